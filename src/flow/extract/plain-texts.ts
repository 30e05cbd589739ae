// A mail as it is read -> the texts of its files, where all that may hold text are short and read by our own code alone: they are
// searched with the mail itself, and need no process of their own.
import { sha256 } from '../../record/id.ts'
import type { Draft } from '../../record/record.ts'
import { readPlain } from '../../source/attachment/read.ts'
import { readingOf } from '../../source/attachment/reading.ts'
import { decodePart } from '../../source/mail/content.ts'
import type { Bytes } from '../../source/reader.ts'
import type { ReadText } from '../../store/attached.ts'
import { textKey } from './wanted.ts'

/** Against mails of long texts, which would wait in memory for whoever writes them: bytes of all files of one. */
export const maxPlainTogether = 1024 * 1024

/** Null where there are none, or one of them asks for more. `unquoteFrom` as for `readMail`. */
export function plainTexts(bytes: Bytes, draft: Draft, unquoteFrom: boolean): ReadText[] | null {
  if (draft.kind !== 'mail') return null
  const files = draft.parts.flatMap((part) => {
    const reading = readingOf(part)
    return reading === undefined ? [] : { part, reading }
  })
  const length = files.reduce((sum, { part }) => sum + part.length, 0)
  const isPlain = files.every(({ reading }) => reading === 'text' || reading === 'html')
  if (files.length === 0 || !isPlain || length > maxPlainTogether) return null
  const texts: ReadText[] = []
  for (const { part, reading } of files) {
    const { ordinal, charset } = part
    const start = draft.offset + part.offset
    const file = decodePart(bytes.slice(start, start + part.length), { ...part, offset: 0 }, { unquoteFrom })
    const read = sha256(file) === part.sha256 ? readPlain({ bytes: file, reading, charset }) : undefined
    if (read === undefined || read.code !== undefined) return null
    texts.push({ part: ordinal, key: textKey(part.sha256!, reading, charset), text: read.text })
  }
  return texts
}
