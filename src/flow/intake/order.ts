// Files as they are found -> the order in which they are taken in.
import { setImmediate } from 'node:timers/promises'
import { openBytes } from '../../store/raw.ts'
import type { Candidate } from './walk.ts'

/** Files that are looked at before signals and requests are let in between. */
const between = 200

/** Exports that hold only who and when come last, so that the words are held before them. */
export async function order(files: Candidate[]): Promise<Candidate[]> {
  const { recognise } = await import('../../source/formats.ts')
  const isHeaders = new Set<Candidate>()
  for (const [index, file] of files.entries()) {
    if (recognise(...headOf(file.origin)).name.endsWith('-headers')) isHeaders.add(file)
    if (index % between === 0) await setImmediate()
  }
  return [...files.filter((file) => !isHeaders.has(file)), ...isHeaders]
}

/** Enough of a file to know an export by; nothing where it cannot be read, which is told later. */
function headOf(path: string): [Buffer, number] {
  try {
    const bytes = openBytes(path)
    try {
      return [bytes.slice(0, 512), bytes.size]
    } finally {
      bytes.close()
    }
  } catch {
    return [Buffer.alloc(0), 0]
  }
}
