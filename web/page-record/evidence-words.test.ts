import { expect, it } from 'vitest'
import type { SignatureView } from '../../src/view/model.ts'
import { createI18n } from '../i18n/i18n.tsx'
import { keySentence, notCovered, signedSentence } from './evidence-words.ts'

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
