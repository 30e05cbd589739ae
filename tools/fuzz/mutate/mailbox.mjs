// Operators on a mailbox: separator lines where none should be, lengths that lie, messages of other mailboxes.
import { inHeader, lineStart, replaceOne } from './shape.mjs'

const separator = /^From [^\r\n]*\r?\n/gm

const separators = [
  'From nora@lighthouse.example Tue Sep 20 10:00:00 2016\n',
  'From nora at lighthouse.example  Tue Sep 20 10:00:00 2016\n',
  'From - Tue Sep 20 10:00:00 2016\n',
  'From MAILER-DAEMON Tue Sep 20 10:00:00 2016\n',
  'From nora\n',
  'From the log of 5 Oct 2016 12:00\n',
  'From nora@lighthouse.example\n',
  '>From nora@lighthouse.example Tue Sep 20 10:00:00 2016\n',
  '>>>From \n',
  'From \n',
]

export const mailboxOperators = {
  falseSeparator: (text, random) => {
    const at = lineStart(text, random)
    const before = random.pick(['', '\n', '\r\n', '\n\n'])
    const after = random.pick(['', 'From: nora@lighthouse.example\nTo: ilan@harbour.example\n', '\n', 'Subject: x\n\n'])
    const line = `${before}${random.pick(separators)}${after}`
    return text.slice(0, at) + line.repeat(random.once(10) ? random.many(3000) : 1) + text.slice(at)
  },
  dropSeparator: (text, random) => replaceOne(text, separator, random, () => ''),
  changeSeparator: (text, random) => replaceOne(text, separator, random, () => random.pick(separators)),
  lengthenSeparator: (text, random) =>
    replaceOne(text, separator, random, ([line]) => `${line.trimEnd()} ${'x'.repeat(random.many(4000))}\n`),
  glueSeparator: (text, random) =>
    replaceOne(text, /\n\nFrom /g, random, () => random.pick(['\nFrom ', 'From ', '\r\nFrom ', '\n\n\n\nFrom '])),
  quoteFrom: (text, random) => replaceOne(text, separator, random, ([line]) => '>'.repeat(random.many(50)) + line),
  tellLength: (text, random) => {
    const length = random.pick([0, 1, random.below(text.length + 1), text.length, 999_999_999_999, '-1', '0x10', ''])
    return replaceOne(text, separator, random, ([line]) => `${line}Content-Length: ${length}\n`)
  },
  tellLengths: (text) => {
    const messages = text.split(/^(?=From )/m)
    return messages.map((message) => message.replace(/\n/, `\nContent-Length: ${bodyLength(message)}\n`)).join('')
  },
  insertMessage: (text, random, other) => {
    const at = lineStart(text, random)
    return `${text.slice(0, at)}\n${random.pick(separators)}${other().slice(0, 20_000)}\n${text.slice(at)}`
  },
  loneHeader: inHeader((fields, random) => fields.slice(0, 1 + random.below(2))),
}

function bodyLength(message) {
  const blank = message.indexOf('\n\n')
  return blank === -1 ? 0 : message.length - blank - 2
}
