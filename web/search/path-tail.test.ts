import { expect, it } from 'vitest'
import { pathTails } from './path-tail.ts'

it.each([
  [[], []],
  [
    ['mail/a.mbox', 'mail/b.mbox'],
    ['a.mbox', 'b.mbox'],
  ],
  [
    ['one/data/tweets.js', 'two/data/tweets.js', 'a.js'],
    ['one/data/tweets.js', 'two/data/tweets.js', 'a.js'],
  ],
  [
    ['x/a.eml', 'y/a.eml'],
    ['x/a.eml', 'y/a.eml'],
  ],
  [
    ['same', 'same'],
    ['same', 'same'],
  ],
  [
    ['a.eml', 'x/a.eml'],
    ['a.eml', 'x/a.eml'],
  ],
])('%j', (paths, tails) => expect(pathTails(paths)).toEqual(tails))
