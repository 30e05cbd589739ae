// Zone text (RFC 1035 §5.1) and lines as `dig` and `host` print them -> the TXT records in it, one after the other.
import type { KeyFault, NamedRecord } from './entry.ts'

/** A line without quotes, which no zone file has: the value is the rest of the line, semicolons and all. */
const bare = /^(\S+)[ \t]+(?:\d+[ \t]+)?(?:IN[ \t]+)?(?:TXT|descriptive text)[ \t]+(?!["(])(\S.*)$/i

interface Token {
  text: string
  quoted: boolean
}

export function* readZone(text: string): Generator<NamedRecord | KeyFault> {
  const lines = text.split(/\r?\n/)
  let origin = ''
  let owner = ''
  for (let at = 0; at < lines.length; at += 1) {
    const line = at + 1
    const whole = bare.exec(lines[at]!)
    if (whole) {
      owner = absolute(whole[1]!, origin)
      yield { line, name: owner, record: whole[2]!.trimEnd() }
      continue
    }
    const { tokens, next, fault } = readEntry(lines, at)
    const hasOwner = !/^[ \t]/.test(lines[at]!)
    at = next
    if (fault) {
      yield { line, what: fault }
      continue
    }
    if (tokens.length === 0) continue
    if (tokens[0]!.text.toUpperCase() === '$ORIGIN') origin = (tokens[1]?.text ?? '').replace(/\.$/, '')
    if (tokens[0]!.text.startsWith('$')) continue
    if (hasOwner) owner = absolute(tokens.shift()!.text, origin)
    const record = txtOf(tokens)
    if (record !== undefined) yield { line, name: owner, record }
  }
}

/** The strings of a TXT record, joined as verifiers join them (RFC 6376 §3.6.2.2); undefined for records of other types. */
function txtOf(tokens: Token[]): string | undefined {
  // Time to live and class stand before the type, in either order; `host` writes two words for the type.
  const at = tokens.findIndex(({ text, quoted }) => quoted || !/^(?:\d+[\dsmhdw]*|IN|CH|HS|descriptive)$/i.test(text))
  if (at === -1 || !/^(?:TXT|text)$/i.test(tokens[at]!.text)) return undefined
  return tokens
    .slice(at + 1)
    .map(({ text }) => text)
    .join('')
}

function absolute(name: string, origin: string): string {
  if (name === '@') return origin
  if (name.endsWith('.')) return name.slice(0, -1)
  return origin === '' ? name : `${name}.${origin}`
}

interface Entry {
  tokens: Token[]
  /** The last line that belongs to it. */
  next: number
  fault?: string
}

/** One line, or as many as its parentheses span. */
function readEntry(lines: string[], from: number): Entry {
  const tokens: Token[] = []
  let depth = 0
  for (let next = from; next < lines.length; next += 1) {
    const pieces = lines[next]!.matchAll(/"((?:[^"\\]|\\.)*)"|;.*$|([()])|((?:[^\s"();\\]|\\.)+)|(\S)/g)
    for (const [, quoted, bracket, word, stray] of pieces) {
      if (stray !== undefined) return { tokens, next, fault: 'a quotation mark is not closed' }
      if (bracket !== undefined) depth += bracket === '(' ? 1 : -1
      if (quoted !== undefined || word !== undefined)
        tokens.push({ text: unescaped(quoted ?? word!), quoted: quoted !== undefined })
    }
    if (depth <= 0) return { tokens, next }
  }
  return { tokens, next: lines.length, fault: 'a parenthesis is not closed' }
}

function unescaped(text: string): string {
  return text.replace(/\\(\d{3}|.)/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number(code)) : code,
  )
}
