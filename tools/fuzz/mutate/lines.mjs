// Operators on lines and bytes that know no format: cut, joined, repeated, other line ends, 8-bit bytes, havoc.
import { inBody, lineStart, range } from './shape.mjs'
import { habits, letters } from './words.mjs'

export const lineOperators = {
  truncate: (text, random) => text.slice(0, random.below(text.length + 1)),
  dropStart: (text, random) => text.slice(random.below(text.length + 1)),
  crossOver: (text, random, other) => {
    const theirs = other()
    return text.slice(0, lineStart(text, random)) + theirs.slice(lineStart(theirs, random))
  },
  append: (text, _, other) => text + other(),
  repeatBlock: (text, random) => {
    const start = lineStart(text, random)
    const block = text.slice(start, start + 1 + random.below(200))
    return text.slice(0, start) + block.repeat(1 + random.many(6000)) + text.slice(start)
  },
  repeatLetters: (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.pick(letters).repeat(random.many(60_000)) + text.slice(at)
  },
  lineEnds: (text, random) =>
    text.replace(/\r\n|\n|\r/g, random.pick(['\r\n', '\n', '\r', '\r\r\n', '\n\r', '\n\n', '', ' '])),
  mixLineEnds: (text, random) =>
    text.replace(/\r?\n/g, () => (random.once(6) ? random.pick(['\r', '\r\n', '\n', '\n\n']) : '\n')),
  dropBlankLines: (text) => text.replace(/(?:\r?\n){2,}/g, '\n'),
  joinLines: (text, random) => {
    const { start, end } = range(text, random, 40_000)
    return text.slice(0, start) + text.slice(start, end).replace(/\r?\n/g, '') + text.slice(end)
  },
  shuffleLines: (text, random) => {
    const { start, end } = range(text, random, 3000)
    const lines = text.slice(start, end).split('\n')
    const moved = lines.map((line) => [random.below(1 << 20), line]).sort((a, b) => a[0] - b[0])
    return text.slice(0, start) + moved.map(([, line]) => line).join('\n') + text.slice(end)
  },
  quoteLines: inBody((body, random) =>
    body.replace(/^/gm, random.pick(['> ', '>', ' > ', '>'.repeat(random.many(2000))])),
  ),
  flowLines: inBody((body, random) => body.replace(/(?=\r?\n)/g, () => random.pick([' ', '', '  ', '-- ']))),
  addHabit: (text, random) => {
    const at = lineStart(text, random)
    return text.slice(0, at) + random.pick(habits).repeat(random.once(5) ? random.many(3000) : 1) + text.slice(at)
  },
  insertLetters: (text, random) => {
    let out = text
    for (let count = random.many(40); count > 0; count -= 1) {
      const at = random.below(out.length + 1)
      out = out.slice(0, at) + random.pick(letters) + out.slice(at)
    }
    return out
  },
  havoc: (text, random) => {
    let out = text
    for (let count = random.many(30); count > 0; count -= 1) out = random.pick(blows)(out, random)
    return out
  },
}

const blows = [
  (text, random) => replaced(text, random.below(text.length + 1), (code) => code ^ (1 << random.below(8))),
  (text, random) => replaced(text, random.below(text.length + 1), () => random.below(256)),
  (text, random) => {
    const { start, end } = range(text, random, 64)
    return text.slice(0, start) + text.slice(end)
  },
  (text, random) => {
    const { start, end } = range(text, random, 64)
    const at = random.below(text.length + 1)
    return text.slice(0, at) + text.slice(start, end) + text.slice(at)
  },
  (text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + random.bytes(random.many(64)) + text.slice(at)
  },
]

function replaced(text, at, change) {
  if (at >= text.length) return text
  return text.slice(0, at) + String.fromCharCode(change(text.charCodeAt(at)) & 255) + text.slice(at + 1)
}
