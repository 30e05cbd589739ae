// What a thread does for the pages: pages as plain data -> their files and those that cite a record, written, each with its SHA-256.
import { recordFiles } from '../../../release/reuse/record-files.ts'
import { type SiteFile, siteFiles } from '../../../release/site/files.ts'
import type { Around, SiteEntry } from '../../../release/site/pages.ts'
import type { RenderPage } from '../../../view/model.ts'
import { placesIn } from '../cut/place.ts'
import { loadRender } from './site-bundle.ts'

export interface PageStart {
  /** Where the edition is made. */
  dir: string
  around: Around
}

/** Throws FondsError `release-not-built`. */
export async function pageJob({ dir, around }: PageStart) {
  const render = await loadRender()
  const places = placesIn(dir)
  return (entries: SiteEntry[]): Array<[path: string, sha256: string]> =>
    entries.flatMap((entry) =>
      filesOf(entry, around, render).map(({ path, text }): [string, string] => [path, places.write(path, text)]),
    )
}

function filesOf(entry: SiteEntry, around: Around, render: RenderPage): SiteFile[] {
  const pages = [...siteFiles(entry, around, render)]
  return entry.page.kind === 'record' ? [...recordFiles(entry.page.record, around), ...pages] : pages
}
