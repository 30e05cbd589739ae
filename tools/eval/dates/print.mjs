// Rows of the suite of dates -> a table, and on demand every expression that is not as expected.
import { percent, printTable, share } from '../print.mjs'

export function printDates(rows) {
  const head = [
    'dates',
    'reader',
    'span P',
    'span R',
    'span F1',
    'value P',
    'value R',
    'value F1',
    'spans right',
    'values right',
  ]
  printTable(
    head,
    rows.map(({ language, reader, span, value, score }) => [
      language,
      reader,
      ...[span, value].flatMap(({ precision, recall, f }) => [precision, recall, f].map(percent)),
      share(score.spans, score.expected),
      share(score.values, score.judged),
    ]),
  )
}

export function printMisses({ language, reader, score }) {
  console.log(`== dates ${language}, ${reader}`)
  for (const miss of score.misses) console.log(`  ${describe(miss)}`)
  console.log()
}

function describe({ text, want, near, exact, right, extra, values }) {
  if (extra !== undefined) return `beyond  "${extra}" ${values.join(' or ')} in "${text}"`
  const wanted = text.slice(want.start, want.end)
  const got = near ? `"${text.slice(near.start, near.end)}" ${near.values.join(' or ')}` : 'nothing'
  return `${exact ? '' : 'span '}${right || want.values === null ? '' : 'value '} "${wanted}" ${want.values?.join(' or ') ?? ''}: ${got} in "${text}"`
}
