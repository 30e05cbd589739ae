// What is asked of a real cluster of three nodes, one after the other, because starting it takes seconds.
import { afterAll, beforeAll, describe } from 'vitest'
import { contractOf, togetherContractOf } from '../../src/search/contract/test-suite.ts'
import { changeTests } from './changes.ts'
import { contractIndex, noCluster, type Running, start } from './cluster.ts'
import { commandTests } from './command.ts'
import { faultTests } from './faults.ts'

describe.skipIf(noCluster !== undefined)(`with OpenSearch${noCluster ? `: skipped, ${noCluster}` : ''}`, () => {
  let running: Running
  beforeAll(async () => {
    running = await start()
  }, 900_000)
  afterAll(() => running?.stop())

  describe('on the command line', () => commandTests(() => running))

  describe('after changes', () => changeTests(() => running))

  describe('with faults', () => faultTests(() => running))

  contractOf('OpenSearch', (records) => contractIndex({ urls: running.urls, index: 'contract' }, records))
  togetherContractOf('OpenSearch', (records) => contractIndex({ urls: running.urls, index: 'together' }, records))
})
