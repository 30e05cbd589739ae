// Adding a statement and taking one back, as the pages use them: one at a time, with what went wrong and what was last
// done, which can be undone from where it was done.
import { useState } from 'react'
import type { EnteredStatement } from '../../src/record/statement.ts'
import { useAddStatement, useTakeBackStatement } from '../api.ts'

export interface Entering {
  busy: boolean
  error: unknown
  /** Number of the statement that was just added here, or null. */
  added: number | null
  /** True where the last thing done here was taking one back. */
  takenBack: boolean
  add(statement: EnteredStatement): Promise<boolean>
  takeBack(seq: number): Promise<void>
}

export function useEntering(): Entering {
  const adding = useAddStatement()
  const taking = useTakeBackStatement()
  const [last, setLast] = useState<{ added: number | null; takenBack: boolean }>({ added: null, takenBack: false })
  const attempt = async (act: () => Promise<typeof last>): Promise<boolean> => {
    adding.reset()
    taking.reset()
    try {
      setLast(await act())
      return true
    } catch {
      // The mutation keeps the error; the page shows it.
      return false
    }
  }
  return {
    busy: adding.isPending || taking.isPending,
    error: adding.error ?? taking.error,
    ...last,
    add: (statement) =>
      attempt(async () => ({ added: (await adding.mutateAsync(statement)).undo?.seq ?? null, takenBack: false })),
    takeBack: async (seq) => {
      await attempt(async () => {
        await taking.mutateAsync({ seq })
        return { added: null, takenBack: true }
      })
    },
  }
}
