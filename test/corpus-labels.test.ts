// The labelled articles (test/corpus/coverage, examples/coverage-expected.json) -> whether every label stands where it
// says, uses the closed lists, has EDTF dates, and names only people of its own list.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bounds, claimKinds, claimStances, matchKinds } from '../src/record/coverage.ts'
import { parseEdtf } from '../src/record/edtf.ts'

const root = join(import.meta.dirname, '..')
const folders = [
  { base: 'test/corpus/coverage/dev', labels: 'test/corpus/coverage/dev/expected.json' },
  { base: 'test/corpus/coverage/held', labels: 'test/corpus/coverage/held/expected.json' },
  { base: 'test/corpus/coverage/dev2', labels: 'test/corpus/coverage/dev2/expected.json' },
  { base: 'test/corpus/coverage/dev3', labels: 'test/corpus/coverage/dev3/expected.json' },
  { base: 'test/corpus/coverage/dev4', labels: 'test/corpus/coverage/dev4/expected.json' },
  { base: 'test/corpus/coverage/held2', labels: 'test/corpus/coverage/held2/expected.json' },
  { base: 'examples', labels: 'examples/coverage-expected.json' },
]

/** What is counted in a claim of kind `count`. */
const units = ['messages', 'replies', 'people']

type When = string | null
interface Article {
  file: string
  language: string
  published: string
  chrome: string[]
}
interface Person {
  name: string
  alsoWritten?: string[]
  mustNotMergeWith?: string[]
}
interface Claim {
  article: string
  anchor: string
  start: number
  end: number
  kind: string
  who?: string[]
  from?: string[]
  to?: string[]
  between?: string[]
  when?: When
  bound?: string
  count?: number
  unit?: string
  negated?: boolean
  stance?: string
  attribution?: string
  must: boolean
}
interface Quote {
  article: string
  text: string
  start: number
  end: number
  speaker: string | null
  language: string
  match?: { kind: string; record: string | null; file: string | null }
}
interface Post {
  article: string
  author: string
  date: string
  textStartsWith: string
  start: number
}
/** One side of a conflict: fields of a claim, or a record where the records speak against it. */
interface Side {
  article?: string
  record?: string
  when?: When
}
interface Labels {
  articles: Article[]
  persons: Person[]
  claims: Claim[]
  quotes: Quote[]
  posts: Post[]
  conflicts: { kind: string; between?: string[]; a: Side; b: Side }[]
  agreements: { what: string; articles: string[] }[]
}

const includes = (list: readonly string[], value: string) => list.includes(value)

type Texts = Map<string, string>

function readLabels(path: string): Labels {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

function readTexts(base: string, labels: Labels): Texts {
  return new Map(labels.articles.map((a) => [a.file, readFileSync(join(root, base, a.file), 'utf8')]))
}

/** Offsets count code points, not UTF-16 units: an emoji before an anchor moves it by one. */
function standsAt(texts: Texts, article: string, words: string, start: number): boolean {
  return [...(texts.get(article) ?? '')].slice(start, start + [...words].length).join('') === words
}

function positionProblems(labels: Labels, texts: Texts): string[] {
  const marks = [
    ...labels.claims.map((c) => ({ article: c.article, words: c.anchor, start: c.start, end: c.end })),
    ...labels.quotes.map((q) => ({ article: q.article, words: q.text, start: q.start, end: q.end })),
    ...labels.posts.map((p) => ({ ...p, words: p.textStartsWith, end: p.start + [...p.textStartsWith].length })),
  ]
  return marks
    .filter((m) => !standsAt(texts, m.article, m.words, m.start) || m.end - m.start !== [...m.words].length)
    .map((m) => `not at ${m.start}..${m.end} of ${m.article}: ${m.words}`)
}

function listProblems(labels: Labels): string[] {
  const unknown = (list: readonly string[], value: string | undefined) => value !== undefined && !includes(list, value)
  const bad = labels.claims.filter(
    (c) =>
      !includes(claimKinds, c.kind) ||
      unknown(claimStances, c.stance) ||
      unknown(bounds, c.bound) ||
      unknown(units, c.unit) ||
      (c.kind === 'statement') !== (c.stance !== undefined) ||
      (c.kind === 'count') !== (c.count !== undefined && c.unit !== undefined) ||
      (c.kind === 'span' && c.bound === undefined) ||
      typeof c.must !== 'boolean',
  )
  const unmatched = labels.quotes.filter((q) => q.match !== undefined && !includes(matchKinds, q.match.kind))
  return [...bad.map((c) => `not of the closed lists: ${c.anchor}`), ...unmatched.map((q) => `match: ${q.text}`)]
}

function dateProblems(labels: Labels): string[] {
  const dates: [string, When | undefined][] = [
    ...labels.articles.map((a): [string, When] => [a.file, a.published]),
    ...labels.claims.map((c): [string, When | undefined] => [c.anchor, c.when]),
    ...labels.posts.map((p): [string, When] => [p.textStartsWith, p.date]),
    ...labels.conflicts.flatMap((c) => [c.a, c.b].map((s): [string, When | undefined] => [s.article ?? '', s.when])),
  ]
  return dates
    .filter(([, when]) => when !== undefined && when !== null && parseEdtf(when) === null)
    .map(([where, when]) => `no EDTF: ${when} (${where})`)
}

function nameProblems(labels: Labels): string[] {
  const known = new Set(labels.persons.map((p) => p.name))
  const used = [
    ...labels.claims.flatMap((c) => [c.who, c.from, c.to, c.between].flatMap((list) => list ?? [])),
    ...labels.claims.flatMap((c) => c.attribution ?? []),
    ...labels.quotes.flatMap((q) => q.speaker ?? []),
    ...labels.posts.map((p) => p.author),
    ...labels.persons.flatMap((p) => p.mustNotMergeWith ?? []),
    ...labels.conflicts.flatMap((c) => c.between ?? []),
  ]
  return used.filter((name) => !known.has(name)).map((name) => `not in persons: ${name}`)
}

function formProblems(labels: Labels, texts: Texts): string[] {
  const all = [...texts.values()].join('\n').toLowerCase()
  const forms = labels.persons.flatMap((p) => p.alsoWritten ?? [])
  const chrome = labels.articles.flatMap((a) => a.chrome.filter((line) => !texts.get(a.file)?.includes(line)))
  return [
    ...forms.filter((form) => !all.includes(form.toLowerCase())).map((form) => `written nowhere: ${form}`),
    ...chrome.map((line) => `chrome that is not there: ${line}`),
  ]
}

/** Whether a side of a conflict repeats a claim that its article is labelled with. */
function isClaimed(labels: Labels, side: Side): boolean {
  const said = Object.entries(side)
  return labels.claims.some((c) =>
    said.every(([field, value]) => JSON.stringify(c[field as keyof Claim]) === JSON.stringify(value)),
  )
}

function referenceProblems(labels: Labels, texts: Texts): string[] {
  const cited = [
    ...labels.conflicts.flatMap((c) => [c.a, c.b]).flatMap((side) => side.article ?? []),
    ...labels.agreements.flatMap((a) => a.articles),
  ]
  const sides = labels.conflicts.flatMap((c) => [c.a, c.b]).filter((side) => side.record === undefined)
  return [
    ...sides.filter((side) => !isClaimed(labels, side)).map((side) => `no such claim: ${JSON.stringify(side)}`),
    ...cited.filter((file) => !texts.has(file)).map((file) => `no such article: ${file}`),
    ...labels.conflicts.filter((c) => !includes(claimKinds, c.kind)).map((c) => `conflict of no kind: ${c.kind}`),
  ]
}

function problems(labels: Labels, texts: Texts): string[] {
  return [
    ...positionProblems(labels, texts),
    ...listProblems(labels),
    ...dateProblems(labels),
    ...nameProblems(labels),
    ...formProblems(labels, texts),
    ...referenceProblems(labels, texts),
  ]
}

describe.each(folders)('labels of $base', ({ base, labels: path }) => {
  const labels = readLabels(path)
  const texts = readTexts(base, labels)

  test('stand where they say and use the closed lists', () => {
    expect(labels.claims.length).toBeGreaterThan(0)
    expect(problems(labels, texts)).toEqual([])
  })

  test('agree with the sidecars', () => {
    for (const article of labels.articles) {
      const sidecar = join(root, base, `${article.file}.meta.json`)
      // The example's pages say in their own head when they were published.
      if (base === 'examples' && !existsSync(sidecar)) continue
      const said = JSON.parse(readFileSync(sidecar, 'utf8'))
      expect([said.published, said.language]).toEqual([article.published, article.language])
    }
  })

  test('an anchor in a page stands there once, so that it can be found in its text as well', () => {
    const marks = labels.claims.filter((c) => c.article.endsWith('.html'))
    const repeated = marks.filter((c) => texts.get(c.article)?.split(c.anchor).length !== 2)
    expect(repeated.map((c) => c.anchor)).toEqual([])
  })
})

test('a label that is wrong is reported', () => {
  const labels = readLabels('test/corpus/coverage/dev/expected.json')
  const texts = readTexts('test/corpus/coverage/dev', labels)
  const [claim] = labels.claims
  if (claim === undefined) throw new Error('no claims')
  const wrong = { ...claim, start: claim.start + 1, kind: 'rumour', when: '2023-02-30', from: ['Nobody'] }
  expect(problems({ ...labels, claims: [wrong], conflicts: [] }, texts)).toHaveLength(4)
})

test('in the example, words said to be verbatim stand in the file that is named, and altered ones do not', () => {
  const flat = (text: string) => text.replace(/\s+/g, ' ')
  const quotes = readLabels('examples/coverage-expected.json').quotes
  const found = quotes.flatMap(({ text, match }) => {
    if (!match?.file || !['verbatim', 'altered', 'shortened'].includes(match.kind)) return []
    const record = flat(readFileSync(join(root, 'examples', match.file), 'utf8'))
    return [{ text, stands: record.includes(flat(text)), verbatim: match.kind === 'verbatim' }]
  })
  expect(found.length).toBeGreaterThan(5)
  expect(found.filter((f) => f.stands !== f.verbatim)).toEqual([])
})

test('in the example, every record that is named is one of the case', () => {
  const kept = readdirSync(join(root, 'examples/case'), { recursive: true, withFileTypes: true }).filter((f) =>
    f.isFile(),
  )
  const all = kept.map((f) => readFileSync(join(f.parentPath, f.name), 'utf8')).join('\n')
  const named = readFileSync(join(root, 'examples/coverage-expected.json'), 'utf8').match(
    /"(?:mid|x:dm|x:post):[^"]+"/g,
  )
  const ids = [...new Set(named)].map((key) => key.slice(1, -1).replace(/^(mid|x:dm|x:post):/, ''))
  expect(ids.length).toBeGreaterThan(10)
  expect(ids.filter((id) => !all.includes(id))).toEqual([])
})
