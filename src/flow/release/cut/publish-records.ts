// Records that go out -> `data/records.jsonl` with all of them, and the files that they serve. Two passes where anything is hidden:
// which ids there are in public is known only once all of them are redacted.

import { sha256 } from '../../../record/id.ts'
import { countPeople, headOf } from '../../../release/files/head.ts'
import { places } from '../../../release/files/layout.ts'
import { nameRecord, type PublicNames } from '../../../release/files/names.ts'
import { recordFile } from '../../../release/files/record-file.ts'
import type { ToPublish } from '../../../release/log/next.ts'
import type { PublicHead, PublicPerson, PublicRecord } from '../../../view/model/release.ts'
import type { FilePublisher } from './publish-files.ts'
import type { PlacedRecord } from './records-file.ts'
import type { Spill } from './spill.ts'
import type { Staging } from './staging.ts'

/** A record as it waits between the passes: with the ids of the fonds. */
export interface Waiting {
  record: PublicRecord
  /** Of the bytes as received: a redacted record does not say it any more. */
  raw: string
}

export interface PublishedRecords {
  toPublish: ToPublish[]
  /** Where each stands in `data/records.jsonl`, in that order. */
  placed: PlacedRecord[]
  heads: PublicHead[]
  people: PublicPerson[]
  /** Id in the fonds -> id in public. */
  published: Map<string, string>
  /** Stretches that are hidden in all of them. */
  hidden: number
  /** `selector domain` of the signatures that they tell of. */
  signers: Set<string>
}

/** Redacts them one by one; answers the ids that they will have. Stops early where `tick` says so. */
export function redactAll(
  records: Iterable<PublicRecord>,
  redact: (record: PublicRecord) => PublicRecord,
  names: PublicNames,
  spill: Spill<Waiting>,
  tick: () => void,
): Map<string, string> {
  const published = new Map<string, string>()
  for (const record of records) {
    const redacted = redact(record)
    published.set(record.id, redacted.hidden > 0 ? names.record(record.id) : record.id)
    spill.add({ record: redacted, raw: record.sha256! })
    tick()
  }
  return published
}

/** Nothing is hidden in any of them. */
export function* asTheyAre(records: Iterable<PublicRecord>): Generator<Waiting> {
  for (const record of records) yield { record, raw: record.sha256! }
}

export interface Publishing {
  /** Id in the fonds -> id in public. */
  published: Map<string, string>
  names: PublicNames
  files: FilePublisher
  /** Told of each; once `flush` was called, it can be read. */
  onRecord(place: PlacedRecord, flush: () => void): void
}

export async function publishRecords(
  staging: Staging,
  records: Iterable<Waiting>,
  { published, names, files, onRecord }: Publishing,
): Promise<PublishedRecords> {
  const data = staging.begin(places.records)
  const people = countPeople()
  const done: PublishedRecords = {
    ...{ toPublish: [], placed: [], heads: [], people: [], published, hidden: 0, signers: new Set() },
  }
  let at = 0
  for (const { record: waiting, raw } of records) {
    const record = await files(waiting.id, nameRecord(waiting, names, published))
    const text = recordFile(record)
    const place = placeOf(record, text, at)
    data.add(text)
    at += place.length
    people.add(record)
    done.placed.push(place)
    done.heads.push(headOf(record))
    done.hidden += record.hidden
    for (const { selector, domain } of record.evidence?.signatures ?? [])
      done.signers.add(`${selector} ${domain}`.toLowerCase())
    done.toPublish.push(toPublish(waiting.id, raw, record, place.sha256, names))
    onRecord(place, data.flush)
  }
  data.end()
  done.people = people.list()
  return done
}

function placeOf({ id, conversation, parent }: PublicRecord, text: string, at: number): PlacedRecord {
  return { id, conversation, parent, at, length: Buffer.byteLength(text), sha256: sha256(text) }
}

function toPublish(id: string, raw: string, record: PublicRecord, hash: string, names: PublicNames): ToPublish {
  const { commitment, salt } = names.commitment(id, raw)
  const opening = record.hidden > 0 ? {} : { opening: { salt, raw } }
  return { ids: [id, names.record(id)], commitment, id: record.id, sha256: hash, ...opening }
}
