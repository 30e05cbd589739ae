// The labelled sets -> one row each, and in detail what was missed, wrong or reported beyond the labels.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticle } from '../../../dist/src/coverage/read.js'
import { scoreAgreements } from './agreements.mjs'
import { scoreConflicts } from './conflicts.mjs'
import { readLabels } from './labels.mjs'
import { scoreArticle, scorePersons } from './score.mjs'

/** `quiet`: its articles and labels stay unread, so nothing of them is ever printed but totals. */
const sets = [
  { name: 'seeds', base: '../shared/cases/seeds', labels: 'expected.json' },
  { name: 'dev', base: 'test/corpus/coverage/dev', labels: 'expected.json' },
  { name: 'held', base: 'test/corpus/coverage/held', labels: 'expected.json', quiet: true },
  { name: 'dev2', base: 'test/corpus/coverage/dev2', labels: 'expected.json' },
  { name: 'dev3', base: 'test/corpus/coverage/dev3', labels: 'expected.json' },
  { name: 'dev4', base: 'test/corpus/coverage/dev4', labels: 'expected.json' },
  { name: 'held2', base: 'test/corpus/coverage/held2', labels: 'expected.json', quiet: true },
  { name: 'example', base: 'examples', labels: 'coverage-expected.json' },
]

/** Reviewed entries, of the seeds only: ./accepted.json says why each is right. */
const accepted = JSON.parse(readFileSync(new URL('./accepted.json', import.meta.url), 'utf8'))

/** All sets, or those that are named. */
export async function evalArticles(root, names) {
  const reconcile = await reconciler(root)
  const wanted = names ? sets.filter(({ name }) => names.includes(name)) : sets
  return wanted.flatMap(({ name, base, labels, quiet = false }) => {
    const folder = join(root, base)
    const set = readLabels(folder, join(folder, labels))
    return set ? [{ name, quiet, ...evalSet(set, reconcile, accepted[name]) }] : []
  })
}

async function reconciler(root) {
  const path = join(root, 'dist/src/coverage/reconcile/reconcile.js')
  return existsSync(path) ? (await import(path)).reconcile : undefined
}

function evalSet(set, reconcile, accepted) {
  const readings = set.articles.map(({ prose }) => readArticle(prose))
  const articles = set.articles.map((article, index) => ({
    file: article.file,
    ...scoreArticle(article, readings[index], set.persons, accepted),
  }))
  const persons = scorePersons(set.persons, readings)
  if (!reconcile) return { articles, persons }
  const outlets = set.articles.map(({ prose }) => prose.outlet)
  const found = reconcile(readings, outlets)
  const conflicts = scoreConflicts(set, readings, found.conflicts)
  return { articles, persons, conflicts, agreements: scoreAgreements(set, readings, found.agreements) }
}

/** Milliseconds for an article of so many words, made of the sets' articles one after the other; the median of some runs. */
export function timeReading(root, words, runs = 9) {
  const set = readLabels(join(root, 'test/corpus/coverage/dev'), join(root, 'test/corpus/coverage/dev/expected.json'))
  return ['fr', 'en'].map((language) => {
    const prose = longProse(
      set.articles.map(({ prose }) => prose).filter((prose) => prose.language === language && prose.chrome.length >= 0),
      words,
    )
    const times = Array.from({ length: runs }, () => {
      const start = performance.now()
      readArticle(prose)
      return performance.now() - start
    }).sort((a, b) => a - b)
    return { language, words: countWords(prose.text), first: times.at(-1), median: times[Math.floor(runs / 2)] }
  })
}

function longProse(proses, words) {
  const joined = { ...proses[0], text: '', chrome: [], paragraphs: [], posts: [] }
  for (let i = 0; countWords(joined.text) < words; i = (i + 1) % proses.length) {
    const shift = [...joined.text].length
    const moved = (span) => ({ ...span, start: span.start + shift, end: span.end + shift })
    joined.paragraphs.push(...proses[i].paragraphs.map(moved))
    joined.posts.push(...proses[i].posts.map(moved))
    joined.text += `${proses[i].text}\n`
  }
  return joined
}

function countWords(text) {
  return text.match(/\p{L}+/gu)?.length ?? 0
}
