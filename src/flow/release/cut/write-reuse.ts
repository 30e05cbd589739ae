// An edition and its records -> the files by which others use all of it again.
import { editionFiles } from '../../../release/reuse/edition-files.ts'
import type { Edition, PublicRecord } from '../../../view/model/release.ts'
import { recordsIn } from '../site/write-pages.ts'
import type { Staging } from './staging.ts'

/** `tick` is told each time that a record is gone through: for the table, and for FollowTheMoney. */
export function writeReuse(staging: Staging, edition: Edition, tick: () => void): void {
  function* records(): Generator<PublicRecord> {
    for (const record of recordsIn(staging).all()) {
      yield record
      tick()
    }
  }
  for (const { path, chunks } of editionFiles(edition, records)) {
    const file = staging.begin(path)
    for (const chunk of chunks) file.add(chunk)
    file.end()
  }
}
