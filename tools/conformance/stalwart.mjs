// One message of the stalwart mail-parser suite, with LF and with CRLF -> the aspects in which our reading differs from its
// expected JSON: every part with its header fields as values, and its decoded body.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { embed, holdsMore, lines, shapeText, squeeze, treeOf } from './tree.mjs'

export const aspects = ['structure', 'headers', 'addresses', 'dates', 'text', 'attachments']

const folders = ['legacy', 'malformed', 'rfc', 'thirdparty']

export function listStalwart(shared) {
  const base = join(shared, 'stalwart-mail-parser/resources/eml')
  return folders.flatMap((folder) =>
    readdirSync(join(base, folder))
      .filter((file) => file.endsWith('.eml') && existsSync(join(base, folder, file.replace(/eml$/, 'json'))))
      .map((file) => {
        const path = join(base, folder, file.replace(/\.eml$/, ''))
        const raw = readFileSync(`${path}.eml`)
        return { name: `${folder}/${file}`, raw, compare: (reader) => compareBoth(reader, raw, path) }
      }),
  )
}

/** The suite holds the same mail with both line ends; it agrees where both readings do. */
function compareBoth(reader, raw, path) {
  const read = (ending) => JSON.parse(readFileSync(path + ending, 'utf8'))
  const lf = Buffer.from(raw.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
  const crlf = Buffer.from(lf.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')
  const verdicts = compare(reader, lf, read('.json'))
  for (const [aspect, verdict] of Object.entries(compare(reader, crlf, read('.crlf.json'))))
    note(verdicts, aspect, verdict)
  return verdicts
}

function note(verdicts, aspect, verdict) {
  if (verdict !== 'equal' && verdicts[aspect] !== 'differs') verdicts[aspect] = verdict
}

function compare(reader, raw, message) {
  const verdicts = {}
  const expected = treeOfJson(message)
  const ours = treeOf(reader, raw)
  const pairs = embed(expected, ours.tree)
  if (pairs === undefined) return { structure: 'differs' }
  const isSame = shapeText(expected) === ours.shape
  if (!isSame) note(verdicts, 'structure', 'holds more')
  // Where we open more, what stands there as one text is ours as texts, headers and lines between parts.
  const everything = isSame ? undefined : lines(raw)
  for (const [{ part }, entry] of pairs) {
    const bytes = entry.inner?.bytes ?? raw
    for (const [aspect, verdict] of compareHeaders(reader, bytes, part.headers, entry.fields))
      note(verdicts, aspect, verdict)
    if (!('Multipart' in part.body) && !('Message' in part.body)) {
      const [aspect, verdict] = compareBody(reader, raw, { body: part.body, entry, everything })
      note(verdicts, aspect, verdict)
    }
  }
  return verdicts
}

/** Parts as a tree; an enclosed message is the one child of the part that holds it. */
function treeOfJson(message, at = 0) {
  const part = message.parts[at]
  const { Multipart: ids, Message: inner } = part.body
  const children = inner ? [treeOfJson(inner)] : (ids ?? []).map((id) => treeOfJson(message, id))
  // A multipart that nothing opens is one body; the suite calls it a text.
  const type = part.headers.find(({ name }) => name === 'content_type')?.value.ContentType?.c_type
  const kind = ids || type === 'multipart' ? 'multipart' : inner ? 'message' : 'leaf'
  return { part, kind, children }
}

function compareBody(reader, raw, { body, entry, everything }) {
  const text = body.Text ?? body.Html
  const asIs = reader.encodedBody(raw, entry).bytes
  if (text === undefined) {
    const wanted = Buffer.from(body.Binary ?? body.InlineBinary)
    // What the suite's parser cannot decode it gives as it stands.
    const verdict = wanted.equals(entry.bytes) ? 'equal' : lines(wanted) === lines(asIs) ? 'holds more' : 'differs'
    return ['attachments', verdict]
  }
  const wanted = lines(Buffer.from(text, 'utf8'))
  const got = lines(Buffer.from(reader.decodeText(entry.bytes, entry.part.charset, new Set()), 'utf8'))
  if (broken(wanted) === broken(got)) return ['text', 'equal']
  const isMore = holdsMore(wanted, got) || isReplaced(wanted, got) || everything?.includes(wanted)
  return ['text', isMore ? 'holds more' : 'differs']
}

const replacement = /(?:\uFFFD|\u00EF\u00BF\u00BD)+/g

/** How many marks stand for one run of broken bytes is a matter of taste. */
function broken(text) {
  return text.replace(replacement, '\uFFFD')
}

/** True where the suite's parser gives up on letters that we read. */
function isReplaced(wanted, got) {
  const pieces = broken(wanted).split('\uFFFD')
  if (pieces.length === 1) return false
  let at = 0
  for (const piece of pieces) {
    const found = got.indexOf(piece, at)
    if (found === -1 || found - at > 12) return false
    at = found + piece.length
  }
  return true
}

/** Verdicts by aspect. */
function compareHeaders(reader, bytes, wanted, fields) {
  const out = []
  const names = wanted.map(({ name }) => (name.other ?? name.replaceAll('_', '-')).toLowerCase())
  if (names.join() !== fields.map(({ name }) => name).join()) out.push(['headers', 'differs'])
  for (const [index, { value }] of wanted.entries()) {
    const field = fields[index]
    if (field === undefined || field.name !== names[index] || value === 'Empty') continue
    const aspect = 'Address' in value ? 'addresses' : 'DateTime' in value || 'Received' in value ? 'dates' : 'headers'
    const [theirs, ours] = values(reader, value, reader.rawValue(bytes, field, new Set()))
    if (theirs === ours) continue
    const isMore = typeof theirs === 'string' && (isReplaced(theirs, ours) || isWithin(theirs, ours))
    out.push([aspect, isMore ? 'holds more' : 'differs'])
  }
  return out
}

/** Every letter expected is there in its order, with few between: ours has kept some that theirs dropped. */
function isWithin(wanted, got) {
  let at = 0
  for (const letter of got) if (letter === wanted[at]) at += 1
  return at === wanted.length && got.length <= wanted.length * 1.2
}

/** Theirs and ours in one form. */
function values(reader, value, raw) {
  const notes = new Set()
  if ('Text' in value) return [bare(value.Text), bare(reader.decodeWords(raw, notes))]
  if ('Address' in value) return [wantedAddresses(value.Address), ourAddresses(reader.readAddresses(raw, notes))]
  if ('ContentType' in value) return [wantedType(value.ContentType), ourType(reader.readStructured(raw, notes))]
  if ('DateTime' in value) return [moment(value.DateTime), reader.readDate(raw).at]
  // Of Received the suite gives fields that we do not take apart; of its dates some are none (a minute of 232 seconds).
  const date = value.Received?.date
  return date && date.second < 61 ? [moment(date), reader.readDate(raw.slice(raw.lastIndexOf(';') + 1)).at] : [0, 0]
}

/** Ids stand with their brackets in our values and without in theirs. */
function bare(text) {
  return squeeze(text).replace(/^<(.*)>$/, '$1')
}

/** Without an address, the words are a name. A name that repeats the address is none. */
function addressLine(name, address) {
  const where = (address ?? '').toLowerCase()
  // Comments are no part of a name (RFC 5322 §3.4); where they are all there is, both take them for one.
  const who = squeeze((name ?? '').replace(/\([^()]*\)/g, ' ')) || squeeze(name ?? '')
  return where === '' ? who.toLowerCase() : `${who.toLowerCase() === where ? '' : who} <${where}>`
}

function wantedAddresses({ List, Group }) {
  const all = List ?? Group.flatMap(({ addresses }) => addresses)
  return all
    .map(({ name, address }) =>
      address?.includes('@') ? addressLine(name, address) : addressLine(name ?? address, null),
    )
    .join('\n')
}

function ourAddresses(list) {
  return list
    .map(({ name, normal }) => (normal.includes('@') ? addressLine(name, normal) : addressLine(name ?? normal, null)))
    .join('\n')
}

function wantedType({ c_type, c_subtype, attributes }) {
  const type = c_subtype === null ? c_type : `${c_type}/${c_subtype}`
  return typeLine(
    type,
    (attributes ?? []).map(({ name, value }) => [name, value]),
  )
}

function ourType({ value, parameters }) {
  return typeLine(value, [...parameters])
}

function typeLine(type, parameters) {
  const list = parameters.map(([name, value]) => `${name.toLowerCase()}=${squeeze(value ?? '')}`)
  return [type.toLowerCase().replace(/\s/g, ''), ...list.toSorted()].join('; ')
}

function moment({ year, month, day, hour, minute, second, tz_before_gmt, tz_hour, tz_minute }) {
  const offset = (tz_hour * 60 + tz_minute) * (tz_before_gmt ? -1 : 1)
  return Date.UTC(year, month - 1, day, hour, minute, Math.min(59, second)) - offset * 60_000
}
