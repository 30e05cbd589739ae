// The case that most tests of searching ask: the first eleven records of the contract, and what is found in them.
import { eleven } from '../contract/test-records.ts'
import type { Sort } from '../index.ts'
import { parseQuery } from '../query.ts'
import { type InventedFonds, inventFonds } from './test-fonds.ts'

export { eleven as records, hugo, nora, noraId } from '../contract/test-records.ts'

export interface TestCase extends InventedFonds {
  /** Numbers of the records that a query finds, in their order. */
  found(query: string, sort?: Sort): number[]
}

export function testCase(): TestCase {
  const fonds = inventFonds(eleven)
  const found = (query: string, sort?: Sort) =>
    fonds.index.find(parseQuery(query).ast, { sort, limit: 1000 }).rows.map(({ no }) => no)
  return { ...fonds, found }
}

export const sorted = (nos: number[]) => nos.sort((a, b) => a - b)
