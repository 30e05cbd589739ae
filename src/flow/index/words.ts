// Records -> the words that intake put into the index of the fonds, which does not give them back: they are read again.

import type { IndexedText } from '../../search/index.ts'
import { foldedWords, type Words } from '../../search/opensearch/document.ts'
import { readMailWords } from '../../source/mail/content.ts'
import { openContent } from '../../source/open.ts'
import type { FormatName } from '../../source/reader.ts'
import { attachedWords } from '../../store/attached.ts'
import type { Fonds } from '../../store/fonds.ts'
import { partsOf } from '../../store/list/contents.ts'
import { type ToRead, toRead } from '../../store/list/words.ts'
import { recordBytes } from '../../store/record-bytes.ts'
import type { HeldRecord } from './records.ts'

export interface WordsReader {
  /** In the order of the records. Throws FondsError `source-missing`, `not-unpacked`. */
  wordsOf(records: HeldRecord[]): Generator<[HeldRecord, Words]>
  close(): void
}

export function wordsReader(fonds: Fonds): WordsReader {
  const bytes = recordBytes(fonds.dir)
  const attached = attachedWords(fonds.db)
  return {
    *wordsOf(records) {
      const nos = records.map(({ no }) => no)
      const files = partsOf(fonds, nos)
      const places = new Map(toRead(fonds, nos).map((place) => [place.no, place]))
      for (const record of records) {
        const place = places.get(record.no)
        if (place === undefined) continue
        const names = (files.get(record.no) ?? []).flatMap(({ name }) => name ?? []).join('\n')
        const text: IndexedText = {
          subject: record.subject,
          names: record.names,
          files: names,
          attached: attached(record.no).words,
          ...bodyOf(place, bytes.read),
        }
        yield [record, foldedWords(text)]
      }
    },
    close: bytes.close,
  }
}

function bodyOf(place: ToRead, read: (place: ToRead) => Buffer): Pick<IndexedText, 'body' | 'quoted'> {
  if (place.text !== null) return { body: place.text, quoted: '' }
  const raw = read(place)
  if (place.kind !== 'mail') return { body: openContent(place.format as FormatName, raw).text, quoted: '' }
  const { own, quoted } = readMailWords(raw, { unquoteFrom: place.format === 'mbox' })
  return { body: own, quoted }
}
