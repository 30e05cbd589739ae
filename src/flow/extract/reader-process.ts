// Entry of the process that reads attachments, one at a time, in a thread of its own: this one only watches time and memory, of
// which a thread's share cannot be told from outside. After whatever went wrong it ends, and is made anew.
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { AttachmentCode } from '../../record/attachment.ts'
import type { FileJob, FileText } from './read-file.ts'

export interface ReaderLimits {
  /** Milliseconds for one file. */
  time: number
  /** Bytes of this whole process. */
  memory: number
}

export type ToReader = { job: FileJob; limits: ReaderLimits }
export type FromReader = { read: FileText } | { died: AttachmentCode }

/** Milliseconds between two looks at the memory: what grows at the speed of memory itself gets some hundred megabytes far. */
const look = 25

/** Of the heap alone, in megabytes; the whole process is watched besides. Deep trees need a stack, endless ones must not have it. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }

// Most documents are read in a moment. To compile libraries for them as if for hours, and to look for garbage as if
// memory were short, takes longer than to read them; a document that takes long has both all the same, a little later.
setFlagsFromString('--interrupt-budget=2000000')
setFlagsFromString('--min-semi-space-size=16')
setFlagsFromString('--initial-old-space-size=256')
// WebAssembly optimized beside its run costs twice what the run does; not optimized it takes no longer on most documents.
setFlagsFromString('--liftoff-only')

const thread = new Worker(new URL('./reader-thread.js', import.meta.url), {
  resourceLimits,
  env: {},
  // What libraries have to say about broken files is nobody's to read.
  stdout: true,
  stderr: true,
})
let watch: NodeJS.Timeout | undefined

// Ctrl-C reaches every process of the terminal: whoever started this one decides when it ends, and so does that one's end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())

process.on('message', (asked: ToReader) => {
  const { limits } = asked
  const begun = performance.now()
  watch = setInterval(() => {
    if (process.memoryUsage.rss() > limits.memory) die('attachment-memory')
    else if (performance.now() - begun > limits.time) die('attachment-timeout')
  }, look)
  thread.postMessage(asked)
})
thread.on('message', (read: FileText) => {
  clearInterval(watch)
  process.send!({ read } satisfies FromReader)
})
thread.on('error', (error: NodeJS.ErrnoException) =>
  die(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'attachment-memory' : 'attachment-failed'),
)

function die(died: AttachmentCode): void {
  clearInterval(watch)
  process.send!({ died } satisfies FromReader, () => process.exit())
}
