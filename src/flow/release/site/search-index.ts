// Published records, part by part -> the index of each, by Pagefind, in the folder of the edition. It reads nothing but
// `data/records.jsonl`.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createIndex, close as endService, type PagefindIndex } from 'pagefind'
import { FondsError } from '../../../record/error.ts'
import { sha256 } from '../../../record/id.ts'
import { filesBelow } from '../../../release/files/below.ts'
import { searchEntry } from '../../../release/site/search-entry.ts'
import type { PublicRecord } from '../../../view/model.ts'
import { openRecords } from '../cut/records-file.ts'

export interface SearchJob {
  /** Folder of the edition. */
  dir: string
  /** ISO 639-1: Pagefind reads one language at a time. */
  language: string
}

/** A folder of the index, and where its records stand in `data/records.jsonl`, one after the other. */
export interface SearchPart {
  path: string
  at: number
  /** Bytes of each, with its newline. */
  lengths: number[]
}

/** Records on their way to Pagefind at once. */
const inFlight = 64

/** Parts may come as they are written; of each, its files with their SHA-256. Throws FondsError `search-failed`. */
export async function* makeIndexes(
  { dir, language }: SearchJob,
  parts: Iterable<SearchPart> | AsyncIterable<SearchPart>,
): AsyncGenerator<Array<[path: string, sha256: string]>> {
  for await (const part of parts) {
    await makeIndex(dir, language, part)
    const paths = [...filesBelow(join(dir, part.path))].map((name) => part.path + name)
    yield paths.map((path) => [path, sha256(readFileSync(join(dir, path)))])
  }
}

/** By a process of its own: one that has made an index keeps half of the memory that it took. */
async function makeIndex(dir: string, language: string, part: SearchPart): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language })
    if (!index) throw failed(errors)
    await addAll(index, dir, language, part)
    const { errors: unwritten } = await index.writeFiles({ outputPath: join(dir, part.path) })
    if (unwritten.length > 0) throw failed(unwritten)
  } finally {
    await endService()
  }
  removeInterfaces(join(dir, part.path))
}

async function addAll(index: PagefindIndex, dir: string, language: string, { at, lengths }: SearchPart): Promise<void> {
  const lines = openRecords(dir)
  let from = at
  for (let start = 0; start < lengths.length; start += inFlight) {
    const records = lengths.slice(start, start + inFlight).map((length) => {
      from += length
      return JSON.parse(lines.line({ at: from - length, length })) as PublicRecord
    })
    await Promise.all(records.map((record) => add(index, language, record)))
  }
  lines.close()
}

async function add(index: PagefindIndex, language: string, record: PublicRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({ ...searchEntry(record), language })
  if (errors.length > 0) throw failed(errors)
}

/** Pagefind's own interfaces, which no page here shows. */
function removeInterfaces(folder: string): void {
  for (const name of readdirSync(folder))
    if (/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(name)) rmSync(join(folder, name))
}

function failed(errors: string[]): FondsError {
  return new FondsError('search-failed', `the search could not be made: ${errors.join('; ')}`)
}
