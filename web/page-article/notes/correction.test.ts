import { expect, it } from 'vitest'
import type { Thing } from '../../coverage/found.ts'
import { correctionOf, fieldsOf, typedOf } from './correction.ts'

const reply = {
  type: 'claim',
  ref: 'r/reply-1-2',
  view: {
    kind: 'reply',
    from: ['Nora Vega'],
    to: ['Brand, Hugo', 'Ida Brand'],
    when: { edtf: '2016-09-21', at: 0, until: 0, vague: false },
    negated: false,
    attribution: null,
  },
} as unknown as Thing
const quote = {
  type: 'quote',
  ref: 'r/quote-1-2',
  view: { speaker: 'Nora Vega', attribution: null, match: { record: { id: 'abc' } } },
} as unknown as Thing

it('offers what a thing of this kind has', () => {
  expect(fieldsOf(reply)).toEqual(['from', 'to', 'negated', 'when', 'attribution'])
  expect(fieldsOf(quote)).toEqual(['speaker', 'attribution', 'record'])
})

it('begins with what was read', () => {
  expect(typedOf(reply)).toEqual({
    from: 'Nora Vega',
    to: 'Brand, Hugo; Ida Brand',
    negated: 'false',
    when: '2016-09-21',
    attribution: '',
  })
  expect(typedOf(quote)).toEqual({ speaker: 'Nora Vega', attribution: '', record: 'abc' })
})

it('tells only what differs, several names apart', () => {
  const before = typedOf(reply)
  expect(correctionOf(before, { ...before, to: ' Brand, Hugo ;Ida  Brand' })).toEqual({
    to: ['Brand, Hugo', 'Ida Brand'],
  })
  expect(correctionOf(before, { ...before, when: '', negated: 'true' })).toEqual({ when: null, negated: true })
  expect(correctionOf({ count: '3' }, { count: '4' })).toEqual({ count: 4 })
  expect(correctionOf(typedOf(quote), { ...typedOf(quote), record: '' })).toEqual({ record: null })
})

it('is nothing where nothing was changed', () => {
  expect(correctionOf(typedOf(reply), { ...typedOf(reply), from: ' Nora  Vega ' })).toBeUndefined()
})
