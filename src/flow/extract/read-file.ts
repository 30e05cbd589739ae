// Where a file stands inside a source -> its text. Runs in the thread that may die (reader-thread.ts), and in tests where they are.
import { closeSync, openSync, readSync } from 'node:fs'
import type { AttachmentText, Reading } from '../../record/attachment.ts'
import { sha256 } from '../../record/id.ts'
import { maxAttachmentBytes } from '../../source/attachment/limits.ts'
import { readAttachment, tooLarge } from '../../source/attachment/read.ts'
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

/** `isLate` as for `readAttachment`. */
export async function readFile(job: FileJob, isLate: () => boolean = () => false): Promise<FileText> {
  if (job.length > maxEncodedBytes) return tooLarge(job.reading) ?? 'nothing'
  const encoded = bytesAt(job)
  if (encoded === undefined) return 'missing'
  const part = { ordinal: 0, type: '', headOffset: 0, offset: 0, length: encoded.length, attachment: true }
  const whole = job.encoding === undefined ? part : { ...part, encoding: job.encoding }
  const bytes = decodePart(encoded, whole, { unquoteFrom: job.unquoteFrom })
  // What is shown as the text of these bytes must be that.
  if (sha256(bytes) !== job.sha256) return 'missing'
  return (await readAttachment({ bytes, reading: job.reading, charset: job.charset, isLate })) ?? 'nothing'
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
