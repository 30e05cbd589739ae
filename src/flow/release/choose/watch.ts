// Looking through a scope beside a server: it goes on in pauses between requests, and whoever asks is told how far it is.
import type { Fonds } from '../../../store/fonds.ts'
import type { PlanPage, ReviewPage, ScanView } from '../../../view/model/review.ts'
import { releasePlan } from './plan.ts'
import { type QueueAsk, reviewQueue } from './queue.ts'
import { lookedThrough, lookThrough } from './scan.ts'
import { scopeOf } from './scope.ts'

/** So few are looked through at once: nobody waits for them. */
const few = 200

/** What runs, or why it ended. */
const runs = new WeakMap<Fonds, { running: boolean; error: unknown }>()

/** Begins looking through what was not, unless that runs already. Throws FondsError `scope-unclear`, and why the last run failed. */
async function scan(fonds: Fonds, scope: string): Promise<ScanView> {
  const nos = scopeOf(fonds, scope)
  const waiting = nos.length - lookedThrough(fonds, nos)
  if (waiting > 0 && waiting <= few) await lookThrough(fonds, nos)
  else if (waiting > 0) begin(fonds, nos)
  return { done: lookedThrough(fonds, nos), total: nos.length }
}

function begin(fonds: Fonds, nos: number[]): void {
  const { running, error } = runs.get(fonds) ?? { running: false, error: undefined }
  if (running) return
  runs.delete(fonds)
  if (error !== undefined) throw error
  runs.set(fonds, { running: true, error: undefined })
  lookThrough(fonds, nos).then(
    () => runs.set(fonds, { running: false, error: undefined }),
    // The server may have ended meanwhile: then nobody asks why.
    (error: unknown) => runs.set(fonds, { running: false, error }),
  )
}

/** A page of the review queue; without lines while the scope is looked through. Throws as `scan`. */
export async function watchQueue(fonds: Fonds, scope: string, ask: QueueAsk = {}): Promise<ReviewPage> {
  const { offset = 0 } = ask
  const { done, total } = await scan(fonds, scope)
  if (done < total) return { scope, total, undecided: total, offset, lines: [], scan: { done, total } }
  return { scope, offset, ...(await reviewQueue(fonds, scope, ask)), scan: { done, total } }
}

/** The plan of an edition; null while the scope is looked through. Throws as `scan`. */
export async function watchPlan(fonds: Fonds, scope: string): Promise<PlanPage> {
  const { done, total } = await scan(fonds, scope)
  return { plan: done < total ? null : await releasePlan(fonds, scope), scan: { done, total } }
}
