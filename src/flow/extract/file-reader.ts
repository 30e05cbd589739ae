// Files to read -> their texts, by processes that may die without harm: each is made anew when it has.
import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { AttachmentCode } from '../../record/attachment.ts'
import { type FileJob, type FileText, readFile, readPlainFile } from './read-file.ts'
import type { FromReader, ReaderLimits, ToReader } from './reader-process.ts'

/** Against documents made to keep a reader busy: milliseconds for one file. A PDF gives what it has at half of that. */
export const maxFileTime = 60_000
/** Against documents that unpack without end: bytes of the process that reads one. */
export const maxFileMemory = 1024 * 1024 * 1024
/** Against machines with hundreds of processors, each process of which may take its memory. */
const maxReaders = 4
/** Milliseconds that a process may take to start, and to say that it gave up. */
const grace = 20_000
/** Milliseconds that a file waits for a process before one more is started: to start one, and to load its libraries, costs as much as reading several. */
const patience = 3000
/** How often a file is tried whose process died without saying why: another may have ended it. */
const tries = 2

export interface FileReader {
  /** How many files are read at once. */
  atOnce: number
  read(job: FileJob): Promise<FileText>
  close(): void
}

const processFile = fileURLToPath(new URL('./reader-process.js', import.meta.url))
// From source, as in unit tests, there is no built file to start: files are then read where we are, without limits.
const isBuilt = import.meta.url.endsWith('.js')

export function openReader(limits: ReaderLimits = { time: maxFileTime, memory: maxFileMemory }): FileReader {
  if (!isBuilt) return { atOnce: 1, read: (job) => readFile(job), close() {} }
  const atOnce = Math.min(availableParallelism(), maxReaders)
  const idle: ChildProcess[] = []
  const all = new Set<ChildProcess>()
  const waiting: Array<(child: ChildProcess) => void> = []
  let isClosed = false
  const start = () => {
    const child = fork(processFile, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
      // Nothing in it is its business, and with NODE_EXTRA_CA_CERTS a process takes three times as long to start.
      env: {},
    })
    all.add(child)
    child.once('exit', () => all.delete(child))
    return child
  }
  const take = async (): Promise<ChildProcess> =>
    idle.pop() ?? (all.size === 0 ? start() : ((await inTime(waiting)) ?? start()))
  const giveBack = (child: ChildProcess) => {
    const next = waiting.shift()
    if (next) next(child)
    else idle.push(child)
  }
  const drop = (child: ChildProcess) => {
    child.kill('SIGKILL')
    all.delete(child)
    const next = waiting.shift()
    if (next) next(start())
  }
  const tryOnce = async (job: FileJob): Promise<FileText | undefined> => {
    const child = await take()
    const answer = await answerOf(child, { job, limits })
    if (answer && 'read' in answer) {
      giveBack(child)
      return answer.read
    }
    drop(child)
    return answer && { text: '', code: answer.died }
  }
  return {
    atOnce,
    async read(job) {
      // Starting a process takes longer than reading a thousand letters of text.
      const plain = await readPlainFile(job)
      if (plain !== undefined) return plain
      for (let left = tries; left > 0 && !isClosed; left -= 1) {
        const read = await tryOnce(job)
        if (read !== undefined) return read
      }
      return { text: '', code: 'attachment-failed' satisfies AttachmentCode }
    },
    close() {
      isClosed = true
      for (const child of all) child.kill('SIGKILL')
    },
  }
}

/** The next process that somebody gives back; undefined where nobody does for too long. */
function inTime(waiting: Array<(child: ChildProcess) => void>): Promise<ChildProcess | undefined> {
  return new Promise((resolve) => {
    const take = (child: ChildProcess) => {
      clearTimeout(late)
      resolve(child)
    }
    const late = setTimeout(() => {
      waiting.splice(waiting.indexOf(take), 1)
      resolve(undefined)
    }, patience)
    waiting.push(take)
  })
}

/** Undefined where the process ended without a word. */
function answerOf(child: ChildProcess, asked: ToReader): Promise<FromReader | undefined> {
  return new Promise((resolve) => {
    const tell = (answer: FromReader | undefined) => {
      clearTimeout(late)
      child.off('message', tell).off('exit', gone).off('error', gone)
      resolve(answer)
    }
    const gone = () => tell(undefined)
    const late = setTimeout(() => tell({ died: 'attachment-timeout' }), asked.limits.time + grace)
    child.on('message', tell).on('exit', gone).on('error', gone)
    child.send(asked, (error) => error && gone())
  })
}
