// What the receiving server wrote about each signature when the mail came in, beside what is found today.
//   node tools/agreement.mjs FONDS [SERVER]   SERVER is the name in Authentication-Results; smtp.subspace.kernel.org unless told
// Run "fonds keys import" and "fonds verify" before. A result names its signature by its domain and the beginning of its value
// (RFC 6008 header.b). Only the topmost field of that server counts: whatever stands below, a sender could have written.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = join(fileURLToPath(new URL('..', import.meta.url)), 'dist', 'src')
const { openFonds } = await import(join(dist, 'store/open.js'))
const { listFindings } = await import(join(dist, 'flow/evidence/verify.js'))
const { recordRowsById } = await import(join(dist, 'store/list/records.js'))
const { contentOf } = await import(join(dist, 'flow/content.js'))

const [dir, server = 'smtp.subspace.kernel.org'] = process.argv.slice(2)
if (dir === undefined) throw new Error('which fonds? node tools/agreement.mjs FONDS [SERVER]')

const fonds = openFonds(dir)
const counts = new Map()
const apart = []
let [mails, read, unmatched] = [0, 0, 0]

for (const [record, findings] of byRecord(listFindings(fonds))) {
  mails += 1
  const { headers } = contentOf(fonds, recordRowsById(fonds, [record])[0])
  const said = saidBy(headers)
  if (said.length === 0) continue
  read += 1
  const signatures = headers
    .filter(({ name }) => name.toLowerCase() === 'dkim-signature')
    .map(({ value }) => tagsOf(value))
  for (const { result, domain, begins } of said) {
    const at = signatures.findIndex(({ d, b }) => d?.toLowerCase() === domain && (b ?? '').startsWith(begins))
    const found = findings.find(({ data }) => data?.signature === at + 1)
    if (at === -1 || found === undefined) unmatched += 1
    else {
      const pair = `${result.padEnd(10)} ${found.result.padEnd(8)} ${found.code}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
      if (isApart(result, found.result)) apart.push(`${record}  ${domain}  ${result} then, ${found.code} now`)
    }
  }
}
fonds.close()

console.log(`${mails} mails; ${read} with results of ${server}; ${unmatched} results name no signature that is here\n`)
console.log('then       now      code')
for (const [pair, count] of [...counts].sort()) console.log(`${pair.padEnd(46)} ${String(count).padStart(6)}`)
const judged = [...counts].filter(([pair]) => !/ unknown /.test(pair)).reduce((sum, [, count]) => sum + count, 0)
console.log(`\n${judged} judged both then and now, ${judged - apart.length} alike`)
for (const line of apart.slice(0, 40)) console.log(line)

function isApart(then, now) {
  return now !== 'unknown' && (then === 'pass') !== (now === 'pass')
}

/** The DKIM findings of each mail. */
function* byRecord(all) {
  let [record, findings] = [undefined, []]
  for (const finding of all) {
    if (finding.check !== 'dkim') continue
    if (finding.record !== record) {
      if (record !== undefined) yield [record, findings]
      ;[record, findings] = [finding.record, []]
    }
    findings.push(finding)
  }
  if (record !== undefined) yield [record, findings]
}

function saidBy(headers) {
  const field = headers.find(({ name }) => name.toLowerCase() === 'authentication-results')
  const [who, ...results] = (field?.value ?? '').replace(/\s+/g, ' ').split(';')
  if (who.trim().split(' ')[0].toLowerCase() !== server) return []
  return results.flatMap((text) => {
    const result = /^\s*dkim=(\w+)/i.exec(text)?.[1]
    const domain = /header\.d=([^\s;]+)/i.exec(text)?.[1]
    const begins = /header\.b="?([^\s";]+)/i.exec(text)?.[1] ?? ''
    return result && domain ? [{ result: result.toLowerCase(), domain: domain.toLowerCase(), begins }] : []
  })
}

function tagsOf(value) {
  return Object.fromEntries(
    value.split(';').map((tag) => {
      const [name, ...rest] = tag.split('=')
      return [name.trim(), rest.join('=').replace(/\s+/g, '')]
    }),
  )
}
