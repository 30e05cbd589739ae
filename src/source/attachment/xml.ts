// XML of office programs -> the text in it: runs (`t`), values of cells (`v`), paragraphs of OpenDocument; what was
// deleted is left out. Linear in its length, however deep; entities that a document declares itself stay as they are written, so none can grow.
import { Tokenizer } from 'htmlparser2'

/** Elements of OpenDocument that hold text, with all that is in them. */
const paragraphs = new Set(['text:p', 'text:h'])
/** Said elsewhere in other words, moved elsewhere, taken back. */
const unseen = new Set(['mc:Fallback', 'w:moveFrom', 'w:del'])
const lineEnds = new Set(['p', 'h', 'si', 'row', 'br', 'cr', 'line-break', 'table-row'])
const gaps = new Set(['c', 'tab', 's', 'sym', 'table-cell'])

interface Reading {
  out: string[]
  /** What each open element says of the text in it, the outermost first; and how many say so. */
  open: Array<'text' | 'unseen' | undefined>
  text: number
  unseen: number
  /** The element, and the attribute of it, that are being read. */
  tag: string
  attribute: string
  /** In a cell whose value is a number of a string that stands elsewhere. */
  isShared: boolean
}

export function textOfXml(xml: string): string {
  const at: Reading = { out: [], open: [], text: 0, unseen: 0, tag: '', attribute: '', isShared: false }
  const say = (text: string) => {
    if (at.text > 0 && at.unseen === 0) at.out.push(text)
  }
  const ignore = () => {}
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      ontext: (start, end) => say(xml.slice(start, end)),
      ontextentity: (codepoint) => say(codepoint === 0 ? '' : String.fromCodePoint(codepoint)),
      onopentagname(start, end) {
        at.tag = xml.slice(start, end)
        if (localName(at.tag) === 'c') at.isShared = false
      },
      onattribname(start, end) {
        at.attribute = xml.slice(start, end)
      },
      onattribdata(start, end) {
        if (at.attribute === 't' && localName(at.tag) === 'c') at.isShared = xml.slice(start, end) === 's'
      },
      onopentagend: () => open(at),
      onselfclosingtag: () => end(at, at.tag),
      onclosetag(start, end_) {
        const kind = at.open.pop()
        if (kind !== undefined) at[kind] -= 1
        end(at, xml.slice(start, end_).trim())
      },
      oncdata: (start, end_, offset) => say(xml.slice(start, end_ - offset)),
      onattribend: ignore,
      onattribentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(xml)
  tokenizer.end()
  return at.out
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function open(at: Reading): void {
  const local = localName(at.tag)
  const holds = paragraphs.has(at.tag) || local === 't' || (local === 'v' && !at.isShared)
  const kind = holds ? 'text' : unseen.has(at.tag) ? 'unseen' : undefined
  at.open.push(kind)
  if (kind !== undefined) at[kind] += 1
  // A box of text stands in the middle of what it is beside.
  if (local === 'p') at.out.push('\n')
}

/** What ends a line or a cell ends it also where it is empty. */
function end(at: Reading, tag: string): void {
  if (at.unseen > 0) return
  const local = localName(tag)
  if (lineEnds.has(local)) at.out.push('\n')
  else if (gaps.has(local)) at.out.push(' ')
  else if (local === 'noBreakHyphen') at.out.push('-')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
