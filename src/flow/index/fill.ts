// A fonds and an index outside of it -> the index holds every record of the fonds as it stands now: the verb behind
// "fonds index". What the index confirmed is noted; the next run sends what changed since, and takes back what is gone.
import { type Cluster, type ClusterAddress, openCluster } from '../../search/opensearch/cluster.ts'
import { ensureIndex } from '../../search/opensearch/layout.ts'
import { countHeld, heldIds, refresh } from '../../search/opensearch/listing.ts'
import type { Layout } from '../../search/opensearch/mapping.ts'
import { type Patience, patient } from '../../search/opensearch/patient.ts'
import { openWriter, type Writer } from '../../search/opensearch/write.ts'
import type { Fonds } from '../../store/fonds.ts'
import { openSent, type Sent } from '../../store/sent.ts'
import { stateOf } from './behind.ts'
import { fondsId } from './fonds-id.ts'
import { type HeldRecord, heldRecords } from './records.ts'
import { wordsReader } from './words.ts'

export type { ClusterAddress, Layout }

export interface FillRun extends Patience {
  /** Bytes of the first request, where they are not to be chosen. */
  firstBytes?: number
  onProgress?(progress: { done: number; total: number }): void
}

export interface FillReport {
  index: string
  /** Records of the fonds, and what came of them now. */
  records: number
  confirmed: number
  unchanged: number
  removed: number
  /** Refused for good: they are not in the index. The next run tries them again. */
  quarantined: Array<{ id: string; code: string; reason: string }>
  /** Requests that were tried again. */
  retries: number
  /** False where somebody stopped it: the next run goes on from there. */
  finished: boolean
}

/** Throws FondsError `engine-away`, `engine-refused`, `index-other`, `in-use`, `source-missing`; what is confirmed stays. */
export async function fillIndex(
  fonds: Fonds,
  address: ClusterAddress,
  layout: Layout,
  run: FillRun,
): Promise<FillReport> {
  const cluster = await openCluster(address)
  try {
    const asked = patient(cluster, run)
    const { uuid } = await ensureIndex(asked, layout)
    const sent = openSent(fonds.dir, uuid)
    try {
      return await fill({ fonds, cluster, asked, sent, run, refused: new Set() })
    } finally {
      sent.close()
    }
  } finally {
    await cluster.close()
  }
}

/** Throws FondsError where an address cannot be used, as `openCluster` does. Connects to nothing. */
export async function checkAddress(address: ClusterAddress): Promise<void> {
  await (await openCluster(address)).close()
}

interface Filling {
  fonds: Fonds
  cluster: Cluster
  /** The same, asked again where it is away for moments. */
  asked: Cluster
  sent: Sent
  run: FillRun
  /** Ids that this run was refused: another run tries them again, this one does not. */
  refused: Set<string>
}

/** How often the index is compared with what was sent: once all is there, twice where it lost something. */
const maxPasses = 3

async function fill(filling: Filling): Promise<FillReport> {
  const { cluster, asked, sent, run, fonds } = filling
  const id = fondsId(fonds)
  const report: FillReport = {
    ...{ index: cluster.index, records: 0, confirmed: 0, unchanged: 0, removed: 0 },
    ...{ quarantined: [], retries: 0, finished: false },
  }
  sent.forget(sent.quarantined().map((one) => one.id))
  // Before the records are read: what comes in meanwhile is for the next run.
  const state = stateOf(fonds)
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const done = await sendAll(filling, id, report)
    report.quarantined = sent.quarantined().map(({ id, code, reason }) => ({ id, code, reason }))
    if (!done) return report
    await refresh(asked)
    const lost = await compare(asked, id, sent, report)
    if (lost === 0) {
      sent.finish(state)
      return { ...report, finished: true }
    }
    run.onProgress?.({ done: report.records - lost, total: report.records })
  }
  return report
}

/** Sends what the index has not confirmed as it is now. False where somebody stopped it. */
async function sendAll(
  { fonds, cluster, sent, run, refused }: Filling,
  id: string,
  report: FillReport,
): Promise<boolean> {
  const confirmed = sent.all()
  const hashes = new Map<string, string>()
  const gone = new Set(confirmed.keys())
  const writer = openWriter(cluster, {
    ...run,
    fonds: id,
    outcome: {
      confirmed(records) {
        sent.confirm(records)
        report.confirmed += records.length
        for (const record of records) hashes.delete(record.id)
      },
      removed(ids) {
        sent.forget(ids)
        report.removed += ids.length
      },
      refused(records) {
        sent.quarantine(records.map((record) => ({ ...record, hash: hashes.get(record.id)! })))
        for (const { id } of records) refused.add(id)
      },
    },
  })
  const held = heldRecords(fonds)
  const words = wordsReader(fonds)
  report.records = held.size
  report.unchanged = 0
  let done = 0
  try {
    for (const batch of held.batches()) {
      const changed: HeldRecord[] = []
      for (const record of batch) {
        gone.delete(record.id)
        const { hash } = record.said
        if (confirmed.get(record.id)?.hash === hash) report.unchanged += 1
        else if (!refused.has(record.id)) changed.push(record)
      }
      done += batch.length - changed.length
      for (const [{ id, said }, folded] of words.wordsOf(changed)) {
        if (run.stopped()) break
        hashes.set(id, said.hash)
        await writer.put({ id, said, words: folded, known: confirmed.get(id) })
        done += 1
        run.onProgress?.({ done, total: held.size })
      }
      if (run.stopped()) break
    }
    if (!run.stopped()) await takeBack(writer, [...gone])
    await writer.settle()
  } finally {
    words.close()
    report.retries += writer.counts.retries
  }
  return !run.stopped()
}

/** Ids that are looked at together. */
const atOnce = 200

async function takeBack(writer: Writer, ids: string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += atOnce) await writer.remove(ids.slice(from, from + atOnce))
}

/** What the index says it holds, beside what it confirmed: how many of either are not in the other. Forgets what is not there. */
async function compare(cluster: Cluster, id: string, sent: Sent, report: FillReport): Promise<number> {
  const expected = report.records - report.quarantined.length
  if ((await countHeld(cluster, id)) === expected) return 0
  const confirmed = sent.all()
  const strange: string[] = []
  for await (const ids of heldIds(cluster, id)) {
    for (const one of ids) if (!confirmed.delete(one)) strange.push(one)
  }
  // Sent anew by the next pass; what is there without our knowing is taken for confirmed in a state that never was.
  sent.forget([...confirmed.keys()])
  sent.confirm(strange.map((one) => ({ id: one, hash: '', seqNo: 0, primaryTerm: 1 })))
  return confirmed.size + strange.length
}
