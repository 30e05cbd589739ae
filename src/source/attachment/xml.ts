// XML of office programs -> the text in it: runs (`t`), values of cells (`v`), paragraphs of OpenDocument. Linear in its length;
// entities that a document declares itself stay as they are written, so none can grow.
import { Parser } from 'htmlparser2'

/** Elements of OpenDocument that hold text, with all that is in them. */
const paragraphs = new Set(['text:p', 'text:h'])
const lineEnds = new Set(['p', 'h', 'si', 'row', 'br', 'line-break', 'table-row'])
const gaps = new Set(['c', 'tab', 's', 'table-cell'])

export function textOfXml(xml: string): string {
  const out: string[] = []
  let inside = 0
  let isShared = false
  const holds = (name: string) =>
    paragraphs.has(name) || localName(name) === 't' || (localName(name) === 'v' && !isShared)
  // Whether an element opened a text is kept for when it closes: a cell in between may change the answer.
  const opened: boolean[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        // The value of such a cell is a number of a string that stands elsewhere.
        if (localName(name) === 'c') isShared = attributes.t === 's'
        const isHolder = holds(name)
        opened.push(isHolder)
        if (isHolder) inside += 1
      },
      ontext(text) {
        if (inside > 0) out.push(text)
      },
      onclosetag(name) {
        if (opened.pop()) inside -= 1
        const local = localName(name)
        if (lineEnds.has(local)) out.push('\n')
        else if (gaps.has(local)) out.push(' ')
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return out
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .trim()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
