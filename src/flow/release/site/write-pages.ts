// An edition and its records -> every page of its site, the files that all of them share, and the index of its search. Pages
// are rendered here while another thread has the index made.
import { readFileSync } from 'node:fs'
import { inRecord, places, recordFiles } from '../../../release/files/layout.ts'
import { siteFiles } from '../../../release/site/files.ts'
import { languagesOf, type SiteRecords } from '../../../release/site/pages.ts'
import type { Edition, PublicRecord } from '../../../view/model/release.ts'
import type { SiteLanguage } from '../../../view/model/site.ts'
import { linesOf } from '../cut/spill.ts'
import type { Staging } from '../cut/staging.ts'
import { loadRender, siteAssets } from './site-bundle.ts'
import { indexSite } from './site-search.ts'

export interface PageOptions {
  /** Of the interface at the root of the edition; the other stands below a folder of its own. */
  language: SiteLanguage
  /** Told after each page; throws where the cut was stopped. */
  tick(): void
}

/** After so many pages whoever waits gets a turn: a signal, the thread that tells of its end. */
const pagesInTurn = 50

/** Throws FondsError `release-not-built`, `search-failed`. */
export async function writePages(staging: Staging, edition: Edition, { language, tick }: PageOptions): Promise<void> {
  const render = await loadRender()
  for (const { name, path } of siteAssets()) staging.write(`assets/${name}`, readFileSync(path))
  const search = indexSite(staging, edition)
  // Where pages fail first, nobody waits for it any more.
  search.done.catch(() => {})
  try {
    let pages = 0
    for (const { path, html } of siteFiles(edition, recordsIn(staging), render, languagesOf(edition, language))) {
      staging.write(path, html)
      tick()
      pages += 1
      if (pages % pagesInTurn === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    await search.done
  } catch (error) {
    await search.stop()
    throw error
  }
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
