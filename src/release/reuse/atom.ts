// The editions of a release -> an Atom feed (RFC 4287). Its ids follow from the origin of the log and its key, which never change,
// so that readers know each entry again after the edition has moved to another address.
import type { Edition } from '../../view/model/release.ts'
import { addressIn } from './cited.ts'
import { escapeMarkup, oneLine } from './text.ts'
import { namedUuid } from './uuid.ts'

export function atomFeed({ head, editions }: Edition): string {
  const title = escapeMarkup(oneLine(head.title) || 'Editions')
  // Two editions may be called alike before either has an address; their keys differ.
  const origin = `${oneLine(head.origin)} ${head.fingerprint}`
  const self = addressIn(head, 'feed.atom')
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>urn:uuid:${namedUuid(origin)}</id>`,
    `<title>${title}</title>`,
    `<updated>${escapeMarkup(editions[0]?.time ?? head.time)}</updated>`,
    `<author><name>${title}</name></author>`,
    ...(self === null ? [] : [`<link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/>`]),
    `<link rel="alternate" type="text/html" href="${address(head, '')}"/>`,
    `<generator>${escapeMarkup(oneLine(head.generator))}</generator>`,
    ...editions.map((each) => entryOf(each, head, title, origin)),
    '</feed>',
  ]
  return `${lines.join('\n')}\n`
}

function entryOf(
  { number, time, records, note }: Edition['editions'][number],
  head: Edition['head'],
  title: string,
  origin: string,
): string {
  const words = `${records} published ${records === 1 ? 'record' : 'records'}.${note === null ? '' : ` ${oneLine(note)}`}`
  return [
    '<entry>',
    `<id>urn:uuid:${namedUuid(`${origin}#edition-${number}`)}</id>`,
    `<title>${title}: edition ${number}</title>`,
    `<updated>${escapeMarkup(time)}</updated>`,
    `<link rel="alternate" type="text/html" href="${address(head, `editions/#edition-${number}`)}"/>`,
    `<content type="text">${escapeMarkup(words)}</content>`,
    '</entry>',
  ].join('\n')
}

/** Relative to the feed, which stands at the root, where nobody has said where that is. */
function address(head: Edition['head'], path: string): string {
  return escapeMarkup(addressIn(head, path) ?? `./${path}`)
}
