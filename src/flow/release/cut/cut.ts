// A fonds, its decisions, a scope, a key and a time -> the folder of an edition, signed. The same of all of them give the same
// bytes; nothing else enters. It is made beside its place, and put there whole or not at all.
import { join } from 'node:path'
import { FondsError } from '../../../record/error.ts'
import { editionFile } from '../../../release/files/edition-file.ts'
import { places } from '../../../release/files/layout.ts'
import { type PublicNames, publicNames } from '../../../release/files/names.ts'
import { publicPicture } from '../../../release/hide/picture.ts'
import { fingerprint, publicLine, type Signer } from '../../../release/key/signer.ts'
import type { Entry } from '../../../release/log/entry.ts'
import { type EditionPlan, nextEntries } from '../../../release/log/next.ts'
import { whyCorrected } from '../../../release/log/why.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { readJournal } from '../../../store/journal.ts'
import { readKeys } from '../../../store/keys.ts'
import { mainLanguage, rawHashes } from '../../../store/list/release.ts'
import type { Edition, EditionHead, PublicRecord } from '../../../view/model/release.ts'
import { attackEdition, leakMessage } from '../attack/attack-edition.ts'
import { type Random, releaseSecret } from '../choose/secret.ts'
import { gatherRecords } from '../gather/gather.ts'
import { beginSearch, type Indexing } from '../site/site-search.ts'
import { writePages } from '../site/write-pages.ts'
import { type Chosen, chooseOut } from './choose-out.ts'
import { describeEdition, type WithheldHere, withheldHere } from './describe.ts'
import { dkimKeysText } from './dkim-keys.ts'
import { type Earlier, noEarlier, readEarlier } from './earlier.ts'
import { type Frame, frameOf, type Said } from './frame.ts'
import { type WrittenLog, writeLog } from './log-files.ts'
import { filePublisher } from './publish-files.ts'
import {
  asTheyAre,
  type PublishedRecords,
  type Publishing,
  publishRecords,
  redactAll,
  type Waiting,
} from './publish-records.ts'
import { openRecords } from './records-file.ts'
import { seal } from './seal.ts'
import { beginSpill } from './spill.ts'
import { beginStaging, type Staging } from './staging.ts'
import { writeReuse } from './write-reuse.ts'

export type CutStage = 'redact' | 'records' | 'data' | 'pages' | 'attack' | 'sign'

export interface CutOptions extends Said {
  signer: Signer
  out: string
  /** Folder of the edition before. */
  after?: string
  random: Random
  /** Name and version of the program. */
  generator: string
  /** Makes everything and leaves nothing. */
  dryRun?: boolean
  stopped?(): boolean
  /** `total` is 0 where it is not known beforehand. */
  onProgress?(progress: { stage: CutStage; done: number; total: number }): void
}

export interface CutReport {
  /** Null after a dry run. */
  path: string | null
  edition: EditionHead
  /** Entries of this edition by their type. */
  entries: Record<Exclude<Entry['type'], 'edition'>, number>
  files: number
  /** Root of the log, base64. */
  root: string
}

/**
 * Undefined where it was stopped: then nothing is left. Throws FondsError `out-exists`, `scope-unclear`, `after-unsound`,
 * `key-differs`, `base-url-unusable`, `license-unusable`,
 * `origin-differs`, `time-before`, `edition-leaks`, `disk-full`, `not-writable`.
 */
export async function cutEdition(fonds: Fonds, options: CutOptions): Promise<CutReport | undefined> {
  const staging = beginStaging(options.out)
  try {
    const report = await makeEdition(fonds, staging, options)
    if (options.dryRun || stopsNow(options)) staging.abandon()
    else staging.finish()
    return report
  } catch (error) {
    staging.abandon()
    if (error instanceof Stopped) return undefined
    throw error
  }
}

class Stopped extends Error {}

function stopsNow({ stopped }: CutOptions): boolean {
  if (stopped?.()) throw new Stopped()
  return false
}

/** Told after each thing that is done, it tells on, and stops where that was asked. */
function ticker(stage: CutStage, total: number, options: CutOptions): () => void {
  let done = 0
  return () => {
    stopsNow(options)
    done += 1
    options.onProgress?.({ stage, done, total })
  }
}

async function makeEdition(fonds: Fonds, staging: Staging, options: CutOptions): Promise<CutReport> {
  const { signer, after } = options
  const earlier = after === undefined ? noEarlier : await readEarlier(after, signer.publicKey)
  const chosen = chooseOut(fonds, options.scope)
  const names = publicNames(releaseSecret(fonds, options.random))
  const frame = frameOf(fonds, earlier, chosen, options)
  // All else is made while another thread, and a process of its own, has the search made.
  const search = searchOf(fonds, staging, chosen)
  try {
    const written = await writeAndDescribe(fonds, staging, { earlier, chosen, names, frame, search }, options)
    await writeAround(staging, written, frame, options)
    const { edition, published, entries, root } = written
    await search.finish(edition)
    await searchHidden(staging, chosen, published, options)
    stopsNow(options)
    options.onProgress?.({ stage: 'sign', done: 0, total: 1 })
    const files = await seal(staging, signer)
    return { path: options.dryRun ? null : options.out, edition: edition.head, entries, files, root }
  } catch (error) {
    await search.stop()
    throw error
  }
}

function searchOf(fonds: Fonds, staging: Staging, { published }: Chosen): Indexing {
  const nos = published.map(({ no }) => no)
  // Stems are those of the language that most records are in.
  return beginSearch(staging, { language: mainLanguage(fonds, nos) ?? 'en', total: nos.length })
}

interface Begun {
  earlier: Earlier
  chosen: Chosen
  names: PublicNames
  frame: Frame
  search: Indexing
}

interface Written extends Pick<CutReport, 'entries' | 'root'>, Pick<PublishedRecords, 'placed' | 'published'> {
  edition: Edition
}

/** The records and the log, and all that is said around them. What only the log needs of the records is gone afterwards. */
async function writeAndDescribe(fonds: Fonds, staging: Staging, begun: Begun, options: CutOptions): Promise<Written> {
  const { earlier, chosen, names, frame } = begun
  const records = await writeRecords(fonds, staging, begun, options)
  const withheld = withheldHere(fonds, chosen, names, rawHashes(fonds))
  const stored = storedRecords(staging, records)
  const entries = nextEntries(earlier.state, planOf(stored.read, earlier, frame, records, withheld, names))
  stored.close()
  const log = await writeLog(staging, earlier, entries, frame.origin, options.signer)
  const head = headOfEdition(frame, log, records, options)
  const edition = await describeEdition(fonds, head, chosen, names, records, withheld, log.state)
  staging.write(places.dkimKeys, dkimKeysText(readKeys(fonds.dir, readJournal(fonds.dir)), records.signers))
  writeEditionFile(staging, edition)
  const { placed, published } = records
  return { edition, entries: countEntries(entries), root: log.root, placed, published }
}

/** The data and the pages. */
async function writeAround(
  staging: Staging,
  { edition, placed }: Written,
  { language }: Frame,
  options: CutOptions,
): Promise<void> {
  const stored = storedRecords(staging, { placed })
  try {
    writeReuse(staging, edition, stored, ticker('data', placed.length, options))
    const tick = ticker('pages', 0, options)
    await writePages(staging, edition, stored, { language, tick })
  } finally {
    stored.close()
  }
}

/** Records are read back one by one: all of them would not fit into memory. */
function storedRecords({ dir }: Staging, { placed }: Pick<PublishedRecords, 'placed'>) {
  const places = new Map(placed.map((place) => [place.id, place]))
  const { read, close } = openRecords(dir)
  const one = (id: string) => places.get(id)!
  return { all: () => placed, one, read: (id: string) => read(one(id)), close }
}

/** Everything that was made is searched for what is hidden. Throws FondsError `edition-leaks`. */
async function searchHidden(
  staging: Staging,
  { hidden }: Chosen,
  published: ReadonlyMap<string, string>,
  options: CutOptions,
) {
  if (hidden.length === 0) return
  const tick = ticker('attack', staging.count(), options)
  const hits = await attackEdition(staging.dir, hidden, (records) => pathsOf(records, published), tick)
  if (hits.length > 0) throw new FondsError('edition-leaks', leakMessage(hits))
}

function pathsOf(records: ReadonlySet<string>, published: ReadonlyMap<string, string>): string[] {
  return [...records].flatMap((id) => {
    const shown = published.get(id)
    return shown === undefined ? [] : [`r/${shown}/`]
  })
}

async function writeRecords(
  fonds: Fonds,
  staging: Staging,
  { chosen, names, search }: Begun,
  options: CutOptions,
): Promise<PublishedRecords> {
  const { published, choices, hidden, redactor } = chosen
  const total = published.length
  const nos = published.map(({ no }) => no)
  const gathered = gatherRecords(fonds, nos, choices)
  const files = filePublisher(fonds, staging, publicPicture)
  const tick = ticker('records', total, options)
  const onRecord: Publishing['onRecord'] = (place, flush) => {
    search.took(place, flush)
    tick()
  }
  if (hidden.length === 0) {
    const ids = new Map(published.map(({ id }) => [id, id]))
    return publishRecords(staging, asTheyAre(gathered), { published: ids, names, files, onRecord })
  }
  const spill = beginSpill<Waiting>(join(staging.dir, '.waiting'), options.out)
  try {
    const ids = redactAll(gathered, redactor.record, names, spill, ticker('redact', total, options))
    return await publishRecords(staging, spill.all(), { published: ids, names, files, onRecord })
  } finally {
    spill.remove()
  }
}

function planOf(
  read: (id: string) => PublicRecord,
  earlier: Earlier,
  { time, title, scope, note }: Frame,
  { toPublish }: PublishedRecords,
  withheld: WithheldHere[],
  names: PublicNames,
): EditionPlan {
  return {
    edition: { time, title, scope, note },
    published: toPublish,
    withheld: withheld.map(({ id, commitment, reason }) => ({ ids: [id, names.record(id)], commitment, reason })),
    whyCorrected: (id, was) => whyCorrected(read(id), earlier.record(was)),
  }
}

function headOfEdition(
  { title, time, origin, base, license, scope }: Frame,
  { state }: WrittenLog,
  { hidden }: PublishedRecords,
  { signer, generator }: CutOptions,
): EditionHead {
  const { number, published, withheld } = state.editions.at(-1)!
  return {
    ...{ title, number, time, origin, base, license, scope },
    counts: { scope: published + withheld, published, withheld, hidden },
    publicKey: publicLine(signer.publicKey),
    fingerprint: fingerprint(signer.publicKey),
    generator,
  }
}

function writeEditionFile(staging: Staging, { head, withheld, tombstones, editions }: Edition): void {
  staging.write(places.edition, editionFile({ ...head, withheld, tombstones, editions }))
}

function countEntries(entries: Entry[]): CutReport['entries'] {
  const counts = { record: 0, withheld: 0, correction: 0, withdrawal: 0, disclosure: 0 }
  for (const { type } of entries) if (type !== 'edition') counts[type] += 1
  return counts
}
