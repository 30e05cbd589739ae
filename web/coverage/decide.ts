// Deciding about what was found, as the pages use it: one decision at a time, with what went wrong and what was last done.
import { useState } from 'react'
import type { DecideBody } from '../../src/view/model.ts'
import { useDecide, useUndoDecision } from '../api.ts'

export interface Deciding {
  busy: boolean
  error: unknown
  /** What was done last here; null where nothing was. */
  done: { act: 'confirm' | 'dismiss' | 'undo'; ref: string | null } | null
  decide(ref: string, verdict: Exclude<DecideBody['verdict'], 'correct'>): Promise<void>
  undo(seq: number, ref?: string): Promise<void>
}

export function useDeciding(): Deciding {
  const deciding = useDecide()
  const undoing = useUndoDecision()
  const [done, setDone] = useState<Deciding['done']>(null)
  const busy = deciding.isPending || undoing.isPending
  const attempt = async (act: () => Promise<unknown>, next: Deciding['done']): Promise<void> => {
    // Keys repeat faster than the journal is written.
    if (busy) return
    deciding.reset()
    undoing.reset()
    try {
      await act()
      setDone(next)
    } catch {
      // The mutation keeps the error; the page shows it.
      setDone(null)
    }
  }
  return {
    busy,
    error: deciding.error ?? undoing.error,
    done,
    decide: (ref, verdict) => attempt(() => deciding.mutateAsync({ ref, verdict }), { act: verdict, ref }),
    undo: (seq, ref) => attempt(() => undoing.mutateAsync({ seq }), { act: 'undo', ref: ref ?? null }),
  }
}
