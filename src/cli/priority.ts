// Long work leaves the processors to whoever searches, or does anything else, on the same machine.
import { writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

const low = constants.priority.PRIORITY_BELOW_NORMAL

/** From here on, for this thread and those that it starts. `isOfOwnSession`: nothing but this process is of its session. */
export function yieldToOthers({ isOfOwnSession }: { isOfOwnSession: boolean }): void {
  try {
    setPriority(low)
    // Linux gives each session its share first (sched(7), "The autogroup feature"): within its own, nobody is left to yield to.
    if (isOfOwnSession && process.platform === 'linux') writeFileSync('/proc/self/autogroup', String(low))
  } catch {
    // The system does not let us, or does not know of sessions.
  }
}
