// Operators on the structure of a mail: boundaries, nesting, encodings, charsets, parts of other mails.
import { encodeUu, encodeYenc, quotePrintable } from './encode.mjs'
import {
  bodies,
  boundaries,
  headerStarts,
  inBody,
  lineStart,
  putTogether,
  replaceAll,
  replaceOne,
  takeApart,
} from './shape.mjs'
import { charsets, encodings, parameters, types } from './words.mjs'

const declared = /boundary\s*=\s*"?[^";\r\n]{1,200}"?/gi
const delimiter = /^--[^\r\n]+$/gm

export const partOperators = {
  changeBoundary: (text, random) =>
    replaceOne(text, declared, random, () => {
      const [mine = 'b'] = boundaries(text)
      const odd = [
        `${mine} `,
        ` ${mine}`,
        `${mine}--`,
        mine.toLowerCase(),
        `${mine}x`,
        '',
        '--',
        ' ',
        'b'.repeat(random.many(3000)),
      ]
      return `boundary="${random.pick(odd)}"`
    }),
  changeDelimiter: (text, random) =>
    replaceOne(text, delimiter, random, ([line]) =>
      random.pick([
        `${line}--`,
        `${line} `,
        ` ${line}`,
        `-${line}`,
        line.slice(1),
        line.replace(/--$/, ''),
        `${line}\t; x`,
        `${line}\r`,
      ]),
    ),
  shareBoundary: (text, random) => {
    const [first = 'b', ...rest] = boundaries(text)
    const by = random.pick([first, `${first}--`, `${first}x`, `${first} `])
    return rest.reduce((out, each) => replaceAll(out, each, by), text)
  },
  uncloseBoundary: (text) => text.replace(/^--[^\r\n]+--[ \t]*(?=\r?$)/gm, ''),
  closeEarly: (text, random) => replaceOne(text, delimiter, random, ([line]) => `${line}--`),
  dropDelimiter: (text, random) => replaceOne(text, delimiter, random, () => ''),
  nestMultipart: (text, random) => {
    const levels = random.once(8) ? random.many(3000) : random.between(1, 8)
    const shared = random.once(4)
    return nested(text, levels, (level) => (shared ? 'same' : `n${level}${random.pick(['', '-', '.x', '--'])}`), random)
  },
  encloseMessage: (text, random) => {
    let out = text
    for (let level = random.between(1, random.once(10) ? 14 : 3); level > 0 && out.length < maxEnclosed; level -= 1)
      out = enclosed(out, random)
    return out
  },
  spliceParts: (text, random, other) => {
    const theirs = other()
    const at = random.pick(headerStarts(text))
    const from = random.pick(headerStarts(theirs))
    return text.slice(0, at) + theirs.slice(from, from + 20_000) + text.slice(at)
  },
  repeatPart: (text, random) => {
    const starts = headerStarts(text)
    const at = random.below(starts.length)
    const part = text.slice(starts[at], starts[at + 1] ?? text.length).slice(0, 3000)
    return text.slice(0, starts[at]) + part.repeat(random.many(3000)) + text.slice(starts[at])
  },
  emptyParts: (text, random) => {
    const [boundary = 'b'] = boundaries(text)
    const at = lineStart(text, random)
    return `${text.slice(0, at)}${`--${boundary}\n${random.pick(['', '\n', 'Content-Type: text/html\n\n'])}`.repeat(random.many(12_000))}${text.slice(at)}`
  },
  swapEncoding: (text, random) => setField(text, random, 'Content-Transfer-Encoding', random.pick(encodings)),
  encodeBody: (text, random) => {
    const [name, encode] = random.pick(codecs)
    const encoded = inBody((body) => encode(body))(text, random)
    return setField(encoded, random, 'Content-Transfer-Encoding', name)
  },
  swapCharset: (text, random) => {
    const by = random.pick(charsets)
    if (!/charset\s*=/i.test(text)) return setField(text, random, 'Content-Type', `text/plain; charset=${by}`)
    return replaceOne(text, /charset\s*=\s*"?[^";\r\n\s]*"?/gi, random, () => `charset="${by}"`)
  },
  swapType: (text, random) => {
    const [boundary = 'b'] = boundaries(text)
    const rest = random.once(2) ? `; boundary="${boundary}"` : ''
    return setField(text, random, 'Content-Type', `${random.pick(types)}${rest}`)
  },
  addDisposition: (text, random) =>
    setField(
      text,
      random,
      'Content-Disposition',
      `${random.pick(['attachment', 'inline', 'x', ''])}; ${random.pick(parameters)}`,
    ),
  embedFile: (text, random) => {
    const at = lineStart(text, random)
    const file = random.pick([encodeUu, encodeYenc])(
      random.bytes(random.many(2000)),
      random.pick(['a.txt', '', '../b', 'a'.repeat(400)]),
    )
    const cut = random.once(3) ? file.slice(0, random.below(file.length)) : file
    return text.slice(0, at) + cut.repeat(random.once(6) ? random.many(2000) : 1) + text.slice(at)
  },
  dropBody: (text, random) => {
    const { start, end } = random.pick(bodies(text))
    return text.slice(0, start) + text.slice(end)
  },
}

/** Each level of base64 adds a third: stops a dozen of them from growing without end. */
const maxEnclosed = 400_000

const toBase64 = (text) =>
  Buffer.from(text, 'latin1')
    .toString('base64')
    .replace(/.{1,76}/g, '$&\n')

const codecs = [
  ['base64', toBase64],
  ['quoted-printable', quotePrintable],
  ['x-uuencode', (text) => encodeUu(text, 'a')],
  ['x-yenc', (text) => encodeYenc(text, 'a')],
  ['7bit', (text) => text],
]

/** The body inside `levels` multiparts. */
function nested(text, levels, boundaryOf, random) {
  const { fields, rest, eol } = takeApart(text)
  const type = random.pick(['multipart/mixed', 'multipart/alternative', 'multipart/digest', 'multipart/related'])
  const opens = []
  for (let level = 0; level < levels; level += 1) {
    const boundary = boundaryOf(level)
    opens.push(`Content-Type: ${type}; boundary="${boundary}"`, '', `--${boundary}`)
  }
  const closes = random.once(2) ? Array.from({ length: levels }, (_, i) => `--${boundaryOf(levels - 1 - i)}--`) : []
  const kept = fields.filter((field) => !/^content-type:/i.test(field))
  return [...kept, ...opens, `Content-Type: text/plain${rest}`, ...closes, ''].join(eol)
}

function enclosed(text, random) {
  const [name, encode] = random.pick(codecs)
  const type = random.pick(['message/rfc822', 'message/rfc822', 'message/global', 'message/news'])
  return `From: nora@lighthouse.example\nSubject: enclosed\nContent-Type: ${type}\nContent-Transfer-Encoding: ${name}\n\n${encode(text)}`
}

/** Replaces a field of one header block, or adds it. */
function setField(text, random, name, value) {
  const at = random.once(2) ? 0 : random.pick(headerStarts(text))
  const block = takeApart(text.slice(at))
  const rest = block.fields.filter((field) => !field.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return text.slice(0, at) + putTogether({ ...block, fields: [...rest, `${name}: ${value}`] })
}
