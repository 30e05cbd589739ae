// What a person decides: merge, split, undo; statements are in statements.ts. Each goes into the journal first, then
// takes effect.
import { FondsError } from '../record/error.ts'
import { diskTrouble } from '../store/disk.ts'
import type { Fonds, World } from '../store/fonds.ts'
import { type Act, appendActs, journalEnd } from '../store/journal.ts'
import { takeLock } from '../store/lock.ts'
import { lastDecision } from '../store/people.ts'
import { catchUp } from './intake/catch-up.ts'

/** `from` becomes part of `into`. Throws FondsError `not-found`, `same-person`, `in-use`. */
export async function mergePersons(fonds: Fonds, world: World, into: string, from: string): Promise<void> {
  if (into === from) throw new FondsError('same-person', 'these are one person already: choose two')
  const [one, other] = [nameOf(fonds, from), nameOf(fonds, into)]
  // Persons to be merged often share their name: then the addresses say who is meant.
  const named = (name: string, person: string): string =>
    one === other ? `${name} (${addressOf(fonds, person)})` : name
  const sentence = `Merged ${named(one, from)} into ${named(other, into)}.`
  await decide(fonds, world, { act: 'merge', into, from, sentence })
}

/** The address becomes a person of its own. Throws FondsError `not-found`, `only-address`, `in-use`. */
export async function splitAddress(fonds: Fonds, world: World, address: string): Promise<void> {
  const person = fonds.db.prepare('select person_id from address where normal = ?').pluck().get(address)
  if (person === undefined)
    throw new FondsError('not-found', `no address "${address}" in this fonds: see "fonds people"`)
  const count = fonds.db.prepare('select count(*) from address where person_id = ?').pluck().get(person) as number
  if (count < 2) throw new FondsError('only-address', `"${address}" is a person of its own already: nothing to split`)
  await decide(fonds, world, {
    act: 'split',
    address,
    sentence: `Split ${address} from ${nameOf(fonds, String(person))}.`,
  })
}

/** Takes a merge, a split or a statement back and returns its sentence. Throws FondsError `not-found` where there is no such decision, or it was taken back. */
export async function undo(fonds: Fonds, world: World, seq: number): Promise<string> {
  const find = fonds.db.prepare('select sentence from decision where seq = ? and undone_by is null').pluck()
  const sentence = find.get(seq) as string | undefined
  if (sentence === undefined)
    throw new FondsError('not-found', `no decision ${seq} to undo: it was never made, or is undone`)
  await decide(fonds, world, { act: 'undo', of: seq })
  return sentence
}

/** The journal line of the last decision that still holds. Throws FondsError `nothing-to-undo`. */
export function lastUndoable(fonds: Fonds): number {
  const last = lastDecision(fonds)
  if (last === undefined) throw new FondsError('nothing-to-undo', 'nobody was merged or split: nothing to undo')
  return last.seq
}

/** Writes one decision down and gives it effect. Throws FondsError `in-use`. */
export async function decide(fonds: Fonds, world: World, act: Act): Promise<void> {
  const unlock = takeLock(fonds.dir)
  try {
    appendActs(fonds.dir, journalEnd(fonds.dir), [act], world.now())
    await catchUp(fonds)
  } catch (error) {
    throw diskTrouble(error, fonds.dir) ?? error
  } finally {
    unlock()
  }
}

function nameOf(fonds: Fonds, person: string): string {
  const name = fonds.db.prepare('select name from person where id = ?').pluck().get(person)
  if (name === undefined) throw new FondsError('not-found', `no person "${person}" in this fonds: see "fonds people"`)
  return String(name)
}

/** The address by which a person is best known: the one that most records carry. */
function addressOf(fonds: Fonds, person: string): string {
  const sql = `select a.normal from address a where a.person_id = ?
    order by (select count(*) from record_address where address_id = a.id) desc, a.normal limit 1`
  return String(fonds.db.prepare(sql).pluck().get(person))
}
