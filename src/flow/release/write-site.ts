// An edition whose records are written -> its pages, its assets and the index of its search, in the folder that is being made.
// Pages are rendered here while another thread has the index made.
import { readFileSync } from 'node:fs'
import { siteFiles } from '../../release/site/files.ts'
import { languagesOf } from '../../release/site/pages.ts'
import type { Edition, PublicRecord, SiteLanguage } from '../../view/model.ts'
import { loadRender, siteAssets } from './site-bundle.ts'
import { indexSite } from './site-search.ts'
import type { Staging } from './staging.ts'

export interface SiteOptions {
  /** Of the pages at the root. */
  language: SiteLanguage
  /** Throws where the cut was stopped. */
  check?(): void
  onProgress?(progress: { done: number; total: number }): void
}

/** After so many pages whoever waits gets a turn. */
const pagesInTurn = 25

/** Throws FondsError `release-not-built`. */
export async function writeSite(staging: Staging, edition: Edition, options: SiteOptions): Promise<void> {
  const render = await loadRender()
  for (const { name, path } of siteAssets()) staging.write(`assets/${name}`, readFileSync(path))
  const one = (id: string) => JSON.parse(staging.read(`r/${id}/record.json`)) as PublicRecord
  const records = {
    one,
    *all() {
      for (const { id } of edition.records) yield one(id)
    },
  }
  const indexing = indexSite(staging, edition)
  // What fails while pages are written is told once they are: nobody waits for it before.
  indexing.catch(() => {})
  let pages = 0
  const total = edition.records.length
  for (const { path, html } of siteFiles(edition, records, render, languagesOf(edition, options.language))) {
    staging.write(path, html)
    pages += 1
    if (pages % pagesInTurn !== 0) continue
    options.check?.()
    options.onProgress?.({ done: Math.min(pages, total), total })
    await new Promise((resolve) => setImmediate(resolve))
  }
  await indexing
}
