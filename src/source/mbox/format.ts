// A mailbox -> its messages. mboxrd, mboxo, mboxcl2 (RFC 4155 and its relatives), and Mailman's archives as published.
import { isProblem, type Problem, type Read } from '../../record/record.ts'
import { maxMessageBytes, readMail } from '../mail/read.ts'
import { remarksOf } from '../mail/remarks.ts'
import type { Format, FormatName, SourceFile } from '../reader.ts'
import { separatorAt } from './separator.ts'
import { type Slot, split } from './split.ts'

function recognise(head: Buffer): FormatName | undefined {
  let at = 0
  while (head[at] === 0x0a || head[at] === 0x0d) at += 1
  const isLine = head.toString('latin1', at, at + 5) === 'From '
  return isLine && separatorAt(head, at) ? 'mbox' : undefined
}

function* read(file: SourceFile): Iterable<Read> {
  for (const slot of split(file.bytes)) {
    const found = slot.separator === undefined ? readStray(file, slot) : readSlot(file, slot, slot.separator)
    if (found) yield found
  }
}

function readSlot(file: SourceFile, { start, end, covers }: Slot, separator: string): Read {
  if (end - start > maxMessageBytes) {
    const sentence = `This message is larger than ${maxMessageBytes >> 20} MiB and was not opened.`
    return problem('mbox-message-too-large', sentence, start, end)
  }
  const found = { offset: start, received: file.received, separator, unquoteFrom: true }
  const message = readMail(file.bytes.slice(start, end), found)
  if (!covers || isProblem(message)) return message
  return { ...message, remarks: [...message.remarks, ...remarksOf(new Set(['content-length-covers-separator']))] }
}

/** Blank lines before the first message are nothing; anything else is kept as a problem. */
function readStray(file: SourceFile, { start, end }: Slot): Problem | undefined {
  if (isBlank(file.bytes.slice(start, Math.min(end, 64 * 1024)))) return undefined
  return problem('mbox-stray-bytes', 'These bytes stand before the first message of the mailbox.', start, end)
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x0a || byte === 0x0d || byte === 0x20 || byte === 0x09)
}

function problem(code: string, sentence: string, start: number, end: number): Problem {
  return { problem: true, outcome: 'quarantined', code, sentence, offset: start, length: end - start }
}

export const mbox: Format = { recognise, read }
