// The readings of a set and its labelled conflicts -> which of them were found, and which were reported beyond them.
import { personsOf, sameWhen } from './same.mjs'

export function scoreConflicts({ articles, persons, conflicts: labels }, readings, conflicts) {
  const free = new Set(conflicts)
  const rows = labels.map((label) => {
    const found = [...free].find((conflict) => isSame(conflict, label, { articles, persons, readings }))
    if (found) free.delete(found)
    return { label, right: found !== undefined }
  })
  const told = (conflict) => ({
    ...conflict,
    sides: [conflict.a, conflict.b].map(({ article, claim }) => ({
      file: articles[article].file,
      claim: readings[article].claims[claim],
    })),
  })
  return { rows, extra: [...free].map(told), found: conflicts.length }
}

/** The kind, the two articles, and on each side the claim with the values that the label repeats. */
function isSame({ kind, a, b }, label, { articles, persons, readings }) {
  if (kind !== label.kind) return false
  const side = ({ article, claim }) => ({
    file: articles[article].file,
    claim: readings[article].claims[claim],
    actors: readings[article].actors,
  })
  const [one, other] = [side(a), side(b)]
  const fits = (mine, wanted) =>
    mine.file === wanted.article && mine.claim !== undefined && valuesFit(mine, wanted, persons)
  return (fits(one, label.a) && fits(other, label.b)) || (fits(one, label.b) && fits(other, label.a))
}

function valuesFit({ claim, actors }, wanted, persons) {
  if (wanted.when !== undefined && wanted.when !== null && !sameWhen(claim.when, wanted.when)) return false
  for (const role of ['from', 'to', 'who', 'between']) {
    if (!wanted[role]) continue
    const mine = personsOf(claim[role], persons, actors)
    if (!wanted[role].every((name) => mine.includes(name))) return false
  }
  return ['bound', 'count', 'unit', 'negated', 'stance'].every((field) => {
    if (wanted[field] === undefined) return true
    const usual = field === 'bound' ? 'exact' : field === 'negated' ? false : undefined
    return (claim[field] ?? usual) === wanted[field]
  })
}
