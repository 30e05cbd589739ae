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
import { rawHashes } from '../../../store/list/release.ts'
import type { Edition, EditionHead, PublicRecord } from '../../../view/model/release.ts'
import type { SiteLanguage } from '../../../view/model/site.ts'
import { attackEdition, leakMessage } from '../attack/attack-edition.ts'
import { type Random, releaseSecret } from '../choose/secret.ts'
import { gatherRecords } from '../gather/gather.ts'
import { indexSite } from '../site/site-search.ts'
import { writePages } from '../site/write-pages.ts'
import { type Chosen, chooseOut } from './choose-out.ts'
import { describeEdition, type WithheldHere, withheldHere } from './describe.ts'
import { dkimKeysText } from './dkim-keys.ts'
import { type Earlier, noEarlier, readEarlier } from './earlier.ts'
import { type WrittenLog, writeLog } from './log-files.ts'
import { filePublisher } from './publish-files.ts'
import { type PublishedRecords, publishRecords, redactAll, type Waiting } from './publish-records.ts'
import { seal } from './seal.ts'
import { beginSpill } from './spill.ts'
import { beginStaging, type Staging } from './staging.ts'
import { writeReuse } from './write-reuse.ts'

export type CutStage = 'redact' | 'records' | 'data' | 'pages' | 'attack' | 'sign'

export interface CutOptions {
  scope: string
  signer: Signer
  out: string
  /** ISO 8601, UTC, to the second. */
  time: string
  /** Folder of the edition before. */
  after?: string
  title?: string
  /** Address under which it will stand; as the edition before. */
  base?: string
  /** Address of the licence under which readers may use it; as the edition before. */
  license?: string
  /** Names the log for ever. */
  origin?: string
  note?: string
  /** Of the interface at the root: English unless told. */
  language?: SiteLanguage
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
  const records = await writeRecords(fonds, staging, chosen, names, options)
  // All else is made while another thread, and a process of its own, has the search made.
  const search = indexSite(staging, { records: records.heads, people: records.people })
  try {
    const made = await makeAround(fonds, staging, { earlier, chosen, names, frame, records }, options)
    await search.done
    await searchHidden(staging, chosen, records, options)
    stopsNow(options)
    options.onProgress?.({ stage: 'sign', done: 0, total: 1 })
    const files = await seal(staging, signer)
    return { path: options.dryRun ? null : options.out, files, ...made }
  } catch (error) {
    await search.stop()
    throw error
  }
}

interface Begun {
  earlier: Earlier
  chosen: Chosen
  names: PublicNames
  frame: Frame
  records: PublishedRecords
}

/** The log, the data and the pages. */
async function makeAround(
  fonds: Fonds,
  staging: Staging,
  { earlier, chosen, names, frame, records }: Begun,
  options: CutOptions,
): Promise<Pick<CutReport, 'edition' | 'entries' | 'root'>> {
  const { signer } = options
  const raw = rawHashes(fonds)
  const withheld = withheldHere(fonds, chosen, names, raw)
  const entries = nextEntries(earlier.state, planOf(staging, earlier, frame, records, withheld, names))
  const log = await writeLog(staging, earlier, entries, frame.origin, signer)
  const head = headOfEdition(frame, log, records, options)
  const edition = await describeEdition(fonds, head, chosen, names, records, withheld, log.state)
  staging.write(places.dkimKeys, dkimKeysText(readKeys(fonds.dir, readJournal(fonds.dir)), records.signers))
  writeEditionFile(staging, edition)
  // Two files go through all records.
  writeReuse(staging, edition, ticker('data', 2 * edition.records.length, options))
  await writePages(staging, edition, {
    language: options.language ?? 'en',
    tick: ticker('pages', 0, options),
  })
  return { edition: head, entries: countEntries(entries), root: log.root }
}

/** Everything that was made is searched for what is hidden. Throws FondsError `edition-leaks`. */
async function searchHidden(
  staging: Staging,
  { hidden }: Chosen,
  { published }: PublishedRecords,
  options: CutOptions,
) {
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

/** What the publisher says of the edition, without what is hidden in it. */
interface Frame {
  time: string
  title: string
  scope: string
  note: string | undefined
  origin: string
  base: string | null
  license: string | null
}

function frameOf(fonds: Fonds, earlier: Earlier, { redactor }: Chosen, options: CutOptions): Frame {
  const { time, scope, note } = options
  const { base = earlier.file?.base ?? undefined, license = earlier.file?.license ?? undefined } = options
  const before = earlier.state.editions.at(-1)
  if (before && time < before.time)
    throw new FondsError('time-before', `edition ${before.number} is of ${before.time}: give a later --time`)
  const title = redactor.text(options.title ?? before?.title ?? fonds.title)
  const origin = options.origin ?? earlier.origin ?? originOf(base, title)
  if (earlier.origin !== null && origin !== earlier.origin)
    throw new FondsError('origin-differs', `the log is called ${earlier.origin} for ever: leave --origin out`)
  return {
    ...{ time, title, origin },
    scope: redactor.text(scope),
    note: note === undefined ? undefined : redactor.text(note),
    base: base === undefined ? null : checkedBase(base),
    license: license === undefined ? null : checkedLicense(license),
  }
}

/** An address that a browser opens, and that tells readers nobody's password. Throws FondsError `base-url-unusable`. */
function checkedBase(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === ''
  if (!isWeb || url.username !== '' || url.password !== '')
    throw new FondsError(
      'base-url-unusable',
      'the address of an edition begins with https:// or http:// and holds no name, password, "?" or "#": give --base-url https://papers.example/case/',
    )
  return url.href.replace(/\/*$/, '/')
}

/** Throws FondsError `license-unusable`. */
function checkedLicense(given: string): string {
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return given
  throw new FondsError(
    'license-unusable',
    `"${given}" is no web address: name a licence by its own, as https://creativecommons.org/licenses/by/4.0/`,
  )
}

/** Where it will stand, without the scheme; else a name that no address has. */
function originOf(base: string | undefined, title: string): string {
  if (base !== undefined) return base.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '')
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `edition.invalid/${name || 'untitled'}`
}

async function writeRecords(
  fonds: Fonds,
  staging: Staging,
  { published, choices, redactor }: Chosen,
  names: PublicNames,
  options: CutOptions,
): Promise<PublishedRecords> {
  const total = published.length
  const spill = beginSpill<Waiting>(join(staging.dir, '.waiting'), options.out)
  try {
    const nos = published.map(({ no }) => no)
    const gathered = gatherRecords(fonds, nos, choices)
    const ids = redactAll(gathered, redactor.record, names, spill, ticker('redact', total, options))
    const files = filePublisher(fonds, staging, publicPicture)
    return await publishRecords(staging, spill, ids, names, files, ticker('records', total, options))
  } finally {
    spill.remove()
  }
}

function planOf(
  staging: Staging,
  earlier: Earlier,
  { time, title, scope, note }: Frame,
  { toPublish }: PublishedRecords,
  withheld: WithheldHere[],
  names: PublicNames,
): EditionPlan {
  const read = (id: string) => JSON.parse(staging.read(`r/${id}/record.json`)) as PublicRecord
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
