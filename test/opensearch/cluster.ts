// One cluster for all tests of a file, and an index of its own for each of them.

import { asking } from '../../src/flow/index/holder.ts'
import type { ContractRecord } from '../../src/search/contract/test-record.ts'
import type { ContractIndex } from '../../src/search/contract/test-suite.ts'
import { emptyFonds } from '../../src/search/fts5/test-fonds.ts'
import { type ClusterAddress, openCluster } from '../../src/search/opensearch/cluster.ts'
import { foldedWords, metaOf } from '../../src/search/opensearch/document.ts'
import { ensureIndex } from '../../src/search/opensearch/layout.ts'
import { refresh } from '../../src/search/opensearch/listing.ts'
import { openWriter } from '../../src/search/opensearch/write.ts'
import { type IndexLimits, openSearchIndex } from '../../src/search/opensearch.ts'
import { startCluster, whyNoCluster, whyNotFetched } from '../../tools/opensearch/start.mjs'

const tell = (line: string) => console.error(`test/opensearch · ${line}`)

/** It takes minutes and 70 MB the first time: only where it is asked for. */
export const noCluster = process.env.FONDS_OPENSEARCH
  ? (whyNoCluster() ?? (await whyNotFetched(tell)))
  : 'FONDS_OPENSEARCH=1 runs it, as .ci/run does'

/** Starts it, and tells what is waited for. */
export function start() {
  return startCluster({ quick: true, tell })
}

export type Running = Awaited<ReturnType<typeof start>>

export const layout = { shards: 3, replicas: 1 }

/** An index that holds these records, as the contract asks for. */
export async function contractIndex(
  address: ClusterAddress,
  records: ContractRecord[],
  limits?: IndexLimits,
): Promise<ContractIndex> {
  const cluster = await openCluster(address)
  await ensureIndex(cluster, layout)
  const refused: unknown[] = []
  const writer = openWriter(cluster, {
    fonds: 'f1',
    outcome: { confirmed() {}, removed() {}, refused: (documents) => refused.push(...documents) },
    stopped: () => false,
    random: Math.random,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  })
  const date = { edtf: null, basis: 'none' as const, zone: null, until: null }
  const shown = { fonds: 'contract', from: [], subject: null, date, preview: '' }
  for (const record of records) {
    await writer.put({
      id: record.id,
      said: { ...metaOf({ ...record, shown }), hash: 'x' },
      words: foldedWords(record),
    })
  }
  await writer.settle()
  if (refused.length > 0) throw new Error(JSON.stringify(refused))
  await refresh(cluster)
  // Who is meant by a name is asked of a fonds with the same records.
  const fonds = emptyFonds()
  for (const record of records) fonds.fill(record)
  const index = openSearchIndex(cluster, { fonds: 'f1', ...asking(fonds.db) }, limits)
  return {
    index,
    async close() {
      await index.close()
      await cluster.close()
      fonds.close()
    },
  }
}
