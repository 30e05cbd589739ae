import { expect, it } from 'vitest'
import { documentOf, holdersOf, type Said, type Stored, wordsIn } from './merge.ts'
import { otherRow } from './other.ts'

const words = { subject: 'lunch', body: 'shall we meet' }
const one: Said = { hash: '1', id: 'r1', kind: 'mail', at: 5, source: 'a.mbox', has: ['copies'], thread: 'c1' }
const two: Said = { hash: '2', id: 'r1', kind: 'mail', at: 6, source: 'b.mbox', has: ['copies', 'gap'], thread: 'c2' }

it('is what one fonds says, and its words', () => {
  const document = documentOf({ f1: one }, words) as Stored
  expect(document).toEqual({ fonds: ['f1'], ...one, ...words })
  expect(holdersOf(document)).toEqual({ f1: one })
  expect(wordsIn(document)).toEqual(words)
})

it('holds what several say side by side, in whatever order they came, and gives back what each says', () => {
  const document = documentOf({ f2: two, f1: one }, words) as Stored
  expect(document).toEqual({
    ...words,
    fonds: ['f1', 'f2'],
    id: 'r1',
    kind: 'mail',
    // A record stands in one place of an order.
    at: 5,
    source: ['a.mbox', 'b.mbox'],
    has: ['copies', 'gap'],
    thread: ['c1', 'c2'],
    by: { f1: one, f2: two },
  })
  expect(documentOf({ f1: one, f2: two }, words)).toEqual(document)
  expect(holdersOf(document)).toEqual({ f1: one, f2: two })
  expect(wordsIn(document)).toEqual(words)
})

it('shows whoever does not hold it what each says, by the name of its fonds', () => {
  const date = { edtf: '2016-09-20', basis: 'none' as const, zone: null, until: null }
  const shown = (fonds: string) => ({
    fonds,
    from: ['Nell <nell@harbour.example>'],
    subject: 'Lunch',
    date,
    preview: 'Shall',
  })
  const document = documentOf({ f2: { ...two, shown: shown('Harbour') }, f1: { ...one, shown: shown('Quay') } }, words)
  expect(otherRow('r1', document as Stored)).toEqual({
    ...{
      id: 'r1',
      kind: 'mail',
      at: 5,
      date,
      from: ['Nell <nell@harbour.example>'],
      subject: 'Lunch',
      preview: 'Shall',
    },
    words: 'shall we meet',
    fonds: [
      { id: 'f1', title: 'Quay', source: 'a.mbox' },
      { id: 'f2', title: 'Harbour', source: 'b.mbox' },
    ],
  })
})
