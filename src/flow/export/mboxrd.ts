// One mail -> what stands for it in an mbox of the dialect "mboxrd": a separator, the message with `>` before each line that
// begins with any number of `>` and `From `, a blank line. Pure.
import type { RecordRow } from '../../record/row/record.ts'

export interface Entry {
  chunks: Buffer[]
  /** True where lines were quoted here: their `>` is to be taken away for the bytes as received. */
  quoted: boolean
  /** True where a line end was added: an mbox cannot end a message without one. */
  ended: boolean
}

/** How far back a separator line may begin. */
export const longestSeparator = 1_024

const newline = Buffer.from('\n')

/** `before` is what stands before the message in its source; asked for only where that is a mailbox. */
export function mboxrdEntry(row: RecordRow, bytes: Buffer, before: () => Buffer): Entry {
  const isFromMailbox = row.format === 'mbox'
  const separator = (isFromMailbox ? separatorIn(before()) : undefined) ?? madeSeparator(row)
  const quoted = isFromMailbox ? hasBareFrom(bytes) : mayHoldFrom(bytes)
  const body = quoted ? quotedFrom(bytes) : bytes
  const ended = body.at(-1) !== 0x0a
  const chunks = [Buffer.from(`${separator}\n`, 'latin1'), body, ...(ended ? [newline] : []), newline]
  return { chunks, quoted: body.length !== bytes.length, ended }
}

/**
 * The store keeps a message of a mailbox as it stood there, quoted already; a line with a bare `From ` shows that whoever
 * wrote that mailbox did not quote, and then the `>` of other lines were the sender's own.
 */
function hasBareFrom(bytes: Buffer): boolean {
  return bytes.indexOf('\nFrom ', 0, 'latin1') !== -1 || bytes.indexOf('From ', 0, 'latin1') === 0
}

function mayHoldFrom(bytes: Buffer): boolean {
  return bytes.indexOf('From ', 0, 'latin1') !== -1
}

function quotedFrom(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(/(^|\n)(?=>*From )/g, '$1>'), 'latin1')
}

/** The separator as it stood in the mailbox: it may say when and from whom the message came in. */
function separatorIn(before: Buffer): string | undefined {
  const text = before.toString('latin1')
  const end = text.endsWith('\r\n') ? text.length - 2 : text.length - 1
  if (text[text.length - 1] !== '\n') return undefined
  const start = text.lastIndexOf('\n', end - 1) + 1
  // Where no line end stands before it, it may have begun further back.
  if (start === 0 && before.length >= longestSeparator) return undefined
  const line = text.slice(start, end)
  return /^From [\x20-\x7e]+$/.test(line) ? line : undefined
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** Readers of mailboxes know no other centuries. */
const [earliest, latest] = [Date.UTC(1970, 0, 1), Date.UTC(2100, 0, 1) - 1]

/** Sender and date as `asctime` writes it, in UTC; the epoch where there is no date. */
function madeSeparator({ at, parties }: RecordRow): string {
  const sender = parties.find(({ role }) => role === 'from')?.address ?? ''
  const who = /^[\x21-\x7e]{1,200}@[\x21-\x7e]{1,200}$/.test(sender) ? sender : 'MAILER-DAEMON'
  const date = new Date(at !== null && at >= earliest && at <= latest ? at : 0)
  const day = String(date.getUTCDate()).padStart(2, ' ')
  const time = date.toISOString().slice(11, 19)
  return `From ${who} ${days[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${day} ${time} ${date.getUTCFullYear()}`
}
