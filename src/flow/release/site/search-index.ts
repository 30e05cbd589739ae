// Published records, part by part -> the index of each, by Pagefind, in the folder of the edition. It reads nothing but
// `record.json`.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createIndex, close as endService, type PagefindIndex } from 'pagefind'
import { FondsError } from '../../../record/error.ts'
import { searchEntry } from '../../../release/site/search-entry.ts'
import type { PublicRecord } from '../../../view/model.ts'

export interface SearchJob {
  /** Folder of the edition. */
  dir: string
  /** ISO 639-1: Pagefind reads one language at a time. */
  language: string
  /** Folders, and the ids of the records in each. */
  parts: Array<{ path: string; ids: string[] }>
}

/** Records on their way to Pagefind at once. */
const inFlight = 64

/** Throws FondsError `search-failed`. */
export async function makeIndexes({ dir, language, parts }: SearchJob): Promise<void> {
  try {
    for (const { path, ids } of parts) await makeIndex(dir, path, language, ids)
  } finally {
    await endService()
  }
}

async function makeIndex(dir: string, path: string, language: string, ids: string[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw failed(errors)
  for (let start = 0; start < ids.length; start += inFlight) {
    const records = ids.slice(start, start + inFlight).map((id) => readRecord(dir, id))
    await Promise.all(records.map((record) => add(index, language, record)))
  }
  const { errors: unwritten } = await index.writeFiles({ outputPath: join(dir, path) })
  if (unwritten.length > 0) throw failed(unwritten)
  await index.deleteIndex()
  removeInterfaces(join(dir, path))
}

async function add(index: PagefindIndex, language: string, record: PublicRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({ ...searchEntry(record), language })
  if (errors.length > 0) throw failed(errors)
}

function readRecord(dir: string, id: string): PublicRecord {
  return JSON.parse(readFileSync(join(dir, 'r', id, 'record.json'), 'utf8')) as PublicRecord
}

/** Pagefind's own interfaces, which no page here shows. */
function removeInterfaces(folder: string): void {
  for (const name of readdirSync(folder))
    if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(name)) rmSync(join(folder, name))
}

function failed(errors: string[]): FondsError {
  return new FondsError('search-failed', `the search could not be made: ${errors.join('; ')}`)
}
