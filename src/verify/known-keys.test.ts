import { expect, it } from 'vitest'
import { knownKeys, type PlacedKey } from './known-keys.ts'

const place = { selector: 's1', domain: 'lighthouse.example' }
const key = (origin: PlacedKey['origin'], record: string, more: Partial<PlacedKey> = {}): PlacedKey => ({
  ...place,
  origin,
  record,
  ...more,
})

it('tries keys seen in DNS first, then those out of files, then inferred ones', () => {
  const lookup = knownKeys([key('inferred', 'p=A'), key('file', 'p=B'), key('file', 'p=C'), key('dns', 'p=D')])
  expect(lookup('s1', 'lighthouse.example').map(({ record }) => record)).toEqual(['p=D', 'p=B', 'p=C', 'p=A'])
  expect(lookup('s2', 'lighthouse.example')).toEqual([])
})

it('takes the same record twice as one key, known for the whole span', () => {
  const lookup = knownKeys([
    key('file', 'p=A', { firstKnown: '2016', lastKnown: '2018' }),
    key('dns', 'p=A', { firstKnown: '2025-11-21', lastKnown: '2025-11-21' }),
  ])
  expect(lookup('s1', 'lighthouse.example')).toEqual([
    { record: 'p=A', origin: 'dns', firstKnown: '2016', lastKnown: '2025-11-21' },
  ])
})
