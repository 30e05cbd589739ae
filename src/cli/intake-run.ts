// An intake, or checks, that run in this command: progress as one line on stderr, and the signals that let them
// stop soundly.
import type { ToldRun } from '../flow/intake/tell.ts'
import type { IntakeState } from '../record/intake.ts'
import { yieldToOthers } from './priority.ts'
import { clean, clearLine, say, stopSignals } from './terminal.ts'

/** A line of progress, and signals that ask the work to stop where all is sound. Call `done` when it is over. */
interface Work {
  show(text: string): void
  stopped(): boolean
  done(): void
}

function beginWork(): Work {
  leaveRoom()
  let stopping = false
  const stop = () => {
    stopping = true
  }
  const onSignal = () => {
    stop()
    // The next one is for the system, which ends us at once: also where we are too busy to listen.
    for (const signal of stopSignals) process.off(signal, onSignal)
    line.clear()
    say('stopping; press Ctrl-C again to leave at once')
  }
  for (const signal of stopSignals) process.on(signal, onSignal)
  const line = progressLine()
  if (isForAnother) onInputEnd(stop)
  return {
    show: line.show,
    stopped: () => stopping,
    done() {
      line.clear()
      for (const signal of stopSignals) process.off(signal, onSignal)
    },
  }
}

/** An intake that tells its progress, and that Ctrl-C lets stop where all is sound. Call `done` when it is over. */
export function intakeRun(): ToldRun & { stopped(): boolean; done(): void } {
  const { show, stopped, done } = beginWork()
  return { stopped, onState: (state) => show(stateText(state)), done }
}

interface Counted {
  onProgress(progress: { done: number; total: number }): void
  done(): void
}

interface Stages<Stage extends string> extends Pick<Work, 'stopped' | 'done'> {
  onProgress(progress: { stage: Stage; done: number; total: number }): void
}

/** The same for work in stages, each on a number of things. */
export function countedStages<Stage extends string>(words: Record<Stage, [verb: string, noun: string]>): Stages<Stage> {
  const { show, stopped, done } = beginWork()
  const lines = new Map<Stage, Counted['onProgress']>()
  return {
    stopped,
    onProgress({ stage, ...counted }) {
      const [verb, noun] = words[stage]
      const line = lines.get(stage) ?? counting(show, verb, noun)
      lines.set(stage, line)
      line(counted)
    },
    done,
  }
}

/** For work that changes nothing, so that Ctrl-C may end it anywhere. */
export function countedLine(verb: string, noun: string): Counted {
  const line = progressLine()
  return { onProgress: counting(line.show, verb, noun), done: line.clear }
}

function counting(show: (text: string) => void, verb: string, noun: string): Counted['onProgress'] {
  let began: number | undefined
  return ({ done, total }) => {
    began ??= performance.now()
    const seconds = (performance.now() - began) / 1000
    const rate = seconds > 0.5 ? `, ${Math.round(done / seconds)} a second` : ''
    // How many there will be is not always known beforehand.
    const all = total === 0 ? '' : ` of ${total}`
    show(`${verb} ${done}${all} ${noun}${rate}`)
  }
}

/** How far the run is, how fast, and how long it will still take at that speed. */
export function stateText({ stage, path, done, size, records, problems, perSecond, secondsLeft }: IntakeState): string {
  if (stage === 'arranging') return 'putting persons and conversations together'
  if (stage === 'extracting') return attachmentsText(done, size, secondsLeft)
  const share = size === 0 ? 100 : Math.floor((done / size) * 100)
  const parts = [`${(done / 1e6).toFixed(0)} of ${(size / 1e6).toFixed(0)} MB`]
  if (stage === 'reading') parts.push(`${records} records`)
  if (stage === 'reading' && perSecond !== null) parts.push(`${perSecond} a second`)
  if (secondsLeft !== null) parts.push(`${leftText(secondsLeft)} left`)
  if (problems > 0) parts.push(problems === 1 ? '1 problem' : `${problems} problems`)
  return `${stage} ${share} %  ${parts.join(', ')}  ${path}`
}

function attachmentsText(done: number, size: number, secondsLeft: number | null): string {
  const left = secondsLeft === null ? '' : `, ${leftText(secondsLeft)} left`
  return `read ${done} of ${size} attachments${left}`
}

function leftText(seconds: number): string {
  if (seconds < 100) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}

/** One line that is written over on a terminal, and now and then a plain line elsewhere. */
function progressLine(): { show(text: string): void; clear(): void } {
  const tty = process.stderr.isTTY === true
  let last = 0
  return {
    show(text) {
      const now = performance.now()
      if (now - last < (tty ? 80 : 2000)) return
      last = now
      const width = (process.stderr.columns ?? 80) - 1
      if (tty) process.stderr.write(`\r\u001b[2K${clean(text).slice(0, width)}`)
      else say(text)
    },
    clear: clearLine,
  }
}

/** Where we run for another command: what that command was. */
export const typedVariable = 'FONDS_TYPED'
export const isForAnother = process.env[typedVariable] !== undefined

/** For whoever reads and searches meanwhile: that comes first. Threads that run already keep their place. */
export function leaveRoom(): void {
  yieldToOthers({ isOfOwnSession: isForAnother })
}

/** The other command asks us to stop by ending our input; it ends too where that command is killed. */
function onInputEnd(stop: () => void): void {
  // It may have ended under an earlier run of this command.
  if (process.stdin.readableEnded) stop()
  process.stdin.on('end', stop).on('error', stop).resume()
  // Waiting for it must not keep us from ending.
  process.stdin.unref()
}

/** A command of this program as it can be pasted into a shell; the one that was typed, where no arguments are given. */
export function commandLine(args?: string[]): string {
  const typed = process.env[typedVariable]
  if (args === undefined && typed !== undefined) return typed
  const [node = 'node', script = 'fonds', ...own] = process.argv
  const program = /\.[cm]?js$/.test(script) ? [node, script] : [script]
  return [...program, ...(args ?? own)].map(quoted).join(' ')
}

/** For the shells of POSIX; a plain word stays as it is. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
