// An open fonds -> what an index outside of it asks the fonds for: whom a query means, which record an id is.
import { sourcesMeant } from '../../search/fts5/condition.ts'
import { knownOf } from '../../search/fts5/known.ts'
import { vocabularyOf } from '../../search/fts5/vocabulary.ts'
import type { Holder } from '../../search/opensearch/holder.ts'
import type { Fonds } from '../../store/fonds.ts'
import { fondsId } from './fonds-id.ts'

/** Its databases may be made anew while a server has it open: what is prepared follows them. */
export function holderOf(fonds: Fonds): Holder {
  let prepared: { db: Fonds['db']; asked: Omit<Holder, 'fonds'> } | undefined
  const asked = () => {
    if (prepared?.db !== fonds.db) prepared = { db: fonds.db, asked: asking(fonds.db) }
    return prepared.asked
  }
  return {
    // Its second line may come while it is open.
    get fonds() {
      return fondsId(fonds)
    },
    numbersOf: (ids) => asked().numbersOf(ids),
    nameOf: (person) => asked().nameOf(person),
    vocabulary: {
      beginning: (start) => asked().vocabulary.beginning(start),
      near: (word) => asked().vocabulary.near(word),
      names: (who) => asked().vocabulary.names(who),
    },
    addressesOf: (node) => asked().addressesOf(node),
    sourcesOf: (value) => asked().sourcesOf(value),
  }
}

/** The same for databases without a folder. */
export function asking(db: Fonds['db']): Omit<Holder, 'fonds'> {
  const known = knownOf(db)
  const numbers = db.prepare('select r.id, r.no from json_each(?) n join record r on r.id = n.value').raw()
  const name = db.prepare('select name from person where id = ?').pluck()
  const normals = db.prepare('select a.normal from json_each(?) n join address a on a.id = n.value').pluck()
  return {
    numbersOf: (ids) => new Map(numbers.all(JSON.stringify(ids)) as Array<[string, number]>),
    nameOf: (person) => name.get(person) as string | undefined,
    vocabulary: { ...vocabularyOf(db), names: known.namesInDoubt },
    addressesOf: (node) => normals.all(JSON.stringify(known.addressesOf(node))) as string[],
    sourcesOf: (value) => sourcesMeant(known.sources(), value).map(({ path }) => path),
  }
}
