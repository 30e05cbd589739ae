// Hits -> their texts, to cut snippets out of. Mail is read back from the bag; the last texts are kept, because whoever types
// on, turns a page or picks a facet is shown many of the same hits again.
import { FondsError } from '../../record/error.ts'
import type { RecordRow } from '../../record/row/record.ts'
import { maxScanned } from '../../search/snippet.ts'
import { openText } from '../../source/open.ts'
import type { FormatName } from '../../source/reader.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type FileBytes, openBytes, readablePath } from '../../store/raw.ts'

/** Bytes of texts kept in all: as many mails as a reader leafs through. */
const maxKept = 40_000_000
/** Mailboxes that stay open while one page is read; of more, each is opened again where the next hit is in another. */
const maxOpen = 8

interface Kept {
  texts: Map<string, string>
  bytes: number
}

const kept = new WeakMap<Fonds['db'], Kept>()

/**
 * For each row as much of its text as a snippet looks at, handed to `show`. A hit whose source is gone is still a hit, shown
 * by its first words.
 */
export function withTexts<T>(fonds: Fonds, rows: RecordRow[], show: (row: RecordRow, text: () => string) => T): T[] {
  const own = kept.get(fonds.db) ?? { texts: new Map<string, string>(), bytes: 0 }
  kept.set(fonds.db, own)
  const files = new Map<string, FileBytes>()
  try {
    return rows.map((row) => show(row, () => heldText(own, row) ?? readText(fonds, row, files, own)))
  } finally {
    for (const file of files.values()) file.close()
  }
}

function heldText({ texts }: Kept, { sha256 }: RecordRow): string | undefined {
  const held = texts.get(sha256)
  if (held === undefined) return undefined
  // Last in the order of the map is last to be dropped.
  texts.delete(sha256)
  texts.set(sha256, held)
  return held
}

function readText(fonds: Fonds, row: RecordRow, files: Map<string, FileBytes>, own: Kept): string {
  try {
    const raw = fileOf(fonds, row, files).slice(row.offset, row.offset + row.length)
    const text = beginning(openText(row.format as FormatName, raw))
    keep(own, row.sha256, text)
    return text
  } catch (error) {
    if (error instanceof FondsError) return row.preview
    throw error
  }
}

function fileOf(fonds: Fonds, row: RecordRow, files: Map<string, FileBytes>): FileBytes {
  const path = readablePath(fonds.dir, row)
  const held = files.get(path)
  if (held) return held
  const file = openBytes(path)
  for (const [first, oldest] of files) {
    if (files.size < maxOpen) break
    oldest.close()
    files.delete(first)
  }
  files.set(path, file)
  return file
}

/** Of a longer text, one character more than is looked at tells that it goes on. */
function beginning(text: string): string {
  if (text.length <= maxScanned) return text
  // A piece of a string keeps the whole of it in memory, here a mail of a hundred megabytes.
  return Buffer.from(text.slice(0, maxScanned + 1), 'utf16le').toString('utf16le')
}

function keep(own: Kept, sha256: string, text: string): void {
  own.texts.set(sha256, text)
  own.bytes += bytesOf(text)
  for (const [first, oldest] of own.texts) {
    if (own.bytes <= maxKept) break
    own.texts.delete(first)
    own.bytes -= bytesOf(oldest)
  }
}

/** In memory, where plain letters take half as much as others. */
function bytesOf(text: string): number {
  return /[\u0100-\uffff]/.test(text) ? text.length * 2 : text.length
}
