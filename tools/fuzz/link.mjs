// The parent's end of the process that reads inputs: it is asked, and started anew where it hangs or falls.
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const reading = fileURLToPath(new URL('child.mjs', import.meta.url))
/** Against an input that takes the memory of the whole machine; more than this is a crash. */
const heapMegabytes = 700
/** Seconds of processor time after which an input never ends. Far above what counts as too slow. */
const usualPatience = 40
/** Seconds after which it does not, although it uses no time: it waits for what never comes. Long, for machines that sleep. */
const longPatience = 600
const lookEvery = 500

/** `settings` for the child: seed, kinds, own. Tests hand in another program, and less patience. */
export function openLink(settings, { program = reading, patience = usualPatience } = {}) {
  let child
  return {
    /** The answer, or `{ lost, detail }` where the process hung or fell. */
    async ask(question) {
      child ??= await start(program, settings)
      const answer = await exchange(child, question, patience)
      if (answer.lost) child = undefined
      return answer
    },
    close: () => child?.process.kill(),
  }
}

async function start(program, settings) {
  const process = fork(program, [JSON.stringify(settings)], {
    execArgv: ['--expose-gc', `--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  const child = { process, errors: '' }
  process.stderr.setEncoding('utf8').on('data', (piece) => {
    child.errors = (child.errors + piece).slice(-4000)
  })
  const ready = await exchange(child, undefined, usualPatience)
  if (ready.lost) throw new Error(`the reading process does not start; is the project built? ${child.errors}`)
  return child
}

function exchange(child, question, patience) {
  const began = { wall: performance.now(), used: processorSeconds(child.process.pid) }
  return new Promise((resolve) => {
    const done = (answer) => {
      clearInterval(timer)
      child.process.off('message', done)
      child.process.off('close', fallen)
      resolve(answer)
    }
    const fallen = (code, signal) => done({ lost: 'crash', detail: `${signal ?? `exit ${code}`}\n${child.errors}` })
    const timer = setInterval(() => {
      const used = processorSeconds(child.process.pid) - began.used
      const waited = (performance.now() - began.wall) / 1000
      if (used < patience && waited < longPatience) return
      child.process.kill('SIGKILL')
      done({ lost: 'hang', detail: `no answer after ${waited.toFixed(0)} s` })
    }, lookEvery)
    child.process.on('message', done)
    child.process.on('close', fallen)
    if (question !== undefined) child.process.send(question)
  })
}

/** Time that a process has used, of all its threads; the time of the clock where the system does not tell (proc(5), stat). */
function processorSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return performance.now() / 1000
  }
}
