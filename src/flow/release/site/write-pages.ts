// An edition and its records -> every page of its site and the files that cite each record, made by threads; and the files that all
// of them share.
import { readFileSync } from 'node:fs'
import { inRecord, places, recordFiles } from '../../../release/files/layout.ts'
import { aroundPages, languagesOf, type SiteEntry, type SiteRecords, sitePages } from '../../../release/site/pages.ts'
import { diskTrouble } from '../../../store/disk.ts'
import type { Edition, PublicRecord } from '../../../view/model/release.ts'
import type { SiteLanguage } from '../../../view/model/site.ts'
import { eachInThreads } from '../../evidence/in-threads.ts'
import { linesOf } from '../cut/spill.ts'
import type { Staging } from '../cut/staging.ts'
import { siteAssets } from './site-bundle.ts'

export interface PageOptions {
  /** Of the interface at the root of the edition; the other stands below a folder of its own. */
  language: SiteLanguage
  /** Told after each file; throws where the cut was stopped. */
  tick(): void
}

/** Pages that a thread takes at a time. */
const batchSize = 32

/** Throws FondsError `release-not-built`, `disk-full`, `not-writable`. */
export async function writePages(staging: Staging, edition: Edition, { language, tick }: PageOptions): Promise<void> {
  for (const { name, path } of siteAssets()) staging.write(`assets/${name}`, readFileSync(path))
  const start = { dir: staging.dir, around: aroundPages(edition, languagesOf(edition, language)) }
  const batches = inBatches(sitePages(edition, recordsIn(staging)))
  try {
    for await (const files of eachInThreads({ job: 'pages', start, batches })) {
      staging.adopt(files)
      for (const _ of files) tick()
      // Whoever waits gets a turn: a signal, the thread that tells of its end.
      await new Promise((resolve) => setImmediate(resolve))
    }
  } catch (error) {
    throw diskTrouble(error, staging.out) ?? error
  }
}

function* inBatches(entries: Iterable<SiteEntry>): Generator<SiteEntry[]> {
  let batch: SiteEntry[] = []
  for (const entry of entries) {
    batch.push(entry)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  yield batch
}

/** Read back one by one: all of them would not fit into memory. */
export function recordsIn(staging: Staging): SiteRecords {
  return {
    *all() {
      for (const line of linesOf(`${staging.dir}/${places.records}`)) yield JSON.parse(line) as PublicRecord
    },
    one: (id) => JSON.parse(staging.read(inRecord(id, recordFiles.record))) as PublicRecord,
  }
}
