// Where a file stands inside a source -> its text. Runs in the thread that may die (reader-thread.ts), and in tests where they are.
import { closeSync, openSync, readSync } from 'node:fs'
import type { AttachmentText, Reading } from '../../record/attachment.ts'
import { sha256 } from '../../record/id.ts'
import { maxAttachmentBytes } from '../../source/attachment/limits.ts'
import { isPlain, readAttachment, tooLarge } from '../../source/attachment/read.ts'
import { decodePart } from '../../source/mail/content.ts'

/** A file to read: plain values, cheap to hand from process to process. */
export interface FileJob {
  /** Of the source as it can be read, on disk. */
  path: string
  /** First byte of the encoded file there, and its length. */
  offset: number
  length: number
  encoding: string | undefined
  unquoteFrom: boolean
  /** Of the decoded bytes. */
  sha256: string
  reading: Reading
  charset: string | undefined
}

/** `nothing` where it is of a kind that holds no text, `missing` where the source does not hold these bytes any more. */
export type FileText = AttachmentText | 'nothing' | 'missing'

/** No encoding makes more than twice as many bytes of text lines; what is longer decodes to more than is read. */
const maxEncodedBytes = 2 * maxAttachmentBytes

/** Against texts that would hold up whoever waits for this thread. */
const maxPlainBytes = 1024 * 1024

/** `isLate` as for `readAttachment`. */
export async function readFile(job: FileJob, isLate: () => boolean = () => false): Promise<FileText> {
  if (job.length > maxEncodedBytes) return tooLarge(job.reading) ?? 'nothing'
  const bytes = decodedBytes(job)
  if (bytes === undefined) return 'missing'
  return (await readAttachment({ bytes, reading: job.reading, charset: job.charset, isLate })) ?? 'nothing'
}

/** The same for a small text, which no library reads; undefined for all else. */
export async function readPlainFile(job: FileJob): Promise<FileText | undefined> {
  if (job.length > maxPlainBytes || (job.reading !== 'text' && job.reading !== 'html')) return undefined
  const bytes = decodedBytes(job)
  if (bytes === undefined || !isPlain(bytes, job.reading)) return undefined
  return (await readAttachment({ bytes, reading: job.reading, charset: job.charset })) ?? 'nothing'
}

/** Undefined where the source does not hold these bytes: what is shown as their text must be that. */
function decodedBytes(job: FileJob): Buffer | undefined {
  const encoded = bytesAt(job)
  if (encoded === undefined) return undefined
  const part = { ordinal: 0, type: '', headOffset: 0, offset: 0, length: encoded.length, attachment: true }
  const whole = job.encoding === undefined ? part : { ...part, encoding: job.encoding }
  const bytes = decodePart(encoded, whole, { unquoteFrom: job.unquoteFrom })
  return sha256(bytes) === job.sha256 ? bytes : undefined
}

function bytesAt({ path, offset, length }: FileJob): Buffer | undefined {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return undefined
  }
  try {
    const bytes = Buffer.alloc(length)
    let done = 0
    for (let read = 1; read > 0 && done < length; done += read)
      read = readSync(file, bytes, done, length - done, offset + done)
    return done === length ? bytes : undefined
  } catch {
    return undefined
  } finally {
    closeSync(file)
  }
}
