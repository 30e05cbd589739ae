import { expect, it } from 'vitest'
import { english, explain, french } from './explain.ts'
import { operators } from './operators.ts'
import { parseQuery } from './query.ts'

it.each([
  ['', 'All records.'],
  ['lunch', 'Records with “lunch”.'],
  ['putintrump.org OR Futerfas', 'Records with “putintrump.org” word for word or with “Futerfas”.'],
  ['"see you"', 'Records with “see you” word for word.'],
  ['elect*', 'Records with words that begin with “elect”.'],
  ['"new elect"*', 'Records with “new elect…” word for word.'],
  ['off NEAR/3 record', 'Records with “off” and “record” at most 3 words apart.'],
  ['subject:lunch', 'Records with “lunch” in the subject.'],
  ['filename:report', 'Records with “report” in a file name.'],
  ['a b -c', 'Records with “a”, with “b” and not with “c”.'],
  ['a (b OR c)', 'Records with “a” and (with “b” or with “c”).'],
  ['a b OR c', 'Records (with “a” and with “b”) or with “c”.'],
  ['-(a OR b)', 'Records not (with “a” or with “b”).'],
  ['from:nora to:hugo', 'Records from “nora” and to “hugo”.'],
  ['person:p123', 'Records from or to “Nora Vega”.'],
  ['kind:tweet', 'Records that are public posts.'],
  ['dkim:fail', 'Records with a signature that does not fit.'],
  ['finding:date-late', 'Records with the finding “date-late”.'],
  ['kind:mail has:attachment', 'Records that are e-mails and with attachments.'],
  ['before:2017', 'Records dated before 2017.'],
  ['after:2016-09-20', 'Records dated 2016-09-20 or later.'],
  ['date:2016-09', 'Records dated 2016-09.'],
  ['date:2016-09..2016-10', 'Records dated from 2016-09 to 2016-10.'],
  ['date:2016/2017', 'Records dated from 2016 to 2017.'],
  ['date:2016..', 'Records dated 2016 or later.'],
  ['date:../2017', 'Records dated 2017 or earlier.'],
  ['date:..2017', 'Records dated 2017 or earlier.'],
  ['date:none', 'Records without a usable date.'],
  ['lang:none', 'Records in an unknown language.'],
  ['"$& {0} {1}"', 'Records with “$& {0} {1}” word for word.'],
  ['=lunch', 'Records with exactly “lunch”.'],
  [
    'in:new lunch -annex',
    'Records with “lunch” in what the sender wrote and not with “annex” in what the sender wrote.',
  ],
  ['in:new a NEAR/3 b', 'Records with “a” and “b” at most 3 words apart in what the sender wrote.'],
])('%s: %s', (query, sentence) => {
  expect(explain(parseQuery(query).ast, (id) => (id === 'p123' ? 'Nora Vega' : undefined))).toBe(sentence)
})

it('says the same in another wording', () => {
  expect(explain(parseQuery('a OR b').ast, undefined, french)).toBe('Pièces avec « a » ou avec « b ».')
  expect(explain(parseQuery('kind:mail -subject:"see you" date:2016..').ast, undefined, french)).toBe(
    'Pièces qui sont des courriels, non avec « see you » mot pour mot dans l’objet et datées de 2016 ou plus tard.',
  )
})

it('names the forms of a word, as many as are read', () => {
  const word = { type: 'words', text: 'meeting', prefix: false, column: null } as const
  const said = (forms: string[], wording = english) => explain({ ...word, forms }, undefined, wording)
  expect(said(['meetings'])).toBe('Records with “meeting” or its form meetings.')
  expect(said(['meetings', 'meet'])).toBe('Records with “meeting” or its forms meetings, meet.')
  expect(said(['meetings', 'meet'], french)).toBe('Pièces avec « meeting » ou ses formes meetings, meet.')
  expect(said([...'abcdefghij'])).toBe('Records with “meeting” or its forms a, b, c, d, e, f, g, h and 2 more.')
  expect(explain({ ...word, column: 'subject', forms: ['meet'] })).toBe(
    'Records with “meeting” or its form meet in the subject.',
  )
})

it('has the same sentences in every language', () => {
  expect(Object.keys(french)).toEqual(Object.keys(english))
})

it('has words for every operator', () => {
  for (const operator of operators.filter((name) => !['kind', 'has', 'filename', 'dkim', 'in'].includes(name))) {
    expect(english).toHaveProperty(operator)
  }
})
