// Records, best in the order of their bytes -> these bytes, one file open at a time. Knows no database.
import { type FileBytes, openBytes, type RawLocator, readablePath, windowed } from './raw.ts'

export interface RecordBytes {
  /** Throws FondsError `source-missing`, `not-unpacked`. */
  read(at: RawLocator): Buffer
  close(): void
}

export function recordBytes(dir: string): RecordBytes {
  let path: string | undefined
  let bytes: FileBytes | undefined
  const close = () => {
    bytes?.close()
    bytes = undefined
  }
  const read = (at: RawLocator) => {
    if (bytes === undefined || path !== at.path) {
      close()
      bytes = windowed(openBytes(readablePath(dir, at)))
      path = at.path
    }
    return bytes.slice(at.offset, at.offset + at.length)
  }
  return { read, close }
}
