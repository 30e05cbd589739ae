// The bytes of a mailbox -> its messages. What must be true: every byte belongs to a message, to a separator line or to a
// blank line between two messages, and every message is read.
import { hold } from './hold.mjs'
import { checkMessage, received } from './mail.mjs'

export function checkMailbox(project, raw) {
  const bytes = { size: raw.length, slice: (start, end) => Buffer.from(raw.subarray(start, end)) }
  project.recognise(raw.subarray(0, 65_536), raw.length)
  const slots = [...project.split(bytes)]
  checkCover(raw, slots)
  const file = { path: 'a.mbox', bytes, given: {}, received, sibling: () => undefined }
  const reads = [...project.mbox.read(file, 'mbox')]
  const starts = new Set(slots.map(({ start }) => start))
  for (const read of reads) {
    hold(starts.delete(read.offset), 'a record is no message of the mailbox', read.offset)
    checkMessage(project, raw.subarray(read.offset, read.offset + read.length), read, true)
  }
  hold(reads.length >= slots.filter(({ separator }) => separator !== undefined).length, 'a message was not read')
}

function checkCover(raw, slots) {
  let end = 0
  for (const slot of slots) {
    hold(slot.start >= end && slot.end >= slot.start, 'two messages of a mailbox overlap', slot)
    const between = raw.toString('latin1', end, slot.start)
    const isBetween = slot.separator === undefined ? between === '' : /^(?:\r?\n)?From [^\n]*\n?$/.test(between)
    hold(isBetween, 'bytes of a mailbox belong to no message', { start: end, end: slot.start })
    end = slot.end
  }
  hold(/^(?:\r?\n)?$/.test(raw.toString('latin1', end)), 'the end of a mailbox belongs to no message', { end })
}
