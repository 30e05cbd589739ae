// An export taken whole, for tests.
import { join } from 'node:path'
import { openPromise } from 'yauzl'
import { scratch } from '../../../test/scratch.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { ExportFormat, ExportReport } from '../../view/model.ts'
import { writeWhole } from '../write-whole.ts'
import { openExport } from './export.ts'

export interface Taken {
  path: string
  report: ExportReport
  leftOut: Array<[source: string | undefined, code: string | null]>
}

export async function exported(fonds: Fonds, format: ExportFormat, q = ''): Promise<Taken> {
  const made = openExport(fonds, { q, format })
  const path = join(scratch(), `out.${format}`)
  await writeWhole({ path, chunks: made.chunks })
  const leftOut: Taken['leftOut'] = []
  for await (const { row, code } of made.leftOut()) leftOut.push([row?.path, code])
  return { path, report: made.report(), leftOut }
}

/** Name -> bytes, in the order of the ZIP. */
export async function unzipped(path: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(path, { autoClose: false })
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = []
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
    files.set(String(entry.fileName), Buffer.concat(pieces))
  }
  zip.close()
  return files
}

export function hashesOf({ db }: Fonds): string[] {
  return db.prepare('select sha256 from record order by sha256').pluck().all() as string[]
}
