// Quotes looked up among messages: 1,000 quotes against 100,000 messages, and how many of them are found right.
//   npm run bench -- --only coverage
// Takes linux-i2c four times over with fresh ids. Quotes are cut from its messages by a fixed series of numbers: a quarter
// verbatim, a quarter shortened by an ellipsis, a quarter with words altered, a quarter invented out of words of many messages.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { series } from './series.mjs'
import { benchTranslation } from './translation.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const count = 1000
const kinds = ['verbatim', 'shortened', 'altered', 'nowhere']

/** @param {string} dir a fonds  @param {number} runs  @param {string | undefined} embeddings folder of a model, to measure translations too */
export async function benchCoverage(dir, runs, embeddings) {
  const { openFonds } = await import(join(root, 'dist/src/store/open.js'))
  const { findQuotes } = await import(join(root, 'dist/src/flow/coverage/matches.js'))
  const fonds = openFonds(dir)
  const { quotes, messages } = await cutQuotes(fonds)
  console.log(`${messages} messages, ${quotes.length} quotes, ${runs} runs\n`)
  const seconds = []
  // Other work on the machine weighs on the clock and not on this.
  const processor = []
  let found = []
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now()
    const worked = process.cpuUsage()
    found = findQuotes(fonds, quotes)
    seconds.push((performance.now() - began) / 1000)
    const { user, system } = process.cpuUsage(worked)
    processor.push((user + system) / 1e6)
  }
  for (const kind of kinds) {
    const mine = quotes.map((quote, at) => ({ quote, match: found[at] })).filter(({ quote }) => quote.kind === kind)
    const right = mine.filter(({ match }) => match.kind === kind).length
    const others = kinds.concat('elsewhere', 'other-language').flatMap((other) => {
      const taken = mine.filter(({ match }) => match.kind === other && other !== kind).length
      return taken === 0 ? [] : `${taken} as ${other}`
    })
    console.log(`${kind.padEnd(10)} ${right} of ${mine.length} right   ${others.join(', ')}`)
  }
  tell('seconds by the clock', seconds)
  tell('seconds of the processor', processor)
  if (embeddings) await benchTranslation(fonds, quotes, embeddings)
  fonds.close()
}

function tell(what, values) {
  const median = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  const all = values.map((each) => each.toFixed(1)).join(', ')
  console.log(`${what.padEnd(28)} ${median.toFixed(2).padStart(8)}   target <= 10   (${all})`)
}

/** The quotes, the same in every run. */
async function cutQuotes(fonds) {
  const { openContent } = await import(join(root, 'dist/src/source/open.js'))
  const { rawBytes } = await import(join(root, 'dist/src/store/raw.js'))
  const { textRows } = await import(join(root, 'dist/src/store/list/texts.js'))
  const { blocksOf } = await import(join(root, 'dist/src/record/quoting.js'))
  const messages = fonds.db.prepare('select count(*) from record').pluck().get()
  const rowsOf = textRows(fonds)
  const random = series(20161012)
  const texts = []
  while (texts.length < count) {
    const row = rowsOf([1 + Math.floor(random() * messages)])[0]
    if (!row) continue
    const blocks = blocksOf(row.text ?? openContent(row.format, rawBytes(fonds, row)).text)
    // A stretch without code and tables, as an article would quote it.
    const run = longest(blocks.filter(({ kind }) => kind === 'text').map(({ text }) => proseRun(text)))
    if (run.length >= 24) texts.push(run)
  }
  const pool = texts.flat()
  return {
    messages,
    quotes: texts.map((run, at) => ({ ...quoteOf(kinds[at % 4], run, pool, random), person: null, claimed: [] })),
  }
}

function longest(runs) {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), [])
}

/** The longest run of plain words of a text. */
function proseRun(text) {
  let best = []
  let run = []
  for (const word of text.split(/\s+/)) {
    if (/^["(]?\p{L}[\p{L}'’-]*[")]?[,.;:!?]?$/u.test(word)) run.push(word)
    else run = []
    if (run.length > best.length) best = run
  }
  return best.slice(0, 60)
}

function quoteOf(kind, run, pool, random) {
  const length = 6 + Math.floor(random() * 18)
  const from = Math.floor(random() * (run.length - Math.min(length, run.length)))
  const words = run.slice(from, from + length)
  const make = {
    verbatim: () => [words.join(' ')],
    shortened: () => [run.slice(0, 6).join(' '), run.slice(10, 10 + Math.min(8, run.length - 10)).join(' ')],
    altered: () => [
      words.map((word, at) => (at % 7 === 3 ? pool[Math.floor(random() * pool.length)] : word)).join(' '),
    ],
    nowhere: () => [words.map(() => pool[Math.floor(random() * pool.length)]).join(' ')],
  }
  const pieces = make[kind]()
  return { kind, quote: { text: pieces.join(' […] '), pieces, language: 'en' } }
}
