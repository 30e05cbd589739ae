// A code and the data of one signature -> one plain sentence: what was checked and what came of it. No sentence says "fake":
// a signature that does not fit says that something differs, not who did it or why.
import type { Added, Repair, SignatureData } from '../../record/evidence.ts'

const sentences = {
  'dkim-none': () => 'The message carries no DKIM signature.',
  'dkim-header-too-long': () => 'The header is longer than is read; no signature was checked.',
  'dkim-too-many': () => 'The message carries more DKIM signatures than are checked; the others were passed over.',
  'dkim-too-much': (d: SignatureData) =>
    `The message asks for more work than is done for one message; the signature of ${d.domain} was not checked.`,
  'dkim-malformed': (d: SignatureData) => `${signer(d)} breaks the standard (${d.problem}) and proves nothing.`,
  'dkim-unsupported': (d: SignatureData) => `${signer(d)} cannot be checked: ${d.problem}.`,
  'dkim-key-unknown': (d: SignatureData) => `No key is known for the signature of ${d.domain}; ${bodyAlone(d)}.`,
  'dkim-key-revoked': (d: SignatureData) => `${d.domain} has revoked the key of this signature; ${bodyAlone(d)}.`,
  'dkim-key-unusable': (d: SignatureData) =>
    `The key known for the signature of ${d.domain} cannot be used: ${d.problem}; ${bodyAlone(d)}.`,
  'dkim-key-weak': (d: SignatureData) =>
    `The signature of ${d.domain} fits, but the key has only ${d.keyBits} bits: others could have worked it out and signed with it.`,
  'dkim-key-refused': (d: SignatureData) =>
    `The signature of ${d.domain} fits, but is not one that the key is meant for: ${d.problem}.`,
  'dkim-identity-outside': (d: SignatureData) =>
    `The signature of ${d.domain} fits, but is made in the name of ${d.identity}, which the domain does not own.`,
  'dkim-from-unsigned': (d: SignatureData) =>
    `The signature of ${d.domain} fits, but does not cover the From field, so it says nothing about who wrote the message.`,
  'dkim-field-added': (d: SignatureData) =>
    `The signature of ${d.domain} fits, but above a signed field stands another one of the same name that it does not cover: ${d.problem}.`,
  'dkim-body-altered': (d: SignatureData) =>
    `The signed header fields fit the key of ${d.domain}; the body is not the one that was signed.`,
  'dkim-body-short': (d: SignatureData) =>
    `The signature of ${d.domain} covers ${bytes(d.bodyLength?.covered)} of body; only ${bytes(d.bodyLength?.present)} are here.`,
  'dkim-header-altered': (d: SignatureData) =>
    `The body is the one that was signed; the signed header fields do not fit ${theKeys(d)} of ${d.domain}: one of them differs, or another key was used.`,
  'dkim-altered': (d: SignatureData) =>
    `Neither the body nor the signed header fields fit the signature and ${theKeys(d)} of ${d.domain}.`,
  'dkim-pass': (d: SignatureData) =>
    `Signed with the key of ${d.domain}: the signed header fields and ${bodyPart(d)} are as they were when it was signed.`,
  'dkim-pass-repaired': (d: SignatureData) =>
    `Signed with the key of ${d.domain}: the signed header fields and ${bodyPart(d)} are as they were when it was signed, once ${undone(d.repairs, d.added)}.`,
} satisfies Record<string, ((data: SignatureData) => string) | (() => string)>

export type Code = keyof typeof sentences

/** Data is there for every code that speaks of one signature. */
export function sentenceOf(code: Code, data: SignatureData | undefined): string {
  return (sentences[code] as (data: SignatureData | undefined) => string)(data)
}

function signer({ domain }: SignatureData): string {
  return domain ? `The signature of ${domain}` : 'A signature'
}

function theKeys({ keysTried }: SignatureData): string {
  return keysTried > 1 ? `any of the ${keysTried} known keys` : 'the known key'
}

/** What the hash in the signature says of the body where nothing vouches for the signature itself. */
function bodyAlone({ body }: SignatureData): string {
  if (body === 'fits') return 'the body fits the hash that the signature states, which alone proves nothing'
  return body === 'unchecked' ? 'the body was not checked' : 'the body does not fit the hash that the signature states'
}

function bodyPart({ bodyLength, added }: SignatureData): string {
  const { covered, present } = bodyLength!
  return covered < present && added === null ? `the first ${bytes(covered)} of the body` : 'the body'
}

function bytes(count = 0): string {
  return `${count.toLocaleString('en-US')} byte${count === 1 ? '' : 's'}`
}

/** Also said of ARC. */
export function undone(repairs: Repair[], added: Added | null): string {
  const lines = added?.lines === 1 ? 'one line' : `${added?.lines} lines`
  const words: Record<Repair, string> = {
    'line-ends': '',
    'from-line': 'the `>` that mailboxes put before `From ` at the start of a line is taken away',
    'blank-lines': 'blank lines at its end are set right',
    footer: `${lines} that were added at its end (as mailing lists do) are left out`,
    'subject-tag': 'the tag that a mailing list put before the subject is left out',
  }
  return repairs
    .map((repair) => words[repair])
    .filter((text) => text !== '')
    .join(' and ')
}
