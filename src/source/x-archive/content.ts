// The bytes of one element of an archive -> what a reader sees: its fields, and the text as X shows it.
import type { Content, HeaderField } from '../reader.ts'
import { readMessage } from './message.ts'
import { readPost } from './post.ts'
import { parse } from './walk.ts'

/** Stops an element with a million fields from filling a page. */
const maxFields = 400

/** Opens one record; never throws. Every scalar field is shown under its path, `reactions.0.reactionKey`. */
export function openX(raw: Buffer): Content {
  const range = { start: 0, end: raw.length }
  const element = parse(raw, range)
  if (element === undefined) return { headers: [], text: raw.toString('utf8') }
  const people = { byId: new Map() }
  const place = { range, pointer: '', people, received: Number.MAX_SAFE_INTEGER }
  const message = readMessage(element, { ...place, conversationId: undefined, group: false, headerOnly: false })
  const read = 'problem' in message ? readPost(element, { ...place, given: {} }) : message
  return { headers: scalars(element), text: 'problem' in read ? '' : read.text }
}

/** All scalars below `root`, in the order in which they stand, found without recursion. */
function scalars(root: unknown): HeaderField[] {
  const fields: HeaderField[] = []
  const open: Array<{ path: string; value: unknown }> = [{ path: '', value: root }]
  while (open.length > 0 && fields.length < maxFields) {
    const { path, value } = open.pop()!
    if (typeof value === 'object' && value !== null) {
      const inside = Object.entries(value).map(([key, inner]) => ({
        path: path ? `${path}.${key}` : key,
        value: inner,
      }))
      open.push(...inside.slice(0, maxFields).reverse())
    } else if (value !== null && value !== '') {
      fields.push({ name: path, value: String(value) })
    }
  }
  return fields
}
