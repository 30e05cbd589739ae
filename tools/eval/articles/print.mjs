// Scores of the sets -> the table, and on demand every item that a careful reader may want to judge.
import { percent, printTable, share } from '../print.mjs'

export function printArticles(sets) {
  const head = [
    'set',
    'claims must',
    'optional',
    'quotes',
    'with speaker',
    'posts',
    'chrome',
    'conflicts',
    'must',
    'agreements',
    'people',
    'merged wrongly',
  ]
  printTable(
    head,
    sets.map((set) => [set.name, ...found(set)]),
  )
  printTable(
    ['precision', 'claims', 'accepted beyond the labels', 'quotes', 'posts', 'conflicts', 'all'],
    sets.map((set) => [set.name, ...precise(set)]),
  )
}

const isRight = ({ right }) => right
const all = (set, what) => set.articles.flatMap((article) => article[what].rows)

function found(set) {
  const [claims, quotes, posts, chrome] = ['claims', 'quotes', 'posts', 'chrome'].map((what) => all(set, what))
  const of = (rows) => share(rows.filter(isRight).length, rows.length)
  const conflicts = set.conflicts?.rows ?? []
  return [
    of(claims.filter(({ label }) => label.must)),
    of(claims.filter(({ label }) => !label.must)),
    share(quotes.filter(({ found }) => found).length, quotes.length),
    of(quotes),
    of(posts),
    of(chrome),
    of(conflicts),
    of(conflicts.filter(({ label }) => label.must)),
    of(set.agreements?.rows ?? []),
    share(set.persons.known, set.persons.expected),
    `${set.persons.merged.length} of ${set.persons.apart}`,
  ]
}

function precise(set) {
  const sums = ['claims', 'quotes', 'posts'].map((what) => ({
    right: all(set, what).filter(isRight).length,
    found: set.articles.reduce((sum, article) => sum + article[what].found, 0),
  }))
  const conflicts = { right: (set.conflicts?.rows ?? []).filter(isRight).length, found: set.conflicts?.found ?? 0 }
  const total = [...sums, conflicts].reduce((sum, { right, found }) => ({
    right: sum.right + right,
    found: sum.found + found,
  }))
  const told = ({ right, found }) => `${percent(right / found)} (${right}/${found})`
  const accepted = set.articles.reduce((sum, { claims }) => sum + (claims.accepted ?? 0), 0)
  const [claims, ...others] = [...sums, conflicts, total].map(told)
  const withAccepted =
    accepted === 0 ? '' : `+${accepted}: ${told({ right: sums[0].right + accepted, found: sums[0].found })}`
  return [claims, withAccepted, ...others]
}

/** Never called for a set that stays unread. */
export function printDetails({ name, articles, persons, conflicts, agreements }) {
  console.log(`== ${name}`)
  for (const { file, claims, quotes, posts, chrome } of articles) {
    console.log(`\n${file}`)
    for (const { label, right, differences } of claims.rows) {
      if (right) continue
      const what = `${label.kind}${label.must ? '' : ' (optional)'} "${label.anchor}"`
      console.log(differences ? `  wrong   ${what}: ${differences.join('; ')}` : `  missed  ${what}`)
    }
    for (const claim of claims.extra) console.log(`  beyond  ${describe(claim)}`)
    for (const { label, right, found, speaker } of quotes.rows) {
      if (!right)
        console.log(
          `  ${found ? 'wrong ' : 'missed'}  quote "${label.text}"${found ? `: ${speaker}, not ${label.speaker}` : ''}`,
        )
    }
    for (const { text, speaker } of quotes.extra) console.log(`  beyond  quote "${text}" by ${speaker}`)
    for (const { label, right } of posts.rows) if (!right) console.log(`  missed  post "${label.textStartsWith}"`)
    for (const { text } of posts.extra) console.log(`  beyond  post "${text}"`)
    for (const { label, right } of chrome.rows) if (!right) console.log(`  kept    chrome "${label}"`)
  }
  for (const line of persons.merged) console.log(`  merged  ${line}`)
  for (const { label, right } of conflicts?.rows ?? []) {
    if (!right) console.log(`  missed  conflict (${label.kind}${label.must ? '' : ', optional'}) ${label.why}`)
  }
  for (const { kind, why, sides } of conflicts?.extra ?? []) {
    console.log(
      `  beyond  conflict (${kind}) ${why} [${sides.map(({ file, claim }) => `${file}: ${claim?.anchor}`).join(' | ')}]`,
    )
  }
  for (const { label, right } of agreements?.rows ?? []) if (!right) console.log(`  missed  agreement ${label.what}`)
  for (const { what, files } of agreements?.extra ?? [])
    console.log(`  beyond  agreement ${what} [${[...files].join(' | ')}]`)
  console.log()
}

function describe({ kind, anchor, from, to, who, between, when, bound, count, unit, stance, negated }) {
  const parts = { from, to, who, between, when, bound, count, unit, stance, negated }
  const told = Object.entries(parts).filter(([, value]) => value !== undefined && value !== null)
  return `${kind} "${anchor}" ${told.map(([key, value]) => `${key}=${value}`).join(' ')}`
}
