// Message-ID, References and In-Reply-To -> keys `mid:<id>` (RFC 5322 §3.6.4, RFC 5256 §3), as tolerant as threads need.

import type { Notes } from '../remarks.ts'

/** Against a References field of a megabyte; the oldest and the newest are what threads hang on. */
export const maxReferences = 500
/** Longer ids are none. */
const maxIdLength = 1000

const bracketed = /<([^<>]*)>/g

/** The key of a message itself, from its raw Message-ID value; undefined where there is no id in it. */
export function messageKey(value: string): string | undefined {
  const inner = bracketedIds(value).find((id) => id !== '')
  return keyOf(inner ?? clean(value.replace(/[<>]/g, '').trimStart().split(/\s/)[0]!))
}

/** What stands in angle brackets; a bracket that opens twice counts from the last. */
function bracketedIds(value: string): string[] {
  const out: string[] = []
  let start = value.indexOf('<')
  while (start !== -1) {
    const end = value.indexOf('>', start)
    if (end === -1) break
    // There is one between here and there, so this looks no further back.
    out.push(clean(value.slice(value.lastIndexOf('<', end) + 1, end)))
    start = value.indexOf('<', end)
  }
  return out
}

/** Keys of the messages referred to, oldest first, each once, never the message itself. */
export function referenceKeys(
  references: string[],
  inReplyTo: string[],
  own: string | undefined,
  notes: Notes,
): string[] {
  const keys = new Set<string>()
  for (const value of references) for (const id of listIds(value)) keys.add(id)
  for (const value of inReplyTo) for (const id of repliedIds(value)) keys.add(id)
  if (own !== undefined) keys.delete(own)
  const all = [...keys]
  if (all.length <= maxReferences) return all
  notes.add('references-too-many')
  const half = maxReferences / 2
  return [...all.slice(0, half), ...all.slice(-half)]
}

/** All ids of a References field; without brackets, as Mailman archives have them, every word that looks like an id. */
function listIds(value: string): string[] {
  const inside = bracketedIds(value)
  const ids = inside.length > 0 ? inside : value.replace(/ at /g, '@').split(/[\s,;<>]+/)
  return ids.filter(looksLikeId).flatMap((id) => keyOf(id) ?? [])
}

/**
 * `In-Reply-To: Message from Nora <nora@x.example> of "Monday" <1234@x.example>` also names people: where there are words
 * besides, only the last id counts, unless the id comes first.
 */
function repliedIds(value: string): string[] {
  const ids = listIds(value)
  if (ids.length < 2 || value.replace(bracketed, '').trim() === '') return ids
  return value.trimStart().startsWith('<') ? ids.slice(0, 1) : ids.slice(-1)
}

/** Folding can leave white space inside an id; first made one blank, for it may be tens of thousands. */
function clean(id: string): string {
  return /\s/.test(id) ? id.replace(/\s+/g, ' ').replaceAll(' at ', '@').replaceAll(' ', '') : id
}

function looksLikeId(id: string): boolean {
  return /^[^@]+@[^@]*[^@\s]/.test(id)
}

function keyOf(id: string): string | undefined {
  return id === '' || id.length > maxIdLength ? undefined : `mid:${id}`
}
