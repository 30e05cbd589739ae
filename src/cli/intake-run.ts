// An intake that runs in this command: its progress as one line on stderr, and the signals that let it stop soundly.
import type { ToldRun } from '../flow/intake/tell.ts'
import type { IntakeState } from '../store/progress.ts'
import { clean, clearLine, say, stopSignals } from './terminal.ts'

/** A run that tells its progress, and that Ctrl-C lets stop where all is sound. Call `done` when it is over. */
export function intakeRun(): ToldRun & { stopped(): boolean; done(): void } {
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
    stopped: () => stopping,
    onState: (state) => line.show(stateText(state)),
    done() {
      line.clear()
      for (const signal of stopSignals) process.off(signal, onSignal)
    },
  }
}

/** How far the run is, how fast, and how long it will still take at that speed. */
export function stateText({ stage, path, done, size, records, problems, perSecond, secondsLeft }: IntakeState): string {
  if (stage === 'arranging') return 'putting persons and conversations together'
  const share = size === 0 ? 100 : Math.floor((done / size) * 100)
  const parts = [`${(done / 1e6).toFixed(0)} of ${(size / 1e6).toFixed(0)} MB`]
  if (stage === 'reading') parts.push(`${records} records`)
  if (stage === 'reading' && perSecond !== null) parts.push(`${perSecond} a second`)
  if (secondsLeft !== null) parts.push(`${leftText(secondsLeft)} left`)
  if (problems > 0) parts.push(problems === 1 ? '1 problem' : `${problems} problems`)
  return `${stage} ${share} %  ${parts.join(', ')}  ${path}`
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

/** Where an intake runs for another command: what that command was. */
export const typedVariable = 'FONDS_TYPED'
const isForAnother = process.env[typedVariable] !== undefined

/** The other command asks us to stop by ending our input; it ends too where that command is killed. */
function onInputEnd(stop: () => void): void {
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
