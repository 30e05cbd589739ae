// What is missing, and what points to it: the verb behind "fonds gaps". It reads every
// mail again, on all processors.
import { setImmediate } from 'node:timers/promises'
import { FondsError } from '../record/error.ts'
import { heldGaps } from '../store/finding/gaps.ts'
import type { Fonds } from '../store/fonds.ts'
import { absentKeys, numberedRows } from '../store/list/gaps.ts'
import { holdings } from '../store/list/holdings.ts'
import { recordRowsById } from '../store/list/records.ts'
import { conversationRhythms, pairRhythms } from '../store/list/rhythms.ts'
import { numbersInTime } from '../store/list/timeline.ts'
import { numbersInPlace, toRead } from '../store/list/words.ts'
import { getMarks } from '../store/source.ts'
import { missingWithCustodian } from '../verify/gaps/custodian.ts'
import { quotedButAbsent, shortened } from '../verify/gaps/quoted.ts'
import { seriesWithHoles } from '../verify/gaps/series.ts'
import { memoryOver, roomFor } from '../verify/gaps/shingles.ts'
import { silencesOf } from '../verify/gaps/silent.ts'
import { plainKey } from '../view/conversation.ts'
import { gapView, namedPointers } from '../view/gap-line.ts'
import type { GapLine, GapView } from '../view/model.ts'
import { recordLine } from '../view/record-line.ts'
import { eachInThreads } from './evidence/in-threads.ts'
import type { WordsBatch, WordsRead } from './evidence/read-words.ts'

/** Records read at a time, by one thread. */
const batch = 100

/** The last answer for each open fonds, and how far its journal had come. */
const remembered = new WeakMap<Fonds, { arranged: number; gaps: Promise<GapLine[]> }>()

/** The gaps as they stand now, as "fonds verify" found them; looked for again where something came in since. */
export function gapsOf(fonds: Fonds, onRead?: (done: number, all: number) => void): Promise<GapLine[]> {
  const { arranged } = getMarks(fonds)
  const held = remembered.get(fonds)
  if (held?.arranged === arranged) return held.gaps
  const found = heldGaps(fonds)
  const gaps = found === null ? listGaps(fonds, onRead) : Promise.resolve(JSON.parse(found) as GapLine[])
  remembered.set(fonds, { arranged, gaps })
  // What went wrong may be mended: the next one asks anew.
  gaps.catch(() => remembered.delete(fonds))
  return gaps
}

/** The same, with what points to each by name. Throws FondsError `source-missing`. */
export async function openGaps(fonds: Fonds): Promise<GapView[]> {
  const gaps = await gapsOf(fonds)
  const ids = new Set(gaps.flatMap(({ pointedToBy }) => pointedToBy.slice(0, namedPointers)))
  const lines = new Map(recordRowsById(fonds, [...ids]).map((row) => [row.id, recordLine(row)]))
  return gaps.map((gap) => gapView(gap, lines))
}

/**
 * Referenced first, then quoted, then holes in series, then silences, then what one custodian gave and another did not. `onRead` is told how many records of how many are read.
 * Throws FondsError `source-missing`: what cannot be read may be what is quoted.
 */
export async function listGaps(
  fonds: Fonds,
  onRead: (done: number, all: number) => void = () => {},
): Promise<GapLine[]> {
  const absent = absentKeys(fonds)
  const referenced = absent.map(({ key, answered, pointedToBy }): GapLine => {
    return { kind: 'referenced', name: plainKey(key), answered: answered === 1, excerpt: null, pointedToBy }
  })
  const said = await quoted(fonds, new Set(absent.map(({ key }) => key)), onRead)
  return [...referenced, ...said, ...series(fonds), ...silent(fonds), ...withCustodians(fonds)]
}

/** A quote from a message that is known to be missing by its name adds nothing. */
async function quoted(
  fonds: Fonds,
  absent: Set<string>,
  onRead: (done: number, all: number) => void,
): Promise<GapLine[]> {
  const bytes = fonds.db.prepare('select coalesce(sum(length), 0) from record').pluck().get() as number
  const held = roomFor(bytes)
  const placeOf = new Map(numbersInTime(fonds).map((no, place) => [no, place]))
  const quotings: WordsRead['quotings'] = []
  let done = 0
  onRead(done, placeOf.size)
  const start = { dir: fonds.dir, held }
  for await (const read of eachInThreads({ job: 'words', start, batches: wordsBatches(fonds, absent) })) {
    if (read.missing) throw new FondsError(read.missing.code, read.missing.message)
    quotings.push(...read.quotings)
    done += read.records
    onRead(done, placeOf.size)
    // The server answers others meanwhile.
    await setImmediate()
  }
  quotings.sort((a, b) => placeOf.get(a.no)! - placeOf.get(b.no)!)
  return quotedButAbsent(quotings, memoryOver(held)).map(({ words, pointedToBy }) => ({
    kind: 'quoted',
    name: words.attribution,
    answered: false,
    excerpt: words.excerpt,
    pointedToBy,
  }))
}

function* wordsBatches(fonds: Fonds, absent: Set<string>): Generator<WordsBatch> {
  const nos = numbersInPlace(fonds)
  for (let from = 0; from < nos.length; from += batch) {
    const records = toRead(fonds, nos.slice(from, from + batch))
    const passedOver = records.filter(({ parentKey }) => parentKey !== null && absent.has(parentKey))
    yield { records, passedOver: new Set(passedOver.map(({ no }) => no)) }
  }
}

function series(fonds: Fonds): GapLine[] {
  return seriesWithHoles(numberedRows(fonds)).map(({ series, missing, pointedToBy }) => ({
    kind: 'series',
    name: series,
    answered: false,
    excerpt: missing.join(', '),
    pointedToBy,
  }))
}

/** Between the same two messages a conversation and a pair of persons are silent alike. */
function silent(fonds: Fonds): GapLine[] {
  const gaps = new Map<string, GapLine>()
  for (const { name, moments } of [...conversationRhythms(fonds), ...pairRhythms(fonds)]) {
    for (const { after, before } of silencesOf(moments)) {
      const pointedToBy = [after.id, before.id]
      const excerpt = `${dayOf(after.at)}/${dayOf(before.at)}`
      const place = pointedToBy.join(' ')
      if (!gaps.has(place)) gaps.set(place, { kind: 'silent', name, answered: false, excerpt, pointedToBy })
    }
  }
  return [...gaps.values()]
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

function withCustodians(fonds: Fonds): GapLine[] {
  const subjects = new Map<string, string | null>()
  const messages = holdings(fonds)
  for (const { id, subject } of messages) subjects.set(id, subject)
  return missingWithCustodian(messages).map(({ custodian, message, pointedToBy }) => ({
    kind: 'custodian',
    name: custodian,
    answered: false,
    excerpt: shortened(subjects.get(message.id) ?? ''),
    pointedToBy,
  }))
}
