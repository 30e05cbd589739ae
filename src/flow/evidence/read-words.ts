// Some records -> what each quotes, while their own words go into the memory that all threads share. Knows no database, so that
// it can run in threads.
import { FondsError } from '../../record/error.ts'
import { blocksOf } from '../../record/quoting.ts'
import { openContent } from '../../source/open.ts'
import type { FormatName } from '../../source/reader.ts'
import type { ToRead } from '../../store/list/words.ts'
import { recordBytes } from '../../store/record-bytes.ts'
import { type QuotedWords, quotedWords, quoteOf } from '../../verify/gaps/quoted.ts'
import { type Memory, memoryOver, shinglesOf } from '../../verify/gaps/shingles.ts'

export interface WordsStart {
  dir: string
  held: SharedArrayBuffer
}

export interface WordsBatch {
  records: ToRead[]
  /** Numbers of the records whose quotes add nothing: they answer what is known to be missing by its name. */
  passedOver: ReadonlySet<number>
}

export interface WordsRead {
  records: number
  quotings: Array<{ no: number; id: string; words: QuotedWords }>
  /** What could not be read, as the code and the message of a FondsError. */
  missing?: { code: string; message: string }
}

export function wordsReader({ dir, held }: WordsStart): (batch: WordsBatch) => WordsRead {
  const memory = memoryOver(held)
  return (batch) => {
    const files = recordBytes(dir)
    try {
      return readWords(batch, memory, files.read)
    } catch (error) {
      if (!(error instanceof FondsError)) throw error
      const { code, message } = error
      return { records: batch.records.length, quotings: [], missing: { code, message } }
    } finally {
      files.close()
    }
  }
}

function readWords({ records, passedOver }: WordsBatch, memory: Memory, read: (record: ToRead) => Buffer): WordsRead {
  const quotings: WordsRead['quotings'] = []
  for (const record of records) {
    const { no, id, kind, format, parentKey } = record
    const text = record.text ?? openContent(format as FormatName, read(record)).text
    const stretches = kind === 'mail' ? blocksOf(text) : [{ kind: 'text' as const, level: 0, text }]
    memory.add(shinglesOf(stretches.flatMap((each) => (each.kind === 'quote' ? [] : each.text)).join('\n')))
    const quote = passedOver.has(no) ? null : quoteOf(stretches)
    const words = quote && quotedWords(quote, parentKey !== null)
    if (words) quotings.push({ no, id, words })
  }
  return { records: records.length, quotings }
}
