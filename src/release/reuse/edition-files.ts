// An edition and its records -> the files by which others use it again, piece by piece: an edition of 100,000 records takes no
// more memory than one of them, beside the lists that an edition holds anyway. `data/records.jsonl` is written with the records.
import type { Edition, PublicRecord } from '../../view/model/release.ts'
import { atomFeed } from './atom.ts'
import { citationFile } from './citation-file.ts'
import { dataPlaces } from './data-files.ts'
import { ftmPeople, ftmRecords } from './ftm.ts'
import { roCrate } from './ro-crate.ts'
import { personTable, recordTable } from './tables.ts'
import { jsonText } from './text.ts'

export interface ReuseFile {
  path: string
  chunks: Iterable<string>
  /** What each record adds behind them, in the order of the edition; absent where they are all of it. */
  ofRecord?: (record: PublicRecord) => Iterable<string>
}

export function* editionFiles(edition: Edition): Iterable<ReuseFile> {
  const table = recordTable(edition)
  yield { path: dataPlaces.table, chunks: [table.head], ofRecord: (record) => [table.line(record)] }
  yield { path: dataPlaces.conversations, chunks: jsonLines(edition.conversations) }
  yield { path: dataPlaces.people, chunks: jsonLines(edition.people) }
  yield { path: dataPlaces.peopleTable, chunks: personTable(edition) }
  yield { path: dataPlaces.statements, chunks: jsonLines(edition.statements) }
  if (edition.coverage !== null) yield { path: dataPlaces.coverage, chunks: [`${jsonText(edition.coverage)}\n`] }
  yield { path: dataPlaces.ftm, chunks: ftmPeople(edition), ofRecord: ftmRecords(edition) }
  yield { path: dataPlaces.feed, chunks: [atomFeed(edition)] }
  yield { path: dataPlaces.crate, chunks: [roCrate(edition)] }
  yield { path: dataPlaces.citation, chunks: [citationFile(edition)] }
}

function* jsonLines(items: Iterable<unknown>): Iterable<string> {
  for (const item of items) yield `${jsonText(item)}\n`
}
