// When a thing that was found is the thing that a label names. docs/eval.md says the same in words.
import { edtfBounds } from '../../../dist/src/record/edtf.js'

const day = 86_400_000

/** The names of label persons that a list of actors' names stands for; a name that nobody bears stays as it is. */
export function personsOf(names, persons, actors) {
  return [...new Set((names ?? []).map((name) => personOf(name, persons, actors)))].sort()
}

export function personOf(name, persons, actors) {
  const forms = [name, ...(actors.find((actor) => actor.name === name)?.forms ?? [])].map(fold)
  const named = (form) =>
    persons.find(({ name, alsoWritten = [] }) => [name, ...alsoWritten].some((other) => fold(other) === form))
  // The fullest form first: "Tresk" alone may be two people.
  for (const form of forms) {
    const found = named(form)
    if (found) return found.name
  }
  return name
}

/** Without accents and case; a paper is the same with and without its article. */
export function fold(text) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ]/g, "'")
    .toLowerCase()
    .trim()
    .replace(/^(?:the|le|la|les) /, '')
}

/** Equal as days; a vague label is met by what lies in it, or around it no longer than twice. */
export function sameWhen(found, wanted) {
  if (wanted === null) return found === null || found === undefined
  if (!found) return false
  const [a, b] = [bounds(found), bounds(wanted)]
  if (!a || !b) return false
  if (!wanted.includes('~')) return a.at === b.at && a.until === b.until
  const inside = a.at >= b.at && a.until <= b.until
  const around = a.at <= b.at && a.until >= b.until && a.until - a.at <= 2 * (b.until - b.at)
  return inside || around
}

/** Hours are cut: labels name the day. */
function bounds(edtf) {
  const found = edtfBounds(edtf)
  if (!found || !Number.isSafeInteger(found.at)) return found
  const isOpen = (at) => Math.abs(at) > 8e15
  const at = isOpen(found.at) ? found.at : Math.floor(found.at / day) * day
  const until = isOpen(found.until) ? found.until : Math.floor(found.until / day) * day
  return { at, until }
}

export function overlap(a, b) {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** What of a claim is not as the label has it; empty where all is. */
export function claimDifferences(found, wanted, persons, actors) {
  const differences = []
  for (const role of ['from', 'to', 'who', 'between']) {
    if (wanted[role] === undefined) continue
    const [mine, theirs] = [personsOf(found[role], persons, actors), [...new Set(wanted[role])].sort()]
    if (mine.join('|') !== theirs.join('|'))
      differences.push(`${role}: ${mine.join(', ') || 'nobody'}, not ${theirs.join(', ')}`)
  }
  if (wanted.when !== undefined && !sameWhen(found.when, wanted.when))
    differences.push(`when: ${found.when}, not ${wanted.when}`)
  for (const [field, usual] of [
    ['bound', 'exact'],
    ['count', undefined],
    ['unit', undefined],
    ['stance', undefined],
    ['negated', false],
  ]) {
    if (wanted[field] === undefined && field !== 'negated') continue
    if ((found[field] ?? usual) !== (wanted[field] ?? usual))
      differences.push(`${field}: ${found[field] ?? usual}, not ${wanted[field] ?? usual}`)
  }
  return differences
}
