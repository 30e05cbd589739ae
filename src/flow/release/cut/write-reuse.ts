// An edition and its records -> the files by which others use all of it again.
import { editionFiles } from '../../../release/reuse/edition-files.ts'
import type { SiteRecords } from '../../../release/site/pages.ts'
import type { Edition } from '../../../view/model/release.ts'
import type { PlacedRecord } from './records-file.ts'
import type { Staging } from './staging.ts'

/** All records are gone through once. `tick` is told of each. */
export function writeReuse(
  staging: Staging,
  edition: Edition,
  { all, read }: Pick<SiteRecords<PlacedRecord>, 'all' | 'read'>,
  tick: () => void,
): void {
  const growing = [...editionFiles(edition)].map(({ path, chunks, ofRecord }) => {
    const file = staging.begin(path)
    for (const chunk of chunks) file.add(chunk)
    return { file, ofRecord }
  })
  for (const { id } of all()) {
    const record = read(id)
    for (const { file, ofRecord } of growing) for (const chunk of ofRecord?.(record) ?? []) file.add(chunk)
    tick()
  }
  for (const { file } of growing) file.end()
}
