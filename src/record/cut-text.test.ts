import { expect, it } from 'vitest'
import { cutText } from './cut-text.ts'

it.each([
  ['a quay for a friend', 40, 'a quay for a friend'],
  ['a quay for a friend', 12, 'a quay for'],
  ['an old quay', 9, 'an old'],
  ['quay/harbour/lighthouse', 15, 'quay/harbour/'],
  ['lighthousekeeper', 10, 'lighthouse'],
  ['quayquay\u{1f30a}', 9, 'quayquay'],
])('cuts %j to %i units', (text, most, cut) => expect(cutText(text, most)).toBe(cut))
