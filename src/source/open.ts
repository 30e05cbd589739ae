// The raw bytes of one record -> what a reader sees of it.
import { openArticle } from './article/content.ts'
import { openMail, readMailText } from './mail/content.ts'
import type { Content, FormatName } from './reader.ts'
import { openX } from './x-archive/content.ts'

/** Opens the raw bytes of one record for reading. */
export function openContent(format: FormatName, raw: Buffer): Content {
  if (format === 'mbox') return openMail(raw, { unquoteFrom: true })
  if (format === 'mail') return openMail(raw)
  if (format === 'html' || format === 'text') return openArticle(raw, format)
  return openX(raw)
}

/** The text of `openContent` alone, in half the time: of a mail, its header is not read, nor its HTML kept. */
export function openText(format: FormatName, raw: Buffer): string {
  if (format === 'mbox') return readMailText(raw, { unquoteFrom: true })
  return format === 'mail' ? readMailText(raw) : openContent(format, raw).text
}
