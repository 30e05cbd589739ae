// A published record -> its line in lists; all of them -> who wrote and received how much. Nothing enters that is not published.
import { cutText } from '../../record/cut-text.ts'
import type { DkimMark, Result } from '../../record/finding.ts'
import type { PublicHead, PublicParty, PublicPerson, PublicRecord } from '../../view/model/release.ts'

/** Characters of a preview. */
const previewLength = 200

export function headOf(record: PublicRecord): PublicHead {
  const { id, kind, lane, date, from, to, subject, conversation, language, outlet, hidden, files } = record
  return {
    ...{ id, kind, lane, date, from, to, subject, conversation, language, outlet, hidden },
    preview: previewOf(record),
    dkim: markOf(record),
    files: files.length,
  }
}

/** The sender's own words first; a forwarded message has none. */
function previewOf({ blocks }: PublicRecord): string {
  const own = blocks.filter(({ kind }) => kind === 'text')
  const words = (own.length > 0 ? own : blocks).map(({ text }) => text).join(' ')
  const line = words
    .slice(0, previewLength * 8)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > previewLength ? `${cutText(line, previewLength - 1)}…` : line
}

const order: Record<Result, number> = { pass: 0, fail: 1, unknown: 2, none: 3 }

/** The best of its signatures; of equals that of the domain in From, then the topmost. */
function markOf({ evidence }: PublicRecord): DkimMark | null {
  const rank = ({ result, aligned }: { result: Result; aligned: boolean }) => order[result] * 2 + (aligned ? 0 : 1)
  const [best] = [...(evidence?.signatures ?? [])].sort((a, b) => rank(a) - rank(b))
  if (best === undefined) return null
  const { result, code, domain, aligned } = best
  return { result, code, signer: domain, aligned }
}

export interface PeopleCount {
  add(record: PublicRecord): void
  /** The busiest first. */
  list(): PublicPerson[]
}

export function countPeople(): PeopleCount {
  const people = new Map<string, PublicPerson & { held: Set<string> }>()
  const personOf = ({ person, name, address }: PublicParty) => {
    const known = people.get(person)
    const held = known ?? {
      id: person,
      name,
      addresses: [],
      held: new Set(),
      sent: 0,
      received: 0,
      first: null,
      last: null,
    }
    if (!known) people.set(person, held)
    if (address !== null) held.held.add(address)
    return held
  }
  return {
    add({ from, to, cc, date: { at } }) {
      const senders = new Set(from.map(personOf))
      const others = new Set([...to, ...cc].map(personOf).filter((each) => !senders.has(each)))
      for (const each of senders) each.sent += 1
      for (const each of others) each.received += 1
      if (at === null) return
      for (const each of [...senders, ...others]) {
        each.first = Math.min(each.first ?? at, at)
        each.last = Math.max(each.last ?? at, at)
      }
    },
    list() {
      const all = [...people.values()].map(({ held, ...person }) => ({ ...person, addresses: [...held].sort() }))
      return all.sort((a, b) => b.sent + b.received - (a.sent + a.received) || (a.id < b.id ? -1 : 1))
    },
  }
}
