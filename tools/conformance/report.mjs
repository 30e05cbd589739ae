// What each suite made of our reader -> docs/conformance.md, and what is wrong: differences without a reason, too few that agree.
import { aspects as jamesAspects, listJames } from './james.mjs'
import { reasons } from './reasons.mjs'
import { listRuby, aspects as rubyAspects } from './ruby.mjs'
import { listStalwart, aspects as stalwartAspects } from './stalwart.mjs'
import { uncovered } from './tree.mjs'

/** Share of the messages of a suite that must agree. */
export const leastAgreement = 0.95

const suites = [
  { name: 'james-mime4j', list: listJames, aspects: jamesAspects, needed: true },
  { name: 'stalwart-mail-parser', list: listStalwart, aspects: stalwartAspects, needed: true },
  { name: 'ruby-mail', list: listRuby, aspects: rubyAspects, needed: false },
]

/** `{ suites, faults }`; `shared` is the folder of the suites. */
export function compareSuites(reader, shared) {
  const faults = []
  const results = suites.map(({ name, list, aspects, needed }) => {
    const rows = list(shared).map((message) => {
      const lost = uncovered(reader, message.raw).length
      if (lost > 0) faults.push(`${name}/${message.name}: ${lost} lines are in no header, body or text`)
      return { file: message.name, verdicts: message.compare(reader) }
    })
    const notEqual = rows.filter(({ verdicts }) => Object.keys(verdicts).length > 0)
    for (const { file } of notEqual) if (!reasons[`${name}/${file}`]) faults.push(`${name}/${file}: no reason is given`)
    const differ = rows.filter(({ verdicts }) => Object.values(verdicts).includes('differs')).length
    if (needed && 1 - differ / rows.length < leastAgreement)
      faults.push(`${name}: only ${rows.length - differ} of ${rows.length} agree`)
    return { name, aspects, rows, notEqual, differ }
  })
  const known = new Set(results.flatMap(({ name, notEqual }) => notEqual.map(({ file }) => `${name}/${file}`)))
  for (const key of Object.keys(reasons)) if (!known.has(key)) faults.push(`${key}: has a reason and needs none`)
  return { suites: results, faults }
}

export function suitesAsMarkdown({ suites: results }) {
  return results.map(suiteSection).join('\n')
}

function suiteSection({ name, aspects, rows, notEqual, differ }) {
  const count = (aspect, verdict) => rows.filter(({ verdicts }) => verdicts[aspect] === verdict).length
  const line = (aspect) => {
    const more = count(aspect, 'holds more')
    const differs = count(aspect, 'differs')
    return `| ${aspect} | ${rows.length - more - differs} | ${more} | ${differs} |`
  }
  const more = notEqual.length - differ
  const share = (((rows.length - differ) / rows.length) * 100).toFixed(1)
  const list = notEqual.map(({ file, verdicts }) => {
    const what = Object.entries(verdicts).map(([aspect, verdict]) => `${aspect} ${verdict}`)
    return `| \`${file}\` | ${what.join(', ')} | ${reasons[`${name}/${file}`] ?? ''} |`
  })
  return [
    `## ${name}`,
    '',
    `${rows.length} messages: ${rows.length - notEqual.length} equal, ${more} where we hold more, ${differ} that differ. ${share} % agree.`,
    '',
    '| | equal | we hold more | differs |',
    '|---|---|---|---|',
    ...aspects.map(line),
    `| **all of it** | ${rows.length - notEqual.length} | ${more} | ${differ} |`,
    '',
    ...(list.length > 0 ? ['| message | what | why |', '|---|---|---|', ...list, ''] : []),
  ].join('\n')
}
