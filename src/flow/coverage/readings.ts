// The articles of a fonds -> what is read out of each. A reading is kept in records.db, and made again where the article,
// the people known in it, or the reader changed.
import { setImmediate } from 'node:timers/promises'
import { readArticle } from '../../coverage/read.ts'
import type { KnownPerson, Prose, Reading } from '../../record/coverage.ts'
import { FondsError } from '../../record/error.ts'
import { sha256 } from '../../record/id.ts'
import type { RecordRow } from '../../record/row/record.ts'
import type { FormatName } from '../../source/reader.ts'
import { articleNumbers, heldReading, keepReading, recordsState } from '../../store/coverage/reading.ts'
import type { Fonds } from '../../store/fonds.ts'
import { textsOf } from '../../store/list/contents.ts'
import { recordRows } from '../../store/list/records.ts'
import { takeLock } from '../../store/lock.ts'
import { rawBytes } from '../../store/raw.ts'
import { knownPeople, type Namesakes, namesakesIn, namesakesOf } from './known-people.ts'
import { readProse } from './prose.ts'

/** Raised whenever the reader finds something else in the same article: all are then read again. */
const readerVersion = 5

export interface ReadArticle {
  row: RecordRow
  reading: Reading
  /** People of the fonds who were known to the reader, in that order. */
  namesakes: Namesakes[]
}

export type OnRead = (done: number, all: number) => void

const remembered = new WeakMap<Fonds, { state: string; readings: Promise<ReadArticle[]> }>()

/** All articles by day of publication, as they are read now. Several who ask at once wait for one reading. */
export function readingsOf(fonds: Fonds, onRead: OnRead = () => {}): Promise<ReadArticle[]> {
  const state = recordsState(fonds)
  const held = remembered.get(fonds)
  if (held?.state === state) return held.readings
  const readings = readAll(fonds, onRead)
  remembered.set(fonds, { state, readings })
  // What went wrong may be mended: the next one asks anew.
  readings.catch(() => remembered.delete(fonds))
  return readings
}

interface Fresh {
  no: number
  grounds: string
  reading: Reading
}

async function readAll(fonds: Fonds, onRead: OnRead): Promise<ReadArticle[]> {
  const nos = articleNumbers(fonds)
  if (nos.length === 0) return []
  const people = namesakesOf(fonds)
  const texts = textsOf(fonds, nos)
  const articles: ReadArticle[] = []
  const fresh: Fresh[] = []
  for (const [done, row] of recordRows(fonds, nos).entries()) {
    onRead(done, nos.length)
    const namesakes = namesakesIn(people, texts.get(row.no) ?? '')
    const known = knownPeople(namesakes)
    const grounds = groundsOf(row, known)
    const held = heldReading(fonds, row.no, grounds)
    const bytes = held ? undefined : bytesOf(fonds, row)
    const reading = held ?? readArticle(proseOf(row, bytes), known)
    articles.push({ row, reading, namesakes })
    if (bytes === undefined) continue
    fresh.push({ no: row.no, grounds, reading })
    // The server answers others meanwhile.
    await setImmediate()
  }
  keepAll(fonds, fresh)
  onRead(nos.length, nos.length)
  return articles
}

function groundsOf({ sha256: bytes, language, edtf, outlet }: RecordRow, known: KnownPerson[]): string {
  return sha256(JSON.stringify([readerVersion, bytes, language, edtf, outlet, known]))
}

/** An article whose source is gone says nothing; the audit tells that it is gone. */
function proseOf(row: RecordRow, bytes: Buffer | undefined): Prose {
  const facts = { language: row.language ?? undefined, published: row.edtf, outlet: row.outlet ?? undefined }
  return readProse(bytes ?? Buffer.alloc(0), row.format as FormatName, facts)
}

function bytesOf(fonds: Fonds, row: RecordRow): Buffer | undefined {
  try {
    return rawBytes(fonds, row)
  } catch (error) {
    if (error instanceof FondsError) return undefined
    throw error
  }
}

/** While another process writes, nothing is kept: what was read is made again another time. */
function keepAll(fonds: Fonds, fresh: Fresh[]): void {
  if (fresh.length === 0) return
  let unlock: () => void
  try {
    unlock = takeLock(fonds.dir)
  } catch (error) {
    if (error instanceof FondsError) return
    throw error
  }
  try {
    fonds.db.transaction(() => {
      for (const { no, grounds, reading } of fresh) keepReading(fonds, no, grounds, reading)
    })()
  } finally {
    unlock()
  }
}
