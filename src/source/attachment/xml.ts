// XML of office programs -> the text in it: runs (`t`), values of cells (`v`), paragraphs of OpenDocument. Linear in its length,
// however deep; entities that a document declares itself stay as they are written, so none can grow.
import { Tokenizer } from 'htmlparser2'

/** Elements of OpenDocument that hold text, with all that is in them. */
const paragraphs = new Set(['text:p', 'text:h'])
const lineEnds = new Set(['p', 'h', 'si', 'row', 'br', 'line-break', 'table-row'])
const gaps = new Set(['c', 'tab', 's', 'table-cell'])

interface Reading {
  out: string[]
  /** Whether each open element holds text, the outermost first; and how many of them do. */
  open: boolean[]
  inside: number
  /** The element, and the attribute of it, that are being read. */
  tag: string
  attribute: string
  /** In a cell whose value is a number of a string that stands elsewhere. */
  isShared: boolean
}

export function textOfXml(xml: string): string {
  const at: Reading = { out: [], open: [], inside: 0, tag: '', attribute: '', isShared: false }
  const say = (text: string) => {
    if (at.inside > 0) at.out.push(text)
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
        if (at.open.pop()) at.inside -= 1
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
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .trim()
}

function open(at: Reading): void {
  const local = localName(at.tag)
  const holds = paragraphs.has(at.tag) || local === 't' || (local === 'v' && !at.isShared)
  at.open.push(holds)
  if (holds) at.inside += 1
}

/** What ends a line or a cell ends it also where it is empty. */
function end(at: Reading, tag: string): void {
  const local = localName(tag)
  if (lineEnds.has(local)) at.out.push('\n')
  else if (gaps.has(local)) at.out.push(' ')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
