// Any value of the public shapes in, the same with its words redacted out. Ids, digests and words of the program's own are
// known by their keys: they are named here once.
import { redactText, type Stretch, type Work } from './stretch.ts'

/** Keys whose strings say nothing that a source said. */
const programKeys = new Set([
  ...[
    'id',
    'person',
    'conversation',
    'parent',
    'record',
    'records',
    'article',
    'ref',
    'a',
    'b',
    'claims',
    'chain',
    'of',
    'now',
  ],
  ...['sha256', 'servedSha256', 'commitment', 'publicKey', 'fingerprint', 'generator', 'time', 'origin', 'base'],
  ...['edtf', 'zone', 'basis', 'kind', 'lane', 'code', 'result', 'event', 'says', 'language', 'check', 'flag'],
  ...['repairs', 'displayName', 'differs', 'bound', 'support', 'match', 'status', 'when'],
])

// The shapes are ours and a few levels deep: what stands in them from outside are strings alone.
export function redactValue(value: unknown, work: Work, key = ''): unknown {
  if (typeof value === 'string') return programKeys.has(key) ? value : redactText(value, work)
  if (Array.isArray(value)) return value.map((item) => redactValue(item, work, key))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([name, item]) => [name, redactValue(item, work, name)])
  return nameless(value, Object.fromEntries(entries), work)
}

/** A party whose address is that of a hidden person has no name either, whatever form of it stands there. */
function nameless(before: object, after: Record<string, unknown>, work: Work): Record<string, unknown> {
  const party = before as { name?: unknown; address?: unknown; addresses?: unknown }
  if (typeof party.name !== 'string') return after
  if ('address' in party && 'person' in party) {
    const who = personIn(party.address, work) ?? personThatIs(party.name, work)
    return who ? { ...after, name: who.mark, address: null } : apart(after, work)
  }
  if (!Array.isArray(party.addresses)) return after
  const who = [party.name, ...party.addresses].map((each) => personIn(each, work))
  const kept = party.addresses.flatMap((_, i) => (who[i + 1] ? [] : [(after.addresses as string[])[i]!]))
  const gone = who.slice(1).find(Boolean) ?? personThatIs(party.name, work)
  return { ...after, addresses: kept, ...(gone ? { name: gone.mark } : {}) }
}

/** Tables write a name and an address one behind the other: what is hidden may begin in one and end in the other. */
function apart(party: Record<string, unknown>, work: Work): Record<string, unknown> {
  const { name, address } = party
  if (typeof address !== 'string' || work.find(`${name} <${address}>`).length === 0) return party
  work.hidden += 1
  return { ...party, address: null }
}

function personIn(text: unknown, work: Work): Stretch | undefined {
  return typeof text === 'string' ? work.find(text).find(({ person }) => person) : undefined
}

function personThatIs(name: string, work: Work): Stretch | undefined {
  return work
    .find(name)
    .find(({ person, start, end }) => person && /^\P{L}*$/u.test(name.slice(0, start) + name.slice(end)))
}
