// A claim and the actors of its article -> what is held that bears on it.
import type { Evidence, HeldMessage } from '../../coverage/reconcile/check-claim.ts'
import type { Range } from '../../coverage/reconcile/interval.ts'
import { folded } from '../../coverage/reconcile/same-actor.ts'
import type { Actor, Claim } from '../../record/coverage.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type BetweenRow, betweenRows, nameRows, postRows, sourceTimes } from '../../store/list/between.ts'

/** More persons of one name are nobody that an article names. */
const maxPersons = 20

/** Reads the names of the fonds once, then answers claim by claim. */
export function evidenceReader(fonds: Fonds): (claim: Claim, actors: Actor[]) => Evidence {
  const personsOf = personFinder(fonds)
  return (claim, actors) => {
    const partyOf = (name: string) =>
      personsOf(actors.find((actor) => actor.name === name) ?? { name, forms: [], kind: 'unknown' })
    const names = [...(claim.from ?? []), ...(claim.to ?? []), ...(claim.between ?? []), ...(claim.who ?? [])]
    const unknown = [...new Set(names)].filter((name) => partyOf(name).length === 0)
    if (unknown.length > 0 || names.length === 0) return { unknown, messages: [], posts: [], covered: null }
    const rows = messagesOf(fonds, claim, partyOf)
    const posts = claim.kind === 'act' ? postRows(fonds, (claim.who ?? []).flatMap(partyOf)) : []
    return { unknown, messages: rows.map(held), posts: posts.map(held), covered: coveredBy(fonds, rows) }
  }
}

/** In the direction of the claim; both ways where it names only the parties. */
function messagesOf(
  fonds: Fonds,
  { from = [], to = [], between = [] }: Claim,
  partyOf: (name: string) => string[],
): BetweenRow[] {
  if (from.length > 0 && to.length > 0) return betweenRows(fonds, from.flatMap(partyOf), to.flatMap(partyOf))
  const parties = (between.length > 0 ? between : [...from, ...to]).map(partyOf)
  const rows = parties.flatMap((one, at) =>
    parties.flatMap((other, i) => (i === at ? [] : betweenRows(fonds, one, other))),
  )
  return rows.sort((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY))
}

function held({ id, at, until, answers }: BetweenRow): HeldMessage {
  return { record: id, range: at === null ? null : { at, until: until ?? at }, reply: answers === 1 }
}

/**
 * The export of an account holds its private messages whole, from the first to the last in it. A mailbox is never known to be
 * all: what was deleted or kept elsewhere leaves no trace.
 */
function coveredBy(fonds: Fonds, rows: BetweenRow[]): Range | null {
  const exports = new Set(rows.filter(({ format }) => /^x-direct-messages/.test(format)).map(({ source }) => source))
  const times = [...exports].map((source) => sourceTimes(fonds, source))
  const known = times.flatMap(({ first, last }) =>
    first === null || last === null ? [] : [{ at: first, until: last }],
  )
  return known.sort((a, b) => b.until - b.at - (a.until - a.at))[0] ?? null
}

/** The persons whom an actor can be: by id, else by whole name or account. */
export function personFinder(fonds: Fonds): (actor: Actor) => string[] {
  const byName = new Map<string, Set<string>>()
  for (const { person, name } of nameRows(fonds)) {
    const key = keyOf(name)
    const persons = byName.get(key)
    if (persons) persons.add(person)
    else byName.set(key, new Set([person]))
  }
  return ({ person, name, forms }) => {
    if (person !== undefined) return [person]
    const written = [name, ...forms.filter((form) => /^@|^\p{Lu}\S*\s+.*\p{Lu}/u.test(form))]
    const found = new Set(written.flatMap((form) => [...(byName.get(keyOf(form)) ?? [])]))
    return found.size > maxPersons ? [] : [...found]
  }
}

/** An account keeps its sign: `@lee` is not a person called Lee. */
function keyOf(name: string): string {
  const bare = name.replace(/^name:/, '')
  return bare.startsWith('@') ? bare.toLowerCase() : folded(bare)
}
