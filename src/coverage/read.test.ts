import { expect, it } from 'vitest'
import { maxRead } from './read.ts'
import { read } from './test-prose.ts'

it('reads a text of signs that nobody sees', () => {
  expect(read('en', ['\u200b']).claims).toEqual([])
})

it('reads a text longer than any report as far as its limit, and gives back all of it', () => {
  const filler = Array.from({ length: 20 }, () => `${'Nothing is told here. '.repeat(500).trim()}`)
  const claim = 'Nora Vega wrote to Idris Moss on 5 March 2024.'
  const { prose, claims } = read('en', [claim, ...filler, claim])
  expect(prose.text.length).toBeGreaterThan(maxRead)
  expect(prose.paragraphs.at(-1)!.end).toBe(prose.text.length)
  expect(claims.map(({ kind, start }) => [kind, start < claim.length])).toEqual([['message', true]])
})
