// One request of documents -> all of them confirmed or refused, however often it has to be tried.
import { Away, awayTooLong, type Cluster, isPassing, passing, reasonOf, refusal } from './cluster.ts'
import { maxTries, type newPace, waitBefore } from './pace.ts'
import { reconcile } from './reconcile.ts'
import type { Confirmed, Counts, Op, Outcome, Refused, WriterOptions } from './sent.ts'

/** What came of one request: what to ask for again, and of which to see first what stands there. */
interface Left {
  again: Op[]
  conflicts: Op[]
  /** True where the cluster has to be given time, and why. */
  pressed: boolean
  why?: string
}

const answerFields =
  'items.*._id,items.*.status,items.*._seq_no,items.*._primary_term,items.*.error.type,items.*.error.reason'

/** Throws FondsError as `Writer.settle` does. */
export function sender(cluster: Cluster, options: WriterOptions, pace: ReturnType<typeof newPace>, counts: Counts) {
  const { outcome, stopped, pause, random, fonds } = options
  return async (ops: Op[], conflicts: Op[] = []): Promise<void> => {
    let left: Left = { again: ops, conflicts, pressed: false }
    let tries = 0
    while (left.again.length + left.conflicts.length > 0) {
      const before = left.again.length + left.conflicts.length
      left = await step(left)
      if (left.pressed) {
        pace.tooMuch()
        counts.retries += 1
        // What is not confirmed is sent by the next run.
        if (stopped()) return
        tries = left.again.length + left.conflicts.length < before ? 0 : tries + 1
        if (tries >= maxTries) throw awayTooLong(cluster, left.why)
        await pause(waitBefore(tries, random))
      } else pace.wentWell()
    }
  }

  async function step({ again, conflicts }: Left): Promise<Left> {
    try {
      if (conflicts.length > 0) {
        const seen = await reconcile(cluster, conflicts, fonds, outcome)
        return { again: [...again, ...seen.ready], conflicts: seen.unseen, pressed: seen.unseen.length > 0 }
      }
      return await bulk(again)
    } catch (error) {
      if (!(error instanceof Away)) throw error
      return { again, conflicts, pressed: true, why: error.message }
    }
  }

  async function bulk(ops: Op[]): Promise<Left> {
    const body = bodyOf(ops)
    counts.bytes += body.length
    const query = { require_alias: true, filter_path: answerFields }
    const { status, body: answer } = await cluster.ask('POST', `/${cluster.index}/_bulk`, body, query)
    if (status < 300 && isGone(answer.items)) throw refusal(cluster, 404, answer)
    if (status < 300) return sorted(ops, answer.items ?? [], outcome)
    if (isPassing(status)) return { again: ops, conflicts: [], pressed: true, why: `it answers ${status}` }
    if (status === 413) return halves(ops)
    throw refusal(cluster, status, answer)
  }

  /** More than the cluster, or something before it, takes at once. */
  async function halves(ops: Op[]): Promise<Left> {
    pace.tooMuch()
    if (ops.length === 1) {
      const reason = `${ops[0]!.document.length} bytes are more than the cluster takes`
      outcome.refused([{ id: ops[0]!.id, code: 'document-too-large', reason }])
      return { again: [], conflicts: [], pressed: false }
    }
    const middle = Math.ceil(ops.length / 2)
    const first = await bulk(ops.slice(0, middle))
    const second = await bulk(ops.slice(middle))
    return {
      again: [...first.again, ...second.again],
      conflicts: [...first.conflicts, ...second.conflicts],
      pressed: first.pressed || second.pressed,
    }
  }
}

function bodyOf(ops: Op[]): string {
  let body = ''
  for (const { action, document } of ops) body += document === '' ? `${action}\n` : `${action}\n${document}\n`
  return body
}

type Item = Record<
  string,
  { _id: string; status: number; _seq_no?: number; _primary_term?: number; error?: { type: string; reason?: string } }
>

/** Somebody deleted the index: nothing of it is to be made by guesses. */
function isGone(items: Item[] = []): boolean {
  return items.some((item) => Object.values(item)[0]?.error?.type === 'index_not_found_exception')
}

/** What the cluster says of each document by itself. */
function sorted(ops: Op[], items: Item[], outcome: Outcome): Left {
  const left: Left = { again: [], conflicts: [], pressed: false }
  const confirmed: Confirmed[] = []
  const removed: string[] = []
  const refused: Refused[] = []
  ops.forEach((op, i) => {
    const item = Object.values(items[i] ?? {})[0]
    const status = item?.status ?? 503
    if (status === 409) left.conflicts.push(op)
    else if (passing.has(status)) {
      left.again.push(op)
      left.pressed = true
    } else if (status < 300 && op.made) {
      confirmed.push({ id: op.id, hash: op.made.said.hash, seqNo: item!._seq_no!, primaryTerm: item!._primary_term! })
    } else if (status < 300 || (status === 404 && !op.made)) removed.push(op.id)
    else refused.push({ id: op.id, code: 'document-refused', reason: reasonOf({ error: item?.error }) })
  })
  if (confirmed.length > 0) outcome.confirmed(confirmed)
  if (removed.length > 0) outcome.removed(removed)
  if (refused.length > 0) outcome.refused(refused)
  return left
}
