// Merge, split, undo as the pages use them: one at a time, with what went wrong.
import { useMergePersons, useSplitAddress, useUndo } from '../api.ts'

export interface Decisions {
  busy: boolean
  error: unknown
  /** Merges the persons after the first into the first, one decision each, in order. */
  merge(into: string, ...from: string[]): Promise<boolean>
  split(address: string): Promise<boolean>
  undo(seq: number): Promise<boolean>
}

export function useDecisions(): Decisions {
  const merging = useMergePersons()
  const splitting = useSplitAddress()
  const undoing = useUndo()
  const forget = () => {
    merging.reset()
    splitting.reset()
    undoing.reset()
  }
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    forget()
    try {
      await act()
      return true
    } catch {
      // The mutation keeps the error; the page shows it.
      return false
    }
  }
  return {
    busy: merging.isPending || splitting.isPending || undoing.isPending,
    error: merging.error ?? splitting.error ?? undoing.error,
    merge: (into, ...from) =>
      attempt(async () => {
        for (const other of from) await merging.mutateAsync({ into, from: other })
      }),
    split: (address) => attempt(() => splitting.mutateAsync({ address })),
    undo: (seq) => attempt(() => undoing.mutateAsync({ seq })),
  }
}
