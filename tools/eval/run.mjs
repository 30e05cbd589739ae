// Measures the reading of articles against labels: expressions of time, and all that is read out of labelled articles.
//   npm run eval                       the tables
//   npm run eval -- --verbose          and every item that is missed, wrong, or reported beyond the labels
//   npm run eval -- --only dates       dates, articles or time
//   npm run eval -- --set dev,example  of the articles, these sets
// docs/eval.md says what counts as right. Sets that are absent are left out.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { printArticles, printDetails } from './articles/print.mjs'
import { evalArticles, timeReading } from './articles/run.mjs'
import { printDates, printMisses } from './dates/print.mjs'
import { evalDates } from './dates/run.mjs'
import { printTable } from './print.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values } = parseArgs({
  options: { verbose: { type: 'boolean', default: false }, only: { type: 'string' }, set: { type: 'string' } },
})
const wants = (part) => values.only === undefined || values.only.split(',').includes(part)

if (wants('dates')) {
  const rows = evalDates(join(root, '..', 'shared', 'data', 'dates'))
  if (rows) printDates(rows)
  else console.log('dates: the suite is absent (../shared/data/dates)\n')
  if (values.verbose) for (const row of rows ?? []) if (row.reader === 'fonds') printMisses(row)
}
if (wants('articles')) {
  const sets = await evalArticles(root, values.set?.split(','))
  printArticles(sets)
  if (values.verbose) for (const set of sets) if (!set.quiet) printDetails(set)
}
if (wants('time')) {
  const rows = timeReading(root, 3000)
  const ms = (n) => `${n.toFixed(0)} ms`
  printTable(
    ['reading', 'words', 'median', 'slowest'],
    rows.map(({ language, words, median, first }) => [language, words, ms(median), ms(first)]),
  )
}
