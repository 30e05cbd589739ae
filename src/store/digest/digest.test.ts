import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../record/record.ts'
import { draftOf } from '../test-draft.ts'
import { digestOf } from './digest.ts'
import { theSqueezer } from './squeeze.ts'

function saying(text: string, more: Partial<Draft> = {}): Draft {
  const date: Draft['date'] = { edtf: '2024-09-20', basis: 'Date header', at: 1726783920000, zone: null }
  return draftOf({ date, text, ...more })
}

function plainly(text: string): string {
  const said = JSON.stringify(['mail', 1726783920000, '', 'nora', []])
  const bytes = said + text.trim().replace(/\s+/g, ' ')
  return createHash('sha256').update(bytes).digest('base64').slice(0, 22)
}

describe('the digest of what a record says', () => {
  it('is a hash of the words with one blank between them', () => {
    const letter = fc.constantFrom(
      ...' \n\t\u000b\r\u001c\u0000\u0085\u00a0\u1680\u1681\u2003\u200b\u2028\u202f\u205f\u2060\u3000\u3001\ufeff\ufffd',
      ...['x', 'lamp', '!"', ' by ', '~\u007f', 'é', '😀', '\ud800', '\udc00', 'ᚁ', 'あ', '％'],
    )
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 60 }), (text) => {
        expect(digestOf(saying(text), 'nora')).toBe(plainly(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('is so for a text that does not fit into what is kept for it', () => {
    const { room } = theSqueezer()
    const texts = ['lamp\n  light é\u3000'.repeat(100_000), `${' '.repeat(2 * room)}lamp${' '.repeat(3 * room)}light  `]
    // Letters of two halves and stretches of blanks, over every place where one piece ends and the next begins.
    for (let before = room - 6; before < room + 3; before += 1)
      for (const across of ['😀😀😀', 'a  \n  b', '  \ud83d', '漢\u3000\u3000漢'])
        texts.push(`${'x'.repeat(before)}${across} y `)
    for (const text of texts) expect(digestOf(saying(text), 'nora')).toBe(plainly(text))
    expect(digestOf(saying('lamp'), 'n'.repeat(2 * room))).not.toBe(digestOf(saying('lamp'), 'n'.repeat(room)))
    expect(digestOf(saying('lamp'), 'nora')).toBe(plainly('lamp'))
  })

  it('passes over what a list puts before the subject, and is none without a moment', () => {
    const tagged = digestOf(saying('lamp', { subject: 'Re: [list] [v2] harbour' }), 'nora')
    expect(tagged).toBe(digestOf(saying('lamp', { subject: 'Re: harbour' }), 'nora'))
    expect(tagged).not.toBe(digestOf(saying('lamp', { subject: 'harbour' }), 'nora'))
    expect(digestOf(saying('lamp', { date: { edtf: null, basis: 'none', at: null, zone: null } }), 'nora')).toBeNull()
  })
})
