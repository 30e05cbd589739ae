// A mail that was saved as a file and attached -> what a reader would read of it, its own attachments left out.
import type { AttachmentText } from '../../record/attachment.ts'
import { isProblem } from '../../record/record.ts'
import { openMail } from '../mail/content.ts'
import { readMail } from '../mail/read.ts'

const shown = new Set(['from', 'to', 'cc', 'date', 'subject'])

export function readEnclosed(bytes: Buffer): AttachmentText | undefined {
  if (isProblem(readMail(bytes, { offset: 0, received: Number.MAX_SAFE_INTEGER }))) return undefined
  const { headers, text } = openMail(bytes)
  const head = headers.filter(({ name }) => shown.has(name.toLowerCase())).map(({ name, value }) => `${name}: ${value}`)
  return { text: [...head, '', text].join('\n') }
}
