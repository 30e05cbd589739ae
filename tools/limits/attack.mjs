// Inputs made to hurt, of any size, in pieces: laid on disk by the hostile-input tests, and run against every limit.
// A piece is a text, bytes, or a number: so many NUL bytes, which a sparse file holds for nothing.
import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'

/** Bytes written at a time. */
const block = 1 << 20

/** Writes the pieces one after the other. */
export function lay(path, pieces) {
  const file = openSync(path, 'w')
  let at = 0
  try {
    for (const piece of pieces)
      at += typeof piece === 'number' ? piece : writeSync(file, Buffer.from(piece), 0, null, at)
    ftruncateSync(file, at)
  } finally {
    closeSync(file)
  }
}

/** A text again and again. */
export function* repeat(text, count) {
  const many = Math.max(1, Math.floor(block / text.length))
  const whole = text.repeat(Math.min(many, count))
  for (let left = count; left > 0; left -= many) yield left >= many ? whole : text.repeat(left)
}

/** The header of an honest mail, with further fields, up to the blank line. */
export function header(id, more = '') {
  return [
    `Message-ID: <${id}@lighthouse.example>`,
    'From: Nora Vega <nora@lighthouse.example>',
    'To: Ilan Prost <ilan@harbour.example>',
    'Date: Fri, 20 Sep 2024 00:12:00 +0200',
    `Subject: ${id}\n${more}\n`,
  ].join('\n')
}

export function mail(id, text = `The harbour, ${id}.\n`) {
  return header(id) + text
}

/** A mailbox of messages, each in pieces. */
export function* mbox(...messages) {
  for (const message of messages) {
    yield 'From nora@lighthouse.example Fri Sep 20 00:12:00 2024\n'
    yield* message
    yield '\n'
  }
}

/** A mail of exactly so many bytes, in lines of words. */
export function* largeMail(id, bytes) {
  const line = 'The lighthouse keeper wrote these words again and again, and went to sleep.\n'
  const head = header(id)
  const left = bytes - head.length
  yield head
  yield* repeat(line, Math.floor(left / line.length))
  yield line.slice(line.length - (left % line.length))
}

/** A mail whose body is one line of NUL bytes, so that it is of exactly so many bytes. */
export function* endlessLine(id, bytes) {
  const head = header(id)
  yield head
  yield bytes - head.length - 1
  yield '\n'
}

const multipart = (boundary) => `Content-Type: multipart/mixed; boundary=${boundary}\n`

/** So many parts side by side, which makes one part more with the message itself. */
export function* broadMail(id, parts) {
  yield header(id, multipart('b'))
  yield* repeat('--b\n\nword\n', parts)
  yield '--b--\n'
}

/** Multiparts inside each other, so many with the outermost, and a text in the innermost. */
export function* deepMultipart(id, levels) {
  yield header(id, multipart('b0'))
  for (let level = 1; level < levels; level += 1) yield `--b${level - 1}\n${multipart(`b${level}`)}\n`
  yield `--b${levels - 1}\n\nword\n`
  for (let level = levels - 1; level >= 0; level -= 1) yield `--b${level}--\n`
}

/** Messages inside each other, so many besides the outermost. */
export function* deepMessage(id, levels) {
  yield header(id, 'Content-Type: message/rfc822\n')
  for (let level = 1; level < levels; level += 1) yield `Subject: ${level}\nContent-Type: message/rfc822\n\n`
  yield `Subject: ${levels}\n\nword\n`
}

/** A header of exactly so many bytes up to its blank line, in fields of 64 bytes and one that makes up the rest. */
export function* longHeader(id, bytes) {
  const first = header(id).slice(0, -1)
  const field = `X-Flood: ${'x'.repeat(54)}\n`
  const left = bytes - first.length
  const fields = Math.floor(left / field.length) - 1
  yield first
  yield* repeat(field, fields)
  yield `X-Rest: ${'x'.repeat(left - fields * field.length - 9)}\n`
  yield '\nword\n'
}

/** One field of a megabyte or fifty. */
export function* longField(id, bytes) {
  yield `${header(id).slice(0, -1)}X-Flood: `
  yield* repeat('x', bytes)
  yield '\n\nword\n'
}

/** Posts of an X archive. */
export function* posts(...elements) {
  yield 'window.YTD.tweets.part0 = ['
  for (const [index, element] of elements.entries()) {
    if (index > 0) yield ','
    yield* element
  }
  yield ']'
}

export function post(id, more = '') {
  const created = '"created_at":"Wed Jul 27 15:19:11 +0000 2022"'
  return `{"tweet":{"id_str":"${id}","id":"${id}","full_text":"The harbour is open.",${created}${more}}}`
}
