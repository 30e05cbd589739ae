import { expect, it } from 'vitest'
import { read } from '../test-prose.ts'

const names = (text: string) =>
  read('en', [text])
    .actors.map(({ name }) => name)
    .sort()

it('"Sir Vernon" is the only one of that first name', () => {
  expect(names('Simon Petty wrote to Sir Vernon Clay. Sir Vernon replied.')).toHaveLength(2)
  expect(names('Simon Petty wrote to Vernon Clay and Vernon Reed. Sir Vernon Hall replied.')).toHaveLength(4)
})
