import { expect, it } from 'vitest'
import type { BesideView, EvidenceView, SignatureView } from '../../src/view/model.ts'
import { createI18n } from '../i18n/i18n.tsx'
import { besideSentence, dateSentence, keySentence, notCovered, signedSentence } from './evidence-words.ts'

const en = createI18n('en', () => {})
const fr = createI18n('fr', () => {})
const signature: SignatureView = {
  result: 'pass',
  code: 'dkim-pass',
  sentence: 'From the server.',
  domain: 'lighthouse.example',
  selector: 's1',
  algorithm: 'rsa-sha256',
  key: { origin: 'inferred', bits: 2048, firstKnown: null, lastKnown: null },
  signed: ['from', 'cc', 'subject', 'date'],
  unsigned: ['received'],
  bodyLength: { covered: 12, present: 12 },
  at: null,
  aligned: true,
  displayName: 'as written',
  repairs: ['line-ends'],
  added: null,
  remarks: [],
}

it('says who signed what, in the words of a reader', () => {
  expect(signedSentence(signature, en)).toBe(
    'The server of lighthouse.example signed this message: its sender, its recipients, its subject, its date and its text and files. This is as it was when it was signed.',
  )
  expect(signedSentence({ ...signature, signed: ['from'] }, fr)).toContain(
    'son expéditeur et son texte et ses fichiers',
  )
  expect(notCovered(signature, en)).toBeNull()
})

it('names what is not covered, and what was undone', () => {
  const part = { ...signature, signed: ['from'], unsigned: ['subject', 'to'], bodyLength: { covered: 5, present: 12 } }
  expect(signedSentence(part, en)).toContain('its sender and the first 5 bytes of its text')
  expect(notCovered(part, en)).toBe('Not covered: the recipients, the subject and the end of the text.')
  const remarks = [{ code: 'body-partial' as const, sentence: 'The end is not signed.' }]
  expect(signedSentence({ ...part, bodyLength: null, remarks }, en)).toContain('the beginning of its text')
  expect(notCovered({ ...part, bodyLength: null, remarks }, en)).toContain('the end of the text')
  const repaired = { ...signature, repairs: ['from-line' as const, 'footer' as const], added: '-- ' }
  expect(signedSentence(repaired, en)).toMatch(/once the “>” .* is taken away and lines added at its end,/)
})

it('says where a key is from, and since when it is known', () => {
  expect(keySentence(signature, en)).toBe('The key was worked out from signatures; nobody here has seen it in DNS.')
  const known = {
    ...signature,
    key: { ...signature.key!, origin: 'dns' as const, firstKnown: '2016', lastKnown: '2022' },
  }
  expect(keySentence(known, en)).toBe('The key was asked from DNS. It is known to have been public from 2016 to 2022.')
  expect(keySentence({ ...signature, key: null }, en)).toBeNull()
})

it('takes the sentence of the check where nothing fits, in French by its code', () => {
  const failed = { ...signature, result: 'fail' as const, code: 'dkim-body-short', sentence: 'Too short.' }
  expect(signedSentence(failed, en)).toBe('Too short.')
  expect(signedSentence(failed, fr)).toBe('lighthouse.example a signé plus de texte qu’il n’y en a ici.')
})

const minute = (at: number) => new Date(at).toISOString().slice(11, 16)
const date: NonNullable<EvidenceView['date']> = {
  result: 'pass',
  code: 'date-within',
  sentence: 'From the server.',
  written: 'Tue, 20 Sep 2016 10:00:00 +0000',
  stated: Date.UTC(2016, 8, 20, 10),
  outside: 0,
  received: Date.UTC(2020, 0, 1),
  keys: ['lighthouse.example'],
  through: null,
  from: Date.UTC(2016, 8, 20, 10, 0, 5),
  to: Date.UTC(2016, 8, 20, 10, 7),
  hops: [],
  remarks: [],
}

it('says when a message was under way as the reader has times, and once what falls into one minute', () => {
  expect(dateSentence(date, en, minute)).toBe(
    'The message was under way between 10:00 and 10:07; the Date header fits.',
  )
  expect(dateSentence({ ...date, to: date.from }, fr, minute)).toBe(
    'Le message était en chemin le 10:00 ; l’en-tête Date concorde.',
  )
  const late = { ...date, code: 'date-late', outside: 2 * 86_400_000 }
  expect(dateSentence(late, en, minute)).toContain('the Date header says 10:00, 2 days after that:')
  const published = { ...date, code: 'date-within-key', to: null }
  expect(dateSentence(published, en, minute)).toContain(
    'of lighthouse.example, is known to have been published from 20 Sept 2016 on;',
  )
  expect(dateSentence({ ...date, code: 'date-new' }, en, minute)).toBe('From the server.')
})

it('says what copies and gaps say, in words of its own', () => {
  const said: BesideView = {
    check: 'copies',
    result: 'unknown',
    code: 'copies-differ',
    sentence: 'From the server.',
    differs: ['words', 'files'],
    name: null,
    excerpt: null,
  }
  expect(besideSentence(said, en)).toContain('they differ in: words and files.')
  const gap = { ...said, check: 'gap' as const, code: 'gap-silent', excerpt: '2016-09-20/2016-10-12' }
  expect(besideSentence(gap, en)).toContain('(between 20 Sept 2016 and 12 Oct 2016)')
  expect(besideSentence({ ...gap, code: 'gap-series', name: '[n/3]', excerpt: '2' }, fr)).toContain(
    'une série numérotée, [n/3]. Absents : 2.',
  )
})
