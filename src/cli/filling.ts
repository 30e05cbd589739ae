// A fonds and where an index stands -> the index, filled, and what came of it told: for "fonds index" and at the end of "fonds add".
import type { ClusterAddress, FillReport, Layout } from '../flow/index/fill.ts'
import type { Fonds } from '../store/fonds.ts'
import { patience } from './engine.ts'
import { countedStages } from './intake-run.ts'
import { exitCodes, print, say } from './terminal.ts'

/** Throws FondsError as `fillIndex` does. */
export async function filled(fonds: Fonds, address: ClusterAddress, layout: Layout): Promise<FillReport> {
  const { fillIndex } = await import('../flow/index/fill.ts')
  const run = countedStages({ sending: ['indexed', 'records'] })
  const onProgress = (progress: { done: number; total: number }) => run.onProgress({ stage: 'sending', ...progress })
  return fillIndex(fonds, address, layout, { ...patience(run.stopped), onProgress }).finally(run.done)
}

/** What was refused, on stderr; the figures, unless they are told otherwise. `resume` is the command that goes on. */
export function tellFilled(report: FillReport, { json, resume }: { json?: boolean; resume: string }): void {
  const { confirmed, unchanged, removed, quarantined, finished, index } = report
  for (const { id, code, reason } of quarantined) say(`${id}: ${reason} [${code}]`)
  if (!json) {
    print(
      `${index}: ${confirmed} indexed, ${unchanged} unchanged, ${removed} taken back, ${quarantined.length} quarantined`,
    )
  }
  if (!finished || quarantined.length > 0) process.exitCode = exitCodes.attention
  if (!finished) say(`stopped; what is confirmed stays. resume with: ${resume}`)
}
