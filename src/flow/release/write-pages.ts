// An edition and its records -> every page of its site, in both languages, and the files that all of them share.
import { readFileSync } from 'node:fs'
import { inRecord, places, recordFiles } from '../../release/files/layout.ts'
import { frameOf, isOfOneRecord, type SiteLanguages, type SiteRecords, sitePages } from '../../release/site/pages.ts'
import type { Edition, PublicRecord } from '../../view/model/release.ts'
import type { SiteLanguage } from '../../view/model/site.ts'
import { loadRender, siteAssets } from './site-bundle.ts'
import { linesOf } from './spill.ts'
import type { Staging } from './staging.ts'

export interface PageOptions {
  /** Of the interface at the root of the edition; the other stands below a folder of its own. */
  language: SiteLanguage
  /** Told after each page. */
  tick(): void
}

/** Pages of records stand once: their words are in the language of whoever wrote them. */
export async function writePages(staging: Staging, edition: Edition, { language, tick }: PageOptions): Promise<void> {
  const render = await loadRender()
  const languages: SiteLanguages = { root: language, both: 'interface' }
  for (const { name, path } of siteAssets()) staging.write(`assets/${name}`, readFileSync(path))
  for (const { path, page } of sitePages(edition, recordsIn(staging))) {
    for (const each of languagesOf(path, languages))
      staging.write(fileOf(path, each, language), render(page, frameOf(edition, path, each, languages)))
    tick()
  }
}

function languagesOf(path: string, { root }: SiteLanguages): SiteLanguage[] {
  const other: SiteLanguage = root === 'en' ? 'fr' : 'en'
  // A server shows one page for what is not found.
  return isOfOneRecord(path) || path === '404' ? [root] : [root, other]
}

function fileOf(path: string, language: SiteLanguage, root: SiteLanguage): string {
  const tree = language === root ? '' : `${language}/`
  return path === '404' ? '404.html' : `${tree}${path}index.html`
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
