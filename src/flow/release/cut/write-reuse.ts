// An edition and its records -> the files by which others cite it and use it again.
import { editionFiles } from '../../../release/reuse/edition-files.ts'
import { recordFiles } from '../../../release/reuse/record-files.ts'
import type { Edition } from '../../../view/model/release.ts'
import { recordsIn } from '../site/write-pages.ts'
import type { Staging } from './staging.ts'

/** `tick` is told after each record. */
export function writeReuse(staging: Staging, edition: Edition, tick: () => void): void {
  const records = () => recordsIn(staging).all()
  for (const record of records()) {
    for (const { path, text } of recordFiles(record, edition)) staging.write(path, text)
    tick()
  }
  for (const { path, chunks } of editionFiles(edition, records)) {
    const file = staging.begin(path)
    for (const chunk of chunks) file.add(chunk)
    file.end()
  }
}
