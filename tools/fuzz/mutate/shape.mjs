// A mail as text (one letter a byte) -> its header blocks, fields and bodies, as far as a mutation needs to see them.
// Deliberately not the reader under test: what it misses is only mutated less often.

/** Where header blocks start: the first byte, and after every line that looks like a delimiter. */
export function headerStarts(text) {
  return [0, ...Array.from(text.matchAll(/^--[^\r\n]+\r?\n/gm), ({ index, 0: line }) => index + line.length)]
}

/** One header block and what follows it; fields are whole, with their folded lines. */
export function takeApart(text) {
  const eol = /^[^\r\n]*\r\n/.test(text) ? '\r\n' : '\n'
  const end = text.indexOf(eol + eol)
  const head = end === -1 ? text : text.slice(0, end)
  const fields = head.split(eol === '\n' ? /\n(?![ \t])/ : /\r\n(?![ \t])/)
  return { eol, fields, rest: end === -1 ? '' : text.slice(end + eol.length) }
}

export function putTogether({ eol, fields, rest }) {
  return fields.join(eol) + eol + rest
}

/** An operator on the fields of one block, chosen at random. `change` edits `block.fields` or gives a new list. */
export function inHeader(change) {
  return (text, random, other) => {
    // The outermost header decides most, and is chosen as often as all others together.
    const at = random.once(2) ? 0 : random.pick(headerStarts(text))
    const block = takeApart(text.slice(at))
    const fields = change(block.fields, random, other, block.eol) ?? block.fields
    return text.slice(0, at) + putTogether({ ...block, fields })
  }
}

/** An operator on the body of one part: from after its header to the next delimiter. */
export function inBody(change) {
  return (text, random, other) => {
    const { start, end } = random.pick(bodies(text))
    return text.slice(0, start) + change(text.slice(start, end), random, other) + text.slice(end)
  }
}

/** Ranges of the bodies of all parts. */
export function bodies(text) {
  const starts = headerStarts(text)
  return starts.map((at) => {
    const blank = /\r?\n\r?\n/g
    blank.lastIndex = at
    const found = blank.exec(text)
    const start = found ? found.index + found[0].length : text.length
    const next = text.indexOf('\n--', start)
    return { start, end: next === -1 ? text.length : next + 1 }
  })
}

/** The boundaries that are declared anywhere, in order. */
export function boundaries(text) {
  return Array.from(text.matchAll(/boundary\s*=\s*"?([^";\r\n]{1,200})/gi), ([, boundary]) => boundary)
}

/** Replaces one match, chosen at random; the text as it stands where there is none. `by` takes the match. */
export function replaceOne(text, pattern, random, by) {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return text
  const match = random.pick(found)
  return text.slice(0, match.index) + by(match) + text.slice(match.index + match[0].length)
}

/** Replaces one piece of text whatever it holds: no `$1` in what comes from mails. */
export function replaceAll(text, what, by) {
  return text.split(what).join(by)
}

/** A position between two lines. */
export function lineStart(text, random) {
  const at = text.indexOf('\n', random.below(text.length + 1))
  return at === -1 ? text.length : at + 1
}

/** A range of at most `most` letters. */
export function range(text, random, most) {
  const start = random.below(text.length + 1)
  return { start, end: Math.min(text.length, start + 1 + random.below(most)) }
}
