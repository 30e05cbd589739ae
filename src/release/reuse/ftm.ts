// An edition -> FollowTheMoney entities, one a line, as Aleph and OpenAleph take them in: those who write, then what they wrote.
// Schemata and properties are those of model version 4 (`Email`, `Message`, `Article`, `PlainText`, `Document`, `LegalEntity`).
import type { Edition, EditionHead, PublicFile, PublicPerson, PublicRecord } from '../../view/model/release.ts'
import { addressIn, nameAndAddress, permalink, webAddress } from './cited.ts'
import { ftmDate } from './ftm-date.ts'
import { ftmLanguages } from './ftm-languages.ts'
import { cleanText, jsonText, oneLine } from './text.ts'

export const ftmModel = '4.11'

export interface FtmEntity {
  id: string
  schema: string
  /** Every property has several values. */
  properties: Record<string, string[]>
}

type Values = Record<string, Array<string | null | undefined>>

export function* ftmPeople({ people, head }: Edition): Iterable<string> {
  for (const person of people) yield `${jsonText(personEntity(person, head))}\n`
}

export function ftmRecords({ conversations, head }: Edition): (record: PublicRecord) => Iterable<string> {
  const titles = new Map(conversations.map(({ id, title }) => [id, title]))
  return function* (record) {
    for (const entity of recordEntities(record, head, titles)) yield `${jsonText(entity)}\n`
  }
}

/** Nobody has said who is a human being: lists and offices write, too. `Person` would be a claim. */
function personEntity({ id, name, addresses }: PublicPerson, head: EditionHead): FtmEntity {
  return entity(id, 'LegalEntity', {
    name: [oneLine(name) || '?'],
    email: addresses.filter((address) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)),
    weakAlias: addresses.filter((address) => address.startsWith('@')),
    sourceUrl: [addressIn(head, `p/${id}/`)],
  })
}

function* recordEntities(
  record: PublicRecord,
  head: EditionHead,
  titles: ReadonlyMap<string, string>,
): Iterable<FtmEntity> {
  const schema = schemaOf(record)
  const properties = { ...documentValues(record, head), ...ownValues(schema, record, titles) }
  yield entity(record.id, schema, properties)
  // Only mails and messages are folders, which alone can have children.
  const parent = schema === 'Email' || schema === 'Message' ? [record.id] : []
  for (const file of record.files) if (file.name !== null) yield fileEntity(file, record, parent, head)
}

/** A message has a sender and words; what lacks one of them is not called one. */
function schemaOf({ kind, from, blocks }: PublicRecord): string {
  if (kind === 'mail') return 'Email'
  if (kind === 'article') return 'Article'
  if (kind === 'document') return 'PlainText'
  return from.length > 0 && blocks.some(({ text }) => text.trim() !== '') ? 'Message' : 'PlainText'
}

function documentValues(record: PublicRecord, head: EditionHead): Values {
  const { id, kind, date, subject, blocks, language, url, key, source } = record
  const { exact, note } = ftmDate(date.edtf)
  const isOwn = kind === 'article' || kind === 'post'
  return {
    fileName: [`${id}${kind === 'mail' ? '.eml' : '.json'}`],
    title: [subject],
    bodyText: [blocks.map(({ text }) => text).join('\n')],
    messageId: kind === 'mail' ? [key] : [],
    [isOwn ? 'publishedAt' : 'date']: [exact],
    language: [ftmLanguages[language ?? '']],
    sourceUrl: [permalink(id, head), isOwn && url !== null ? webAddress(url) : null],
    notes: [note, record.hidden > 0 ? `Passages hidden by the publisher: ${record.hidden}` : null, `Source: ${source}`],
  }
}

function ownValues(schema: string, record: PublicRecord, titles: ReadonlyMap<string, string>): Values {
  const { from, to, cc, subject, parent, conversation, outlet } = record
  const ids = (parties: PublicRecord['from']) => parties.map(({ person }) => person)
  const written = (parties: PublicRecord['from']) => parties.map(nameAndAddress)
  const thread = conversation === null ? undefined : titles.get(conversation)
  if (schema === 'Email')
    return {
      ...{ subject: [subject], threadTopic: [thread], from: written(from), to: written(to), cc: written(cc) },
      ...{ emitters: ids(from), recipients: [...ids(to), ...ids(cc)], inReplyToEmail: [parent] },
    }
  if (schema === 'Message')
    return {
      ...{ subject: [subject], threadTopic: [thread], sender: ids(from) },
      ...{ recipients: [...ids(to), ...ids(cc)], inReplyToMessage: [parent] },
    }
  return { author: from.map(({ name }) => name), publisher: [outlet] }
}

/** RFC 6838 §4.2: what a mail calls a file may be anything. */
const mediaType = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/

function fileEntity(file: PublicFile, record: PublicRecord, parent: string[], head: EditionHead): FtmEntity {
  const { ordinal, name, type, size, href } = file
  return entity(`${record.id}-${ordinal}`, 'Document', {
    ...{
      fileName: [name],
      mimeType: [mediaType.test(type) ? type : null],
      fileSize: [size === null ? null : String(size)],
      parent,
    },
    sourceUrl: [href === null ? null : addressIn(head, `r/${record.id}/${href}`)],
  })
}

function entity(id: string, schema: string, values: Values): FtmEntity {
  const properties: FtmEntity['properties'] = {}
  for (const [name, list] of Object.entries(values)) {
    const clean = name === 'bodyText' ? cleanText : oneLine
    const kept = [...new Set(list.map((value) => clean(value ?? '').trim()))].filter((value) => value !== '')
    if (kept.length > 0) properties[name] = kept
  }
  return { id, schema, properties }
}
