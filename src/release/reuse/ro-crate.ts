// An edition -> `ro-crate-metadata.json` (RO-Crate 1.1), by which repositories of research data know what they are given. Single
// records are not listed: their folder is, and `SHA256SUMS` names every file.
import type { Edition } from '../../view/model/release.ts'
import { places } from '../files/layout.ts'
import { addressIn } from './cited.ts'
import { type DataFile, dataFiles } from './data-files.ts'
import { ftmModel } from './ftm.ts'
import { jsonText, oneLine } from './text.ts'

export function roCrate(edition: Edition): string {
  const { head } = edition
  const license = head.license ?? undefined
  const files = [...dataFiles(edition), ...proofFiles]
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: oneLine(head.title) || 'Edition',
      description: descriptionOf(edition),
      datePublished: head.time,
      version: String(head.number),
      identifier: head.origin,
      url: addressIn(head, '') ?? undefined,
      license: license === undefined ? undefined : { '@id': license },
      author: { '@id': '#publisher' },
      publisher: { '@id': '#publisher' },
      hasPart: [...files.map(({ path }) => ({ '@id': path })), { '@id': 'r/' }],
    },
    {
      '@id': '#publisher',
      '@type': 'Organization',
      name: `Publisher of ${oneLine(head.title)}`,
      description: 'Whoever holds the key that signs the editions.',
      identifier: head.fingerprint,
    },
    ...(license === undefined ? [] : [{ '@id': license, '@type': 'CreativeWork', name: license }]),
    ...files.map(fileEntity),
    { '@id': 'r/', '@type': 'Dataset', name: 'Records', description: 'One folder for each published record.' },
    { '@id': ftmAddress, '@type': 'CreativeWork', name: 'FollowTheMoney', version: ftmModel },
  ]
  const context = 'https://w3id.org/ro/crate/1.1/context'
  return `${jsonText({ '@context': context, '@graph': graph })}\n`
}

const ftmAddress = 'https://followthemoney.tech/'

/** What proves an edition. */
const proofFiles: DataFile[] = [
  { path: places.edition, type: 'application/json', name: 'What the edition says of itself' },
  { path: places.entries, type: 'application/x-ndjson', name: 'Log of all editions' },
  { path: places.checkpoint, type: 'text/plain', name: 'Signed checkpoint of the log' },
  { path: places.key, type: 'text/plain', name: 'Public key of the publisher' },
  { path: places.sums, type: 'text/plain', name: 'SHA-256 of every file' },
  { path: places.signature, type: 'text/plain', name: 'Signature of SHA256SUMS' },
]

function fileEntity({ path, type, name }: DataFile) {
  const conformsTo = path.endsWith('.ndjson') ? { '@id': ftmAddress } : undefined
  return { '@id': path, '@type': 'File', name, encodingFormat: type, conformsTo }
}

function descriptionOf({ head }: Edition): string {
  const { published, withheld, hidden } = head.counts
  const passages = hidden === 1 ? '1 passage' : `${hidden} passages`
  const records = published === 1 ? '1 record' : `${published} records`
  const scope = head.scope === '' ? 'everything that is held' : `the query "${oneLine(head.scope)}"`
  return `Edition ${head.number}: ${records} published, ${withheld} withheld, ${passages} hidden, of ${scope}.`
}
