// A hit -> its text, to cut a snippet out of. Mail is read back from the bag; the last texts are kept, because whoever types
// on, turns a page or picks a facet is shown many of the same hits again.
import { FondsError } from '../../record/error.ts'
import type { RecordRow } from '../../record/row/record.ts'
import { maxScanned } from '../../search/snippet.ts'
import type { Fonds } from '../../store/fonds.ts'
import { contentOf } from '../content.ts'

/** Characters kept in all, some 40 MB: as many mails as a reader leafs through. */
const maxKept = 20_000_000

interface Kept {
  texts: Map<string, string>
  characters: number
}

const kept = new WeakMap<Fonds['db'], Kept>()

/** As much of the text as a snippet looks at. A hit whose source is gone is still a hit, shown by its first words. */
export function textOf(fonds: Fonds, row: RecordRow): string {
  const own = kept.get(fonds.db) ?? { texts: new Map<string, string>(), characters: 0 }
  kept.set(fonds.db, own)
  const held = own.texts.get(row.sha256)
  if (held !== undefined) {
    // Last in the order of the map is last to be dropped.
    own.texts.delete(row.sha256)
    own.texts.set(row.sha256, held)
    return held
  }
  const text = read(fonds, row)
  if (text === undefined) return row.preview
  keep(own, row.sha256, text)
  return text
}

function read(fonds: Fonds, row: RecordRow): string | undefined {
  try {
    // Of a longer text, one character more tells that it goes on.
    return copied(contentOf(fonds, row).text.slice(0, maxScanned + 1))
  } catch (error) {
    if (error instanceof FondsError) return undefined
    throw error
  }
}

/** A piece of a string keeps the whole of it in memory, here a mail of a hundred megabytes. */
function copied(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}

function keep(own: Kept, sha256: string, text: string): void {
  own.texts.set(sha256, text)
  own.characters += text.length
  for (const [first, oldest] of own.texts) {
    if (own.characters <= maxKept) break
    own.texts.delete(first)
    own.characters -= oldest.length
  }
}
