// What a thread does for the pages: pages as plain data -> their files, the record itself and those that cite it, written, each with
// its SHA-256.
import { inRecord, recordFiles as recordNames } from '../../../release/files/layout.ts'
import { recordFiles } from '../../../release/reuse/record-files.ts'
import { type SiteFile, siteFiles } from '../../../release/site/files.ts'
import type { Around, SiteEntry } from '../../../release/site/pages.ts'
import type { RenderPage } from '../../../view/model.ts'
import { placesIn } from '../cut/place.ts'
import { openRecords, type PlacedRecord, type RecordLines } from '../cut/records-file.ts'
import { withShared } from './shared-words.ts'
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
  const lines = openRecords(dir)
  return (entries: Array<SiteEntry<PlacedRecord>>): Array<[path: string, sha256: string]> =>
    entries.flatMap((entry) =>
      filesOf(entry, lines, around, render).map(({ path, text }): [string, string] => [path, places.write(path, text)]),
    )
}

function filesOf(
  { path, page }: SiteEntry<PlacedRecord>,
  lines: RecordLines,
  around: Around,
  render: RenderPage,
): SiteFile[] {
  if (page.kind === 'conversation') {
    const items = page.items.map((item) => ({ ...item, record: lines.read(item.record) }))
    return [...siteFiles({ path, page: { ...page, items } }, around, render)]
  }
  if (page.kind !== 'record') return [...siteFiles({ path, page }, around, render)]
  const text = lines.line(page.record)
  const record = lines.recordOf(text, page.record)
  const followed = page.followed.map((each) => ({ ...each, record: lines.read(each.record) }))
  return [
    { path: inRecord(record.id, recordNames.record), text },
    ...recordFiles(record, around),
    ...siteFiles({ path, page: { ...page, record, followed: withShared(record, followed) } }, around, render),
  ]
}
