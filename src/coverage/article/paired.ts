// Signs in order -> which quotation mark closes which. Marks of the same kind inside are counted, so that a quotation in
// another one is a part of it.

/** What each mark closes. A straight one closes the one before it. */
const openers = new Map([
  ['»', '«'],
  ['”', '“'],
  ['“', '„'],
])

const marks = new Set('«»“”„"')

/** Index of each opening mark that is closed -> that of the mark that closes it. One walk, whatever stands there. */
export function pairedMarks(signs: ArrayLike<string>): Map<number, number> {
  const paired = new Map<number, number>()
  const open = new Map<string, number[]>([...openers.values()].map((mark) => [mark, []]))
  let straight = -1
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at]!
    if (!marks.has(sign)) continue
    if (sign === '"') {
      // Each closes the one before it, and may open the next.
      if (straight >= 0) paired.set(straight, at)
      straight = at
    }
    const opener = openers.get(sign)
    const opened = opener === undefined ? undefined : open.get(opener)?.pop()
    if (opened !== undefined) paired.set(opened, at)
    open.get(sign)?.push(at)
  }
  return paired
}
