// Which files of data an edition has. Those of records are the same list for whoever writes them and whoever describes them.
import type { Edition } from '../../view/model/release.ts'
import { places } from '../files/layout.ts'

export interface DataFile {
  path: string
  /** Media type. */
  type: string
  name: string
}

export const dataPlaces = {
  table: 'data/records.csv',
  conversations: 'data/conversations.jsonl',
  people: 'data/people.jsonl',
  peopleTable: 'data/people.csv',
  statements: 'data/statements.jsonl',
  coverage: 'data/coverage.json',
  ftm: 'data/ftm.ndjson',
  feed: 'feed.atom',
  crate: 'ro-crate-metadata.json',
  citation: 'CITATION.cff',
} as const

const lines = 'application/x-ndjson'

export function dataFiles({ coverage }: Pick<Edition, 'coverage'>): DataFile[] {
  return [
    { path: places.records, type: lines, name: 'Published records in full' },
    { path: dataPlaces.table, type: 'text/csv', name: 'Published records as a table' },
    { path: dataPlaces.conversations, type: lines, name: 'Conversations' },
    { path: dataPlaces.people, type: lines, name: 'Persons' },
    { path: dataPlaces.peopleTable, type: 'text/csv', name: 'Persons as a table' },
    { path: dataPlaces.statements, type: lines, name: 'What parties say' },
    ...(coverage === null
      ? []
      : [{ path: dataPlaces.coverage, type: 'application/json', name: 'What articles say, against the records' }]),
    { path: dataPlaces.ftm, type: lines, name: 'FollowTheMoney entities' },
    { path: places.dkimKeys, type: lines, name: 'Keys that signatures were checked with' },
    { path: dataPlaces.citation, type: 'application/yaml', name: 'How the edition is cited as a whole' },
    { path: dataPlaces.feed, type: 'application/atom+xml', name: 'Feed of the editions' },
  ]
}
