// The suite of dates -> one row for each language and reader.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readChrono } from './chrono.mjs'
import { readOurs } from './ours.mjs'
import { rates, scoreDates } from './score.mjs'
import { readSuite } from './suite.mjs'

const readers = { fonds: readOurs, 'chrono-node': readChrono }

/** Null where the suite is not there. */
export function evalDates(data) {
  const rows = []
  for (const language of ['fr', 'en']) {
    const path = join(data, `datetime-${language}.json`)
    if (!existsSync(path)) return null
    const cases = readSuite(path)
    for (const [reader, read] of Object.entries(readers)) {
      const score = scoreDates(cases, (text, reference) => read(text, language, reference))
      rows.push({
        language,
        reader,
        score,
        span: rates(score.spans, score.found, score.expected),
        value: rates(score.values, score.judgedFound, score.judged),
      })
    }
  }
  return rows
}
