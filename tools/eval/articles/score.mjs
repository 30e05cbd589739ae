// The reading of one article and its labels -> what of them was found, what is wrong in it, and what was reported beyond them.
import { claimDifferences, fold, overlap, personOf } from './same.mjs'

/** Of the longer of two spans, so much must be covered by both for a quote to be the same. */
const leastShare = 0.8

/** @returns { must, optional, quotes, posts, chrome, found, extra: string[], missed: string[] } */
export function scoreArticle({ file, prose, chrome, claims, quotes, posts }, reading, persons, accepted = []) {
  return {
    claims: withAccepted(scoreClaims(claims, reading, persons), accepted, file),
    quotes: scoreQuotes(quotes, reading, persons),
    posts: scorePosts(posts, prose),
    chrome: scoreChrome(chrome, prose),
  }
}

/** Each claim that was found serves one label; labels are taken in order, the best that fits first. */
function scoreClaims(labels, { claims, actors }, persons) {
  const free = new Set(claims)
  const rows = labels.map((label) => ({ label, right: false, differences: null }))
  const take = (isRight) => {
    for (const row of rows) {
      if (row.differences) continue
      const near = [...free]
        .filter(({ kind }) => kind === row.label.kind)
        .filter((claim) => overlap(claim, row.label) > 0)
      const judged = near.map((claim) => ({ claim, differences: claimDifferences(claim, row.label, persons, actors) }))
      const best = judged.sort(
        (a, b) =>
          a.differences.length - b.differences.length || overlap(b.claim, row.label) - overlap(a.claim, row.label),
      )[0]
      if (!best || (isRight && best.differences.length > 0)) continue
      free.delete(best.claim)
      Object.assign(row, { differences: best.differences, right: best.differences.length === 0 })
    }
  }
  // What is wholly right is taken first, so that a wrong neighbour takes nothing away.
  take(true)
  take(false)
  return { rows, extra: [...free], found: claims.length }
}

/** Of what was found beyond the labels, what the reviewed list argues for; it stays in the list of `beyond`. */
function withAccepted(claims, accepted, file) {
  const own = accepted.filter(({ article }) => article === file)
  const same = (a, b) => (a ?? []).join('|') === (b ?? []).join('|')
  const found = claims.extra.filter((claim) =>
    own.some(
      (each) =>
        each.kind === claim.kind &&
        each.anchor === claim.anchor &&
        ['who', 'from', 'to'].every((role) => same(each[role], claim[role])),
    ),
  )
  return { ...claims, accepted: found.length }
}

function scoreQuotes(labels, { quotes, actors }, persons) {
  const said = quotes.filter(({ scare }) => !scare)
  const free = new Set(said)
  const rows = labels.map((label) => {
    const length = ({ start, end }) => end - start
    const found = [...free].find(
      (quote) => overlap(quote, label) >= leastShare * Math.max(length(quote), length(label)),
    )
    if (found) free.delete(found)
    const speaker = found?.speaker ? personOf(found.speaker, persons, actors) : null
    return { label, found: found !== undefined, right: found !== undefined && speaker === label.speaker, speaker }
  })
  return { rows, extra: [...free], found: said.length }
}

function scorePosts(labels, { posts }) {
  const free = new Set(posts)
  const rows = labels.map((label) => {
    const found = [...free].find(
      (post) => Math.abs(post.start - label.start) <= 3 && fold(post.text).startsWith(fold(label.textStartsWith)),
    )
    if (found) free.delete(found)
    const right =
      found &&
      found.date?.slice(0, 10) === label.date?.slice(0, 10) &&
      (found.handle ?? null) === (label.handle ?? null)
    return { label, right: Boolean(right), found }
  })
  return { rows, extra: [...free], found: posts.length }
}

/** Chrome is gone where no line of what is read is it. */
function scoreChrome(labels, { text, paragraphs }) {
  const points = [...text]
  const lines = paragraphs
    .flatMap(({ start, end }) => points.slice(start, end).join('').split('\n'))
    .map((line) => line.trim())
  const rows = labels.map((label) => {
    const parts = label.split('\n').map((line) => line.trim())
    return {
      label,
      right: !parts.some((part) => lines.some((line) => line === part || (part.length > 30 && line.includes(part)))),
    }
  })
  return { rows }
}

/** Label persons whom an actor joins though they are two; and label persons for whom there is an actor. */
export function scorePersons(persons, readings) {
  const merged = []
  const known = new Set()
  for (const { actors } of readings) {
    for (const { name, forms } of actors) {
      const all = [name, ...forms].map(fold)
      const bearers = persons.filter((person) => ownForms(person, persons).some((form) => all.includes(form)))
      for (const { name } of bearers) known.add(name)
      for (const person of bearers) {
        const other = bearers.find(({ name }) => person.mustNotMergeWith?.includes(name))
        if (other) merged.push(`${[person.name, other.name].sort().join(' and ')} as ${name}`)
      }
    }
  }
  const kept = persons.filter(({ mustNotMergeWith }) => mustNotMergeWith?.length > 0)
  return { merged: [...new Set(merged)], apart: kept.length, known: known.size, expected: persons.length }
}

/** Forms that only this person bears. */
function ownForms(person, persons) {
  const formsOf = ({ name, alsoWritten = [] }) => [name, ...alsoWritten].map(fold)
  const others = new Set(persons.filter((other) => other !== person).flatMap(formsOf))
  return formsOf(person).filter((form) => !others.has(form))
}
