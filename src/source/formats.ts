// All formats that Fonds reads, in the order in which they are asked. Content decides, never the name.
import { article } from './article/format.ts'
import { mail } from './mail/format.ts'
import { mbox } from './mbox/format.ts'
import type { Format, FormatName } from './reader.ts'
import { xArchive } from './x-archive/format.ts'

/** How many bytes a format may look at to recognise itself. */
export const headLength = 64 << 10

// The strictest first: a mailbox is also text, and so is nearly everything.
const formats: Format[] = [xArchive, mbox, mail, article]

export function recognise(head: Buffer, size: number): { name: FormatName; format: Format | undefined } {
  for (const format of formats) {
    const name = format.recognise(head, size)
    if (name !== undefined) return { name, format }
  }
  return { name: 'unknown', format: undefined }
}
