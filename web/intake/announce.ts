// Two looks at an intake -> what a screen reader should be told between them, if anything: that it began, each quarter of the
// way, and how it ended. Not every second: nobody could listen.
import type { IntakeView } from '../../src/view/model.ts'

export type Announcement = 'begun' | 'ended' | { quarters: number } | null

export function announcement(before: IntakeView | undefined, now: IntakeView): Announcement {
  if (!now.running) return before?.running ? 'ended' : null
  if (!before?.running) return 'begun'
  const quarters = quartersOf(now)
  return quarters > quartersOf(before) && quarters < 4 ? { quarters } : null
}

/** Reading is the long way: receiving comes before it. */
function quartersOf(intake: IntakeView): number {
  return intake.stage === 'reading' || intake.stage === 'checking' ? Math.floor(shareOf(intake) * 4) : 0
}

/** From 0 to 1, of the stage at hand. */
export function shareOf({ done, size }: IntakeView): number {
  return size === 0 ? 0 : Math.min(1, done / size)
}
