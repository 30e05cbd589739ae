// Deciding about what was found, as the pages use it: one decision at a time, with what went wrong and what was last done.
import { useState } from 'react'
import type { Correction, Verdict } from '../../src/record/coverage-decision.ts'
import { useDecide, useUndoDecision } from '../api.ts'

export interface Deciding {
  busy: boolean
  error: unknown
  /** What was done last here; null where nothing was. */
  done: { act: Verdict | 'undo'; ref: string | null } | null
  /** False where it failed: the error is shown. */
  decide(ref: string, verdict: Verdict, correction?: Correction): Promise<boolean>
  undo(seq: number, ref?: string): Promise<boolean>
}

export function useDeciding(): Deciding {
  const deciding = useDecide()
  const undoing = useUndoDecision()
  const [done, setDone] = useState<Deciding['done']>(null)
  const busy = deciding.isPending || undoing.isPending
  const attempt = async (act: () => Promise<unknown>, next: Deciding['done']): Promise<boolean> => {
    // Keys repeat faster than the journal is written.
    if (busy) return false
    deciding.reset()
    undoing.reset()
    try {
      await act()
      setDone(next)
      return true
    } catch {
      // The mutation keeps the error; the page shows it.
      setDone(null)
      return false
    }
  }
  return {
    busy,
    error: deciding.error ?? undoing.error,
    done,
    decide: (ref, verdict, correction) =>
      attempt(() => deciding.mutateAsync({ ref, verdict, correction }), { act: verdict, ref }),
    undo: (seq, ref) => attempt(() => undoing.mutateAsync({ seq }), { act: 'undo', ref: ref ?? null }),
  }
}
