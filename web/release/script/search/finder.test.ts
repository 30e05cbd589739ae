import { expect, it } from 'vitest'
import { type Instance, mergedParts } from './finder.ts'

it('merges each part once, where a search begins while the index is loading for the one before', async () => {
  const done: string[] = []
  const make = (path: string): Instance => ({
    init: async () => void done.push(`init ${path}`),
    search: async () => ({ results: [] }),
    mergeIndex: async (address) => void done.push(`merge ${address}`),
  })
  const parts = ['3/', '2/', '1/'].map((path) => ({ path, records: 1, first: null, last: null }))
  const merged = mergedParts(parts, make, 'base/')
  const [first, second] = await Promise.all([merged(2), merged(3)])
  expect(second).toBe(first)
  expect(done).toEqual(['init 3/', 'merge base/2/', 'merge base/1/'])
})

it('begins anew where the index could not be loaded', async () => {
  let isBroken = true
  const make = (): Instance => ({
    init: async () => {},
    search: async () => ({ results: [] }),
    mergeIndex: async () => {
      if (isBroken) throw new Error('no connection')
    },
  })
  const parts = ['2/', '1/'].map((path) => ({ path, records: 1, first: null, last: null }))
  const merged = mergedParts(parts, make, 'base/')
  const both = await Promise.allSettled([merged(2), merged(2)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isBroken = false
  await expect(merged(2)).resolves.toBeDefined()
})
