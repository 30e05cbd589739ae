// Documents in, a cluster that holds each of them once out. What is on its way is bounded; what fails for now is tried again,
// by itself where the rest went well; what is refused for good is told and does not hold up the others. An answer that got
// lost costs nothing: ids are ours, and what stands there already is recognised.
import type { Cluster } from './cluster.ts'
import { documentOf } from './merge.ts'
import { newPace } from './pace.ts'
import { sender } from './send.ts'
import { actionOf, type Counts, type Op, type Outgoing, type WriterOptions } from './sent.ts'

export interface Writer {
  /** Takes a document, and waits while too much is on its way. Throws FondsError as `settle` does. */
  put(document: Outgoing): Promise<void>
  /** Takes back what this fonds says of records. */
  remove(ids: string[]): Promise<void>
  /**
   * Waits until every document is confirmed or refused.
   * Throws FondsError `engine-away`, `engine-refused`, `index-absent`; what was confirmed until then is told.
   */
  settle(): Promise<void>
  counts: Counts
}

export function openWriter(cluster: Cluster, options: WriterOptions): Writer {
  const pace = newPace(options.firstBytes)
  const counts: Counts = { retries: 0, bytes: 0 }
  const send = sender(cluster, options, pace, counts)
  let batch: Op[] = []
  let bytes = 0
  const flush = async () => {
    if (batch.length === 0) return
    const ops = batch
    batch = []
    bytes = 0
    await pace.room()
    pace.track(send(ops)).catch(() => {})
  }
  return {
    counts,
    async put({ id, said, words, known }) {
      const document = JSON.stringify(documentOf({ [options.fonds]: said }, words))
      batch.push({ id, action: actionOf(id, known), document, made: { said, words } })
      bytes += document.length
      if (bytes >= pace.bytes()) await flush()
    },
    async remove(ids) {
      await flush()
      await pace.room()
      // Others may hold them, too: what stands there decides.
      const taken = ids.map((id) => ({ id, action: '', document: '' }))
      pace.track(send([], taken)).catch(() => {})
    },
    async settle() {
      await flush()
      await pace.drained()
    },
  }
}
