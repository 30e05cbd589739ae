// Sanitised HTML in, the same HTML out in which no words are hidden: a colour that cannot be told from its ground is
// dropped, and so are sizes too small to read. What a sender hid from the reader is what a reader of evidence must see.
// Colours and sizes are followed down the tree, because light words on the dark ground of an outer element are no trick.
import { Parser } from 'htmlparser2'
import { type Colour, contrast, over, readColour } from './colour.ts'

/** Below this contrast words are taken to be hidden. Pale grey footers on white have 1.6 and more. */
const leastContrast = 1.5
/** Pixels; the smallest print in earnest mails is about twice as large. */
const leastSize = 4

/** The ground and the words of the document in which mails are shown, as in safe-html.ts. */
const paper: Colour = [255, 255, 255, 1]
const ink: Colour = [27, 27, 27, 1]
const ordinarySize = 16

interface Level {
  ground: Colour
  colour: Colour
  size: number
  /** Inside a table but not in a cell: what stands here, a browser moves out before the table, on this ground. */
  moved: Colour | null
}

const tableParts = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'colgroup'])
const inTables = new Set([...tableParts, 'td', 'th', 'caption', 'col'])

/** Takes sanitised HTML only: every attribute there is one that safe-html.ts let through. */
export function legible(html: string): string {
  const out: string[] = []
  const levels: Level[] = [{ ground: paper, colour: ink, size: ordinarySize, moved: null }]
  let written = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      const above = levels.at(-1)!
      const ground = above.moved && !inTables.has(name) ? above.moved : above.ground
      const seen = see(attributes, { ...above, ground })
      const moved = tableParts.has(name) ? (above.moved ?? above.ground) : null
      levels.push({ ...seen.level, moved })
      if (!seen.changed) return
      out.push(html.slice(written, parser.startIndex), openTag(name, seen.kept))
      written = parser.endIndex + 1
    },
    onclosetag() {
      if (levels.length > 1) levels.pop()
    },
  })
  parser.end(html)
  out.push(html.slice(written))
  return out.join('')
}

type Attributes = { [name: string]: string }

/** What a reader sees inside of an element, and its attributes without what would hide words. */
function see(attributes: Attributes, above: Level): { level: Level; kept: Attributes; changed: boolean } {
  if (!('style' in attributes || 'color' in attributes || 'bgcolor' in attributes)) {
    return { level: above, kept: attributes, changed: false }
  }
  const kept = { ...attributes }
  const style = readStyle(kept.style ?? '')
  const level = { ...above }
  level.size = sizeOf(style, above)
  level.ground = groundOf(style, kept, above)
  level.colour = colourOf(style, kept, above, level.ground)
  // A ground in the colour of the words that come from outside hides those.
  if (contrast(over(level.colour, level.ground), level.ground) < leastContrast) {
    for (const name of grounds) style.delete(name)
    delete kept.bgcolor
    level.ground = above.ground
  }
  const said = [...style].map(([name, value]) => `${name}:${value}`).join(';')
  if (said) kept.style = said
  else delete kept.style
  const changed = Object.keys(attributes).some((name) => attributes[name] !== kept[name])
  return { level, kept, changed }
}

const grounds = ['background', 'background-color'] as const

/** The last declaration of a name counts (CSS Cascade); a map keeps just that. */
function readStyle(style: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0) found.set(declaration.slice(0, colon), declaration.slice(colon + 1))
  }
  return found
}

function sizeOf(style: Map<string, string>, above: Level): number {
  const wanted = style.get('font-size')
  if (wanted === undefined) return above.size
  const size = pixels(wanted, above.size)
  if (size >= leastSize) return size
  style.delete('font-size')
  return above.size
}

const units: { [unit: string]: number } = { px: 1, pt: 4 / 3 }
const words: { [word: string]: number } = { 'xx-small': 9, 'x-small': 10, small: 13, medium: 16, large: 18 }

function pixels(wanted: string, around: number): number {
  const number = Number.parseFloat(wanted)
  if (Number.isNaN(number)) return words[wanted.toLowerCase()] ?? (/small/i.test(wanted) ? around / 1.2 : around * 1.2)
  const unit = /[a-z%]+$/i.exec(wanted)?.[0].toLowerCase() ?? 'px'
  if (unit === 'em') return number * around
  if (unit === 'ex') return (number * around) / 2
  if (unit === '%') return (number * around) / 100
  return number * (unit === 'rem' ? ordinarySize : (units[unit] ?? 1))
}

function groundOf(style: Map<string, string>, kept: Attributes, above: Level): Colour {
  let ground = above.ground
  if (kept.bgcolor !== undefined) {
    const read = readColour(kept.bgcolor)
    if (read) ground = over(read, above.ground)
    else delete kept.bgcolor
  }
  for (const name of grounds) {
    const written = style.get(name)
    if (written === undefined) continue
    const read = readColour(written)
    if (read) ground = over(read, above.ground)
    else style.delete(name)
  }
  return ground
}

/** The colour of the words: the element's own where it can be seen on its ground, else that of what surrounds it. */
function colourOf(style: Map<string, string>, kept: Attributes, above: Level, ground: Colour): Colour {
  let colour = above.colour
  const visible = (written: string): Colour | null => {
    const read = readColour(written)
    return read && contrast(over(read, ground), ground) >= leastContrast ? read : null
  }
  if (kept.color !== undefined) {
    const read = visible(kept.color)
    if (read) colour = read
    else delete kept.color
  }
  const written = style.get('color')
  if (written === undefined || /^(?:inherit|currentcolor)$/i.test(written)) return colour
  const read = visible(written)
  if (read) return read
  style.delete('color')
  return colour
}

function openTag(name: string, attributes: Attributes): string {
  const said = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${escapeValue(value)}"`)
  return `<${name}${said.join('')}>`
}

function escapeValue(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
