// A file inside a mail, as its part says -> how to read its text, where there may be any.
import type { Reading } from '../../record/attachment.ts'
import { readingOf } from '../../source/attachment/reading.ts'
import type { FileInRecord, TextKey } from '../../store/attached.ts'
import type { Fonds } from '../../store/fonds.ts'
import { readablePath } from '../../store/raw.ts'
import type { FileJob } from './read-file.ts'

/** A file that may hold text, and the record that holds it. */
export interface Wanted extends FileInRecord {
  key: TextKey
  job: FileJob
}

/** Where nothing is, nothing is read. */
function sourcePath(dir: string, source: FileInRecord['source']): string {
  try {
    return readablePath(dir, source)
  } catch {
    return ''
  }
}

export function wantedOf({ dir }: Fonds, file: FileInRecord): Wanted | undefined {
  const { sha256, charset, encoding, length, source } = file
  const reading = readingOf(file)
  if (reading === undefined) return undefined
  const job: FileJob = {
    path: sourcePath(dir, source),
    offset: source.offset + file.offset,
    length,
    encoding,
    unquoteFrom: source.format === 'mbox',
    sha256,
    reading,
    charset,
  }
  return { ...file, key: textKey(sha256, reading, charset), job }
}

/** A charset matters where nothing else says it. */
export function textKey(sha256: string, reading: Reading, charset: string | undefined): TextKey {
  const isLabelled = (reading === 'text' || reading === 'html') && charset !== undefined
  return { sha256, reading: isLabelled ? `${reading} ${charset}` : reading }
}
