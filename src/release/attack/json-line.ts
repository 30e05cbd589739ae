// A JSON text and a place in it in, the strings of its line out. Line breaks inside strings are escaped, so that a line says by
// itself which of its quotes open one.

type Span = readonly [number, number]

let last: { text: string; from: number; to: number; strings: Span[] } = { text: '', from: 0, to: -1, strings: [] }

/** Without their quotes. Kept for the line that was asked for last: hits come in order. */
export function lineStrings(text: string, at: number): Span[] {
  if (last.text === text && last.from <= at && at <= last.to) return last.strings
  const from = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  const to = end === -1 ? text.length : end
  last = { text, from, to, strings: stringsIn(text, from, to) }
  return last.strings
}

function stringsIn(text: string, from: number, to: number): Span[] {
  const strings: Span[] = []
  let open = -1
  for (let i = from; i < to; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit === 0x5c) i += 1
    else if (unit === 0x22) {
      if (open >= 0) strings.push([open, i])
      open = open >= 0 ? -1 : i + 1
    }
  }
  return strings
}
