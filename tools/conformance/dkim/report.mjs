// Every signed mail of the suites -> what we say beside what the suite expects, as Markdown, and the faults: a difference
// without a reason, a reason without a difference, and any difference at all where all must agree.
import { mailauthReasons, reasons } from './reasons.mjs'
import { suites } from './suites.mjs'

/** Of this suite each verdict must be ours. */
const allAgree = 'real-signed'

/** `{ rows, faults }`; `data` is the folder of the suites. */
export function compareSigned(checkMail, data) {
  const faults = []
  const rows = suites.map(({ name, list }) => {
    const cases = list(data)
    const differences = cases.flatMap((example) => difference(name, example, checkMail))
    for (const { key } of differences) if (!reasons[key]) faults.push(`${key}: no reason is given`)
    if (name === allAgree && differences.length > 0) faults.push(`${name}: ${differences.length} verdicts differ`)
    return { name, count: cases.length, signatures: cases.flatMap(({ expected }) => expected).length, differences }
  })
  const known = new Set(rows.flatMap(({ differences }) => differences.map(({ key }) => key)))
  for (const key of Object.keys(reasons)) if (!known.has(key)) faults.push(`${key}: has a reason and needs none`)
  return { rows, faults }
}

function difference(suite, { name, expected, ...example }, checkMail) {
  const findings = findingsOf(example, checkMail)
  // What cannot be judged is what suites call invalid; of a chain we keep the two apart.
  const said = findings.map(({ check, result }) => (check === 'dkim' && result === 'unknown' ? 'invalid' : result))
  if (said.join() === expected.join()) return []
  const ours = findings.map(({ result, code }) => `${result} (${code})`)
  return [{ key: `${suite}/${name}`, name, expected: expected.map((word) => word || 'nothing').join(', '), ours }]
}

export function findingsOf({ check, raw, keys, origin = 'file', only }, checkMail) {
  const table = new Map(Object.entries(keys).map(([name, record]) => [name.toLowerCase(), [{ record, origin }]]))
  const findings = checkMail(raw, (selector, domain) => table.get(`${selector}._domainkey.${domain}`) ?? [])
  return findings.filter((finding) => finding.check === check && (!only || only.includes(nameOfKey(finding))))
}

function nameOfKey({ data }) {
  return data ? `${data.selector}._domainkey.${data.domain}`.toLowerCase() : ''
}

const introduction = `## Signatures

Signed mail is read with the keys that its suite publishes. What a suite calls invalid (a signature or key that is not to be
used) is \`unknown\` here: \`fail\` is kept for what was tried with a good key and does not fit, and for chains that contradict
themselves. All verdicts of real-signed must be ours; its keys were worked out from pairs of signatures.
`

export function signedAsMarkdown({ rows }) {
  const lines = rows.map(({ name, count, signatures, differences }) => {
    const share = (((count - differences.length) / count) * 100).toFixed(1)
    return `| ${name} | ${count} | ${signatures} | ${count - differences.length} | ${differences.length} | ${share} % |`
  })
  const list = rows.flatMap(({ name: suite, differences }) =>
    grouped(differences, ({ key, expected, ours }) => `${expected} | ${ours.join(', ')} | ${reasons[key] ?? ''}`).map(
      ([said, names]) => `| ${suite} | ${names} | ${said} |`,
    ),
  )
  return [
    introduction,
    '| suite | mails | verdicts | agree | differ | |',
    '|---|---|---|---|---|---|',
    ...lines,
    '',
    '| suite | mails | expected | we say | why |',
    '|---|---|---|---|---|',
    ...list,
    '',
  ].join('\n')
}

/** Differences of which the same is to be said, as `[text, names]`. */
function grouped(differences, say) {
  const said = differences.map(say)
  return [...new Set(said)].map((text) => {
    const names = differences.filter((_, at) => said[at] === text).map(({ name }) => `\`${name}\``)
    return [text, names.join(', ')]
  })
}

/** The same mails by another verifier: only whether a signature passes is compared, as words for the rest differ. */
export async function compareWithMailauth(verify, checkMail, data) {
  const faults = []
  const rows = []
  for (const { name: suite, list } of suites) {
    const differences = []
    const cases = list(data)
    for (const { name, ...example } of cases) {
      const ours = findingsOf({ ...example, only: undefined }, checkMail).map(({ result }) => result)
      const theirs = await verify(example)
      if (passing(ours) !== passing(theirs)) differences.push({ key: `${suite}/${name}`, name, ours, theirs })
    }
    for (const { key } of differences) if (!mailauthReasons[key]) faults.push(`mailauth, ${key}: no reason is given`)
    rows.push({ suite, count: cases.length, differences })
  }
  const known = new Set(rows.flatMap(({ differences }) => differences.map(({ key }) => key)))
  for (const key of Object.keys(mailauthReasons))
    if (!known.has(key)) faults.push(`mailauth, ${key}: has a reason and needs none`)
  return { rows, faults }
}

function passing(words) {
  return words.map((word) => (word === 'pass' || word === 'none' ? word : 'no')).join()
}

export function mailauthAsMarkdown({ rows }) {
  return [
    '### Beside mailauth',
    '',
    'The same mails and keys, and whether a signature passes.',
    '',
    '| suite | mails | agree | differ |',
    '|---|---|---|---|',
    ...rows.map(
      ({ suite, count, differences }) =>
        `| ${suite} | ${count} | ${count - differences.length} | ${differences.length} |`,
    ),
    '',
    '| suite | mails | mailauth | we | why |',
    '|---|---|---|---|---|',
    ...rows.flatMap(({ suite, differences }) =>
      grouped(
        differences,
        ({ key, ours, theirs }) => `${theirs.join(', ')} | ${ours.join(', ')} | ${mailauthReasons[key] ?? ''}`,
      ).map(([said, names]) => `| ${suite} | ${names} | ${said} |`),
    ),
    '',
  ].join('\n')
}
