// The operators of a PDF page in, its words out. Letters are often shown one by one, moved apart by numbers: what one array shows
// is put together. Fonts with an encoding of their own are not read.

const shown =
  /\[((?:\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-fA-F\s]*>|[-\d.\s]){0,10000})\]\s*TJ|(\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-fA-F\s]*>)\s*(?:Tj|'|")/g
const pieces = /\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9a-fA-F\s]*)>|(-?\d+(?:\.\d+)?)/g
/** A move to the left by more thousandths of the font's size is a space. */
const spaceFrom = -180

/** Empty where nothing is shown. */
export function pdfText(page: string): string {
  const lines: string[] = []
  for (const [, array, single] of page.matchAll(shown)) {
    let line = ''
    for (const [, literal, hex, move] of (array ?? single!).matchAll(pieces)) {
      if (literal !== undefined) line += unescaped(literal)
      else if (hex !== undefined) line += Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1')
      else if (Number(move) < spaceFrom) line += ' '
    }
    lines.push(line)
  }
  return lines.join('\n')
}

function unescaped(literal: string): string {
  return literal.replace(
    /\\(?:([0-7]{1,3})|(\r?\n)|([\s\S]))/g,
    (_, octal?: string, line?: string, single?: string) => {
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8))
      return line ? '' : ({ n: '\n', r: '\r', t: '\t' }[single!] ?? single!)
    },
  )
}
