// How far the taking in of sources, or the checking of signatures, is: what a run tells, and what is shown of it, in whichever process it goes on.

/**
 * Files are copied into the bag, then read; persons and conversations are put together; at last attachments are read for
 * search. Checks have one stage.
 */
export type Stage = 'receiving' | 'reading' | 'arranging' | 'extracting' | 'checking'

export interface IntakeState {
  work: 'intake' | 'checks'
  /** `stopped` and `failed` are how a run ended that did not come to its end. */
  stage: Stage | 'stopped' | 'failed'
  /** The file at hand: below what was handed in, or in the bag. */
  path: string
  /** Of this stage, done so far and in all: bytes; attachments where they are read, messages where they are checked. */
  done: number
  size: number
  /** Written by this run: records, or messages checked, and things that could not be read. */
  records: number
  problems: number
  /** Records a second, and seconds left; null while that cannot be told. */
  perSecond: number | null
  secondsLeft: number | null
  /** Why it failed. */
  error: { code: string; message: string } | null
}

/** What whoever has the fonds open is told of it. */
export interface IntakeView extends Omit<IntakeState, 'stage'> {
  /** `none` where nothing is taken in. */
  stage: IntakeState['stage'] | 'none'
  running: boolean
  /** True from when it was asked to stop until it has. */
  stopping: boolean
  /** Differs whenever the databases hold something else. */
  version: string
}
