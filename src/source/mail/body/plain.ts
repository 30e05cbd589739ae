// Decoded bytes of a text -> its letters.
import { decodeText } from '../mime/charset.ts'
import type { Notes } from '../remarks.ts'

/** Decoded, with line feeds alone and nothing that is no letter. */
export function plainText(bytes: Buffer, charset: string | undefined, notes: Notes): string {
  let text = decodeText(bytes, charset, notes)
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n')
  if (text.includes('\0')) {
    notes.add('nul-bytes')
    text = text.replaceAll('\0', '')
  }
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
