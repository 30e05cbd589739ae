// In: the HTML of a mail as it stands. Out: the remote addresses it would load, and where it has to be cut.
// It runs before the sanitiser and with the same parser, so that both see the same elements.
import { Parser } from 'htmlparser2'

/** Elements inside each other. More is an attack on parsers, whose cost grows with the depth at every tag. */
export const maxDepth = 1_000
/** Addresses listed. A mail of two megabytes could name a hundred thousand. */
export const maxBlocked = 200
/** Characters of one listed address. */
const maxAddress = 2_000

export interface HtmlSurvey {
  /** Remote addresses in the order in which they stand, each once, at most `maxBlocked`. */
  blocked: string[]
  /** Index at which elements are nested too deeply, or null. */
  cutAt: number | null
}

// What a browser or an old mail program would fetch, or send to. Links (`a`, `area`) are shown, not fetched.
const loading = new Set([
  'src',
  'srcset',
  'imagesrcset',
  'background',
  'poster',
  'data',
  'href',
  'xlink:href',
  'lowsrc',
  'dynsrc',
  'longdesc',
  'classid',
  'codebase',
  'archive',
  'manifest',
  'ping',
  'action',
  'formaction',
])
const links = new Set(['a', 'area'])

/** Reads the HTML once, in linear time. */
export function surveyHtml(html: string): HtmlSurvey {
  const blocked = new Set<string>()
  let depth = 0
  let cutAt: number | null = null
  let inStyle = false
  const note = (address: string): void => {
    if (blocked.size < maxBlocked) blocked.add(address.slice(0, maxAddress))
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (cutAt !== null) return
      depth += 1
      inStyle = name === 'style'
      if (depth > maxDepth) {
        cutAt = parser.startIndex
        parser.pause()
        return
      }
      for (const address of addressesOf(name, attributes)) note(address)
    },
    ontext(text) {
      if (inStyle) for (const address of remoteAddresses(text)) note(address)
    },
    onclosetag() {
      depth -= 1
      inStyle = false
    },
  })
  parser.write(html)
  if (cutAt === null) parser.end()
  return { blocked: [...blocked], cutAt }
}

function addressesOf(element: string, attributes: Record<string, string>): string[] {
  const found: string[] = []
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') found.push(...remoteAddresses(value))
    else if (name.endsWith('srcset')) found.push(...value.split(/[\s,]+/).filter(isRemote))
    else if (name === 'content' && element === 'meta') found.push(...remoteAddresses(value))
    else if (loading.has(name) && !(links.has(element) && name.endsWith('href')) && isRemote(value)) {
      found.push(clean(value))
    }
  }
  return found
}

/** True for an address on another machine: any scheme that fetches, or `//host`. */
export function isRemote(address: string): boolean {
  return /^(?:(?:https?|ftp|wss?|file|smb):|[\\/]{2})/i.test(clean(address))
}

// Browsers drop tabs and line ends anywhere in an address, and control characters and blanks around it (WHATWG URL §4.4).
function clean(address: string): string {
  return address
    .slice(0, maxAddress)
    .replace(/[\t\n\r]/g, '')
    .trim()
    .replace(/^[^\x21-\uffff]+/, '')
}

/** Addresses inside a style or the content of a meta element. */
function remoteAddresses(css: string): string[] {
  // CSS escapes first: `\75rl(` is `url(`, `h\74tp:` is `http:` (CSS Syntax §4.3.7).
  const plain = css.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => codePoint(Number.parseInt(hex, 16)))
  return plain.match(/(?:(?:https?|ftp|wss?|file|smb):)?\/\/[^\s'"();,<>]+/gi) ?? []
}

function codePoint(value: number): string {
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : '\ufffd'
}
