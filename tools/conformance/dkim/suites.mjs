// The suites of signed mail beside the project -> cases: a mail, the keys to read it with, and what the suite expects.
//
// What is expected is one word a signature, topmost first: `pass`; `fail`, where what is signed does not fit; `invalid`, where
// the signature or its key is not to be used. `none` where there is no signature. Of ARC it is one word a mail.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { perlKeys, rfcKeys } from './keys.mjs'
import { readYaml } from './yaml.mjs'

export const suites = [
  { name: 'real-signed', list: listReal },
  { name: 'mail-dkim-perl', list: listPerl },
  { name: 'stalwart-mail-auth', list: listStalwart },
  { name: 'lieser-dkim_verifier', list: listLieser },
  { name: 'arc_test_suite', list: (data) => listArc(data, 'arc_test_suite/tests') },
  { name: 'mail-dkim-perl, ARC', list: (data) => listArc(data, 'mail-dkim-perl/t/arc_test_suite') },
]

/** Signed list mail; its keys were recovered from pairs of signatures. Only signatures whose key is known have a verdict. */
function listReal(data) {
  const folder = join(data, 'real-signed')
  const { keys, messages } = JSON.parse(readFileSync(join(folder, 'verdicts.json'), 'utf8'))
  return messages.map(({ file, signatures }) => ({
    name: file,
    check: 'dkim',
    raw: readFileSync(join(folder, 'messages', file)),
    keys,
    origin: 'inferred',
    only: signatures.map(({ key }) => key.toLowerCase()),
    expected: signatures.map(({ verdict }) => verdict),
  }))
}

/** The names of the files say what is expected; of `multiple_2` its own text does. */
function listPerl(data) {
  const folder = join(data, 'mail-dkim-perl/t/corpus')
  return readdirSync(folder).map((name) => ({
    name,
    check: 'dkim',
    raw: readFileSync(join(folder, name)),
    keys: perlKeys,
    expected: name === 'multiple_2.txt' ? ['invalid', 'pass', 'fail', 'invalid'] : expectedByName(name),
  }))
}

function expectedByName(name) {
  // Three that the suite's test names by hand: a DomainKeys signature of a wrong kind, and a changed message of a good key.
  if (name.startsWith('bad_dk_')) return ['invalid']
  if (name === 'badkey3_ed25519.txt') return ['fail']
  if (/^(?:badkey|ignore)/.test(name)) return ['invalid']
  if (name.startsWith('bad_')) return ['fail']
  return name === 'dk_multiple_1.txt' ? ['pass', 'pass'] : ['pass']
}

/** The key stands before the mail. Those of `dkim2` carry the signature of a draft; some a DKIM one beside it, without a key. */
function listStalwart(data) {
  const folder = join(data, 'stalwart-mail-auth/resources')
  const signed = readdirSync(join(folder, 'dkim')).map((file) => {
    const bytes = readFileSync(join(folder, 'dkim', file))
    const end = bytes.indexOf('\n\n')
    const [name, ...record] = bytes.toString('latin1', 0, end).trim().split(' ')
    const raw = bytes.subarray(end + 2)
    return { name: `dkim/${file}`, check: 'dkim', raw, keys: { [name]: record.join(' ') }, expected: ['pass'] }
  })
  const drafts = readdirSync(join(folder, 'dkim2/expected')).map((file) => {
    const raw = readFileSync(join(folder, 'dkim2/expected', file))
    return { name: `dkim2/expected/${file}`, check: 'dkim', raw, keys: {}, expected: invalidOrNone(raw) }
  })
  return [...signed, ...drafts]
}

function invalidOrNone(raw) {
  const signatures = raw.toString('latin1').match(/^DKIM-Signature:/gim) ?? []
  return signatures.length > 0 ? signatures.map(() => 'invalid') : ['none']
}

/** Every mail that carries a signature; what its tests expect of them. */
function listLieser(data) {
  const folder = join(data, 'lieser-dkim_verifier/test/data')
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => {
      const raw = readFileSync(join(folder, name))
      const expected = lieserExpects[name.split('/').at(-1)] ?? (/^DKIM-Signature:/im.test(raw) ? ['pass'] : ['none'])
      return { name, check: 'dkim', raw, keys: rfcKeys, expected }
    })
}

const lieserExpects = {
  'rfc6376-A.2-body_modified.eml': ['fail'],
  'rfc6376-A.2-header_subject_modified.eml': ['fail'],
  'rfc6376-A.2-ill_formed-missing_v.eml': ['invalid'],
  'rfc8463-A.3-key_algo_mismatch.eml': ['invalid', 'invalid'],
  'rfc8463-A.3.eml': ['pass', 'pass'],
  // Their keys lie nowhere beside the mails.
  'Fastmail from CNN - Welcome to CNN Breaking News.eml': ['invalid'],
  'Fastmail from Fastmail - Welcome! Get set up in 3 steps..eml': ['invalid', 'invalid'],
}

function listArc(data, folder) {
  const text = readFileSync(join(data, folder, 'arc-draft-validation-tests.yml'), 'utf8')
  return readYaml(text).flatMap(({ tests, 'txt-records': keys }) =>
    Object.entries(tests).map(([name, { message, cv }]) => ({
      name,
      check: 'arc',
      raw: Buffer.from(message.replaceAll('\n', '\r\n')),
      keys: keys ?? {},
      expected: [arcWord(cv)],
    })),
  )
}

/** A few tests name both words that the suite takes. */
function arcWord(cv) {
  return cv.trim().split(/\s+/)[0].toLowerCase()
}
