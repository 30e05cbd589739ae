// An edition and its records -> every page of its site and the files that cite each record, made by threads; and the files that all
// of them share.
import { readFileSync } from 'node:fs'
import { aroundPages, languagesOf, type SiteEntry, type SiteRecords, sitePages } from '../../../release/site/pages.ts'
import { diskTrouble } from '../../../store/disk.ts'
import type { Edition } from '../../../view/model/release.ts'
import type { SiteLanguage } from '../../../view/model/site.ts'
import { eachInThreads } from '../../evidence/in-threads.ts'
import type { PlacedRecord } from '../cut/records-file.ts'
import type { Staging } from '../cut/staging.ts'
import { siteAssets } from './site-bundle.ts'

export interface PageOptions {
  /** Of the interface at the root of the edition; the other stands below a folder of its own. */
  language: SiteLanguage
  /** Told after each file; throws where the cut was stopped. */
  tick(): void
}

type Entry = SiteEntry<PlacedRecord>

/** Pages that a thread takes at a time. */
const batchSize = 32

/** Throws FondsError `release-not-built`, `disk-full`, `not-writable`. */
export async function writePages(
  staging: Staging,
  edition: Edition,
  records: SiteRecords<PlacedRecord>,
  { language, tick }: PageOptions,
): Promise<void> {
  for (const { name, path } of siteAssets()) staging.write(`assets/${name}`, readFileSync(path))
  const start = { dir: staging.dir, around: aroundPages(edition, languagesOf(edition, language)) }
  const batches = inBatches(sitePages(edition, records))
  try {
    // One processor makes the search.
    for await (const files of eachInThreads({ job: 'pages', start, batches, busy: 1 })) {
      staging.adopt(files)
      for (const _ of files) tick()
      // Whoever waits gets a turn: a signal, the thread that tells of its end.
      await new Promise((resolve) => setImmediate(resolve))
    }
  } catch (error) {
    throw diskTrouble(error, staging.out) ?? error
  }
}

function* inBatches(entries: Iterable<Entry>): Generator<Entry[]> {
  let batch: Entry[] = []
  for (const entry of entries) {
    batch.push(entry)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  yield batch
}
