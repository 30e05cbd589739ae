// Invented fonds of many messages, an index filled from them, and what is in it afterwards.
import { join } from 'node:path'
import { type FillReport, type FillRun, fillIndex } from '../../src/flow/index/fill.ts'
import { lay, made, mail, mbox } from '../../src/flow/intake/test-intake.ts'
import { type Cluster, type ClusterAddress, demand, openCluster } from '../../src/search/opensearch/cluster.ts'
import { heldIds, refresh } from '../../src/search/opensearch/listing.ts'
import type { Fonds } from '../../src/store/fonds.ts'
import { layout } from './cluster.ts'

const words = 'harbour annex ferry lantern ledger quay budget minutes café échange 選挙 tide'.split(' ')

/** `count` messages from number `first` on; the same number is the same message, byte by byte. */
export function messages(first: number, count: number): string {
  const mails = Array.from({ length: count }, (_, i) => {
    const n = first + i
    const said = Array.from({ length: 60 }, (_, k) => words[(n * 7 + k * (1 + (n % 5))) % words.length]).join(' ')
    return mail(`m${n}`, `number${n} ${said}`, [`X-Number: ${n}`])
  })
  return mbox(...mails)
}

/** A fonds of these messages. */
export function fondsOf(first: number, count: number): Promise<Fonds> {
  return made([join(lay({ 'box.mbox': messages(first, count) }), 'box.mbox')])
}

export function idsOf(fonds: Fonds): string[] {
  return fonds.db.prepare('select id from record order by id').pluck().all() as string[]
}

/** Waits are cut short: what is tried again is what counts, not after how long. */
export const run: FillRun = {
  random: Math.random,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 40))),
  stopped: () => false,
  // Many small requests, so that every fault meets some of them.
  firstBytes: 20_000,
}

/** Long enough for a busy machine, short enough to wait for an answer that never comes. */
export const timeout = 4_000

export function fill(fonds: Fonds, address: ClusterAddress, more: Partial<FillRun> = {}): Promise<FillReport> {
  return fillIndex(fonds, { timeout, ...address }, layout, { ...run, ...more })
}

export interface Held {
  /** Documents in the index, whoever they are of. */
  count: number
  ids: string[]
}

/** What the index holds of a fonds, asked past any proxy. */
export async function heldOf(address: ClusterAddress, fonds: string): Promise<Held> {
  return asked(address, async (cluster) => {
    await refresh(cluster)
    const body = { size: 0, track_total_hits: true }
    const { hits } = await demand(cluster, 'POST', `/${cluster.index}/_search`, body)
    const ids: string[] = []
    for await (const some of heldIds(cluster, fonds)) ids.push(...some)
    return { count: hits.total.value, ids }
  })
}

export async function asked<T>(address: ClusterAddress, ask: (cluster: Cluster) => Promise<T>): Promise<T> {
  const cluster = await openCluster(address)
  return ask(cluster).finally(cluster.close)
}
