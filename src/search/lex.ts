// The characters of a query -> its pieces. One pass; every piece knows the character where it begins. What other programs
// write for the same (&&, ||, !, +word, {a b}, [a TO b], w/5, AROUND 5) becomes the same pieces.

export type Piece =
  /** `any` where one of what is inside is enough. */
  | { kind: 'open'; at: number; any?: true }
  | { kind: 'close' | 'minus' | 'and' | 'or' | 'not' | 'weight'; at: number }
  /** `text` where it is a word unless it stands between two. */
  | { kind: 'near'; at: number; distance: number; text?: TextPiece; ordered?: true }
  /** `from:`; what follows directly is its value. `group` where a parenthesis follows. */
  | { kind: 'operator'; at: number; name: string; value: TextPiece | 'group' | 'empty' }
  | TextPiece

export interface TextPiece {
  kind: 'text'
  at: number
  text: string
  prefix: boolean
  quoted: boolean
  /** `=word`: as it stands. */
  exact?: true
  /** True where the closing quote is missing. */
  open?: true
  /** `\(a\)`: its signs are what they are. */
  escaped?: true
  /** `"a b"~5`: its words may stand so far apart. */
  apart?: number
  /** `[a TO b]`, written as `a..b`. */
  range?: 'with its ends' | 'without its ends'
}

/** `name:` at the start of a word; `//` after it makes it an address on the web, a backslash a path; `x:` with a number is an account. */
const operatorStart = /(?!x:\d)([a-z_][a-z0-9_]*):(?!\/\/|\\)/iy
const bareWord = /(?:\\[()"{}[\]^~*?:!+-]|[^\s()"“”„‟«»])+/y
const wordInBraces = /(?:\\[()"{}[\]^~*?:!+-]|[^\s()"“”„‟«»}])+/y
/** A sign that Lucene is told to take as it is. */
const escapes = /\\([()"{}[\]^~*?:!+-])/g
const rangeStart = /([[{])\s*"?([^\s\]}"]{1,40})"?\s+TO\s+"?([^\s\]}"]{1,40})"?\s*([\]}])/y
/** What stands between slashes, with a sign that words do not have. */
const patternStart = /\/(?=[^\s/]{0,200}[[\]()|*+?\\^$])[^\s/]{1,200}\/(?=[\s)]|$)/y
const aroundStart = /AROUND(?:\s+(\d{1,6})|\((\d{1,6})\))(?=[\s"(]|$)/y
const nearWord = /^(?:NEAR|[wW])\/(\d{1,6})$/
/** The same elsewhere; the first three of these also ask for an order. */
const nearElsewhere = /^(?:(ADJ|ONEAR|PRE)|WITHIN)\/(\d{1,6})$/i
/** NEAR("a" "b", 5), as SQLite has it. */
const nearGroup = /NEAR\(([^()]{1,400}?)(?:,\s*(\d{1,6})\s*)?\)/y
/** What `NEAR` alone means in Xapian, and so in notmuch and mu. */
const usualDistance = 10

/** What closes a phrase, by what opened it: straight, curly and French quotes alike. */
const closers: Record<string, string> = {
  '"': '"',
  '“': '”“"',
  '”': '”"',
  '„': '“”‟"',
  '‟': '”"',
  '«': '»',
  '»': '«»',
}

interface Lexing {
  query: string
  pieces: Piece[]
  /** Braces that are open. */
  braces: number
  /** Where the last `}` stands: a brace that is never closed opens nothing. */
  lastBrace: number
}

/** The pieces of `query`; `isOperator` tells the names that count. An unknown `name:` stays a word. */
export function lex(query: string, isOperator: (name: string) => boolean): Piece[] {
  const lexing: Lexing = { query, pieces: [], braces: 0, lastBrace: query.lastIndexOf('}') }
  let i = 0
  while (i < query.length) {
    const operator = closers[query[i]!] ? undefined : operatorAt(query, i)
    if (operator !== undefined && isOperator(operator)) i = lexOperator(lexing, i, operator)
    else i = lexSign(lexing, i) ?? lexWord(lexing, i)
  }
  return lexing.pieces
}

/** Where the sign at `at` ends; undefined where a word begins there. */
function lexSign(lexing: Lexing, at: number): number | undefined {
  const { query, pieces } = lexing
  const character = query[at]!
  const touches = /[^\s)]/.test(query[at + 1] ?? ' ')
  if (/\s/.test(character)) return at + 1
  if (character === '(') {
    pieces.push({ kind: 'open', at })
    return at + 1
  }
  if (character === ')' || (character === '}' && lexing.braces > 0)) {
    if (character === '}') lexing.braces--
    pieces.push({ kind: 'close', at })
    return lexWeight(lexing, at + 1)
  }
  if (character === '{' && at < lexing.lastBrace && !matchAt(rangeStart, query, at)) {
    lexing.braces++
    pieces.push({ kind: 'open', at, any: true })
    return at + 1
  }
  // A dash that stands alone is a dash, not a NOT.
  if (/[-−–]/.test(character) || (character === '!' && touches)) {
    if (touches) pieces.push({ kind: 'minus', at })
    return at + 1
  }
  // All words are wanted here; a number keeps its sign, which says nothing either.
  if (character === '+' && /[\p{L}\p{N}"“„«(]/u.test(query[at + 1] ?? ' ')) return at + 1
  return undefined
}

/** Passes over `^2` behind a group or a phrase. */
function lexWeight({ query, pieces }: Lexing, at: number): number {
  const weight = matchAt(/\^\d[\d.]*/y, query, at)
  if (!weight) return at
  pieces.push({ kind: 'weight', at })
  return at + weight[0].length
}

function operatorAt(query: string, at: number): string | undefined {
  return matchAt(operatorStart, query, at)?.[1]?.toLowerCase()
}

function lexOperator(lexing: Lexing, at: number, name: string): number {
  const { query, pieces } = lexing
  const start = at + name.length + 1
  const next = query[start] ?? ' '
  if (next === '(') {
    pieces.push({ kind: 'operator', at, name, value: 'group' })
    return start
  }
  if (next === '{' && start < lexing.lastBrace && !matchAt(rangeStart, query, start)) {
    pieces.push({ kind: 'operator', at, name, value: 'group' })
    return start
  }
  if (/[\s)]/.test(next) || (next === '}' && lexing.braces > 0)) {
    pieces.push({ kind: 'operator', at, name, value: 'empty' })
    return start
  }
  const { piece, end } = lexText(lexing, start)
  pieces.push({ kind: 'operator', at, name, value: piece })
  return piece.quoted ? lexWeight(lexing, end) : end
}

function lexWord(lexing: Lexing, at: number): number {
  const { query, pieces } = lexing
  const around = matchAt(aroundStart, query, at)
  if (around) {
    pieces.push({ kind: 'near', at, distance: Number(around[1] ?? around[2]) })
    return at + around[0].length
  }
  const near = lexNearGroup(query, at)
  if (near) {
    pieces.push(...near.pieces)
    return near.end
  }
  const { piece, end } = lexText(lexing, at)
  pieces.push(piece.quoted ? piece : (keyword(piece, query.slice(at, end)) ?? piece))
  return piece.quoted ? lexWeight(lexing, end) : end
}

function lexNearGroup(query: string, at: number): { pieces: Piece[]; end: number } | undefined {
  const [whole, inner, distance] = matchAt(nearGroup, query, at) ?? []
  if (whole === undefined || inner === undefined) return undefined
  const start = at + 'NEAR('.length
  const terms = lex(inner, () => false)
  if (terms.length === 0 || terms.some(({ kind }) => kind !== 'text')) return undefined
  const near: Piece = { kind: 'near', at, distance: Number(distance ?? usualDistance) }
  const pieces = terms.flatMap((term, i) => [...(i > 0 ? [near] : []), { ...term, at: start + term.at }])
  return { pieces, end: at + whole.length }
}

function lexText(lexing: Lexing, at: number): { piece: TextPiece; end: number } {
  const { query, braces } = lexing
  const range = matchAt(rangeStart, query, at)
  if (range) {
    const [whole, bracket, from, to, closing] = range as unknown as [string, string, string, string, string]
    const text = `${from === '*' ? '' : from}..${to === '*' ? '' : to}`
    const ends = bracket === '[' && closing === ']' ? 'with its ends' : 'without its ends'
    return { piece: { kind: 'text', at, text, prefix: false, quoted: false, range: ends }, end: at + whole.length }
  }
  if (query[at] === '=' && /[\p{L}\p{N}"“„«]/u.test(query[at + 1] ?? ' ')) {
    const { piece, end } = lexText(lexing, at + 1)
    return { piece: { ...piece, at, exact: true }, end }
  }
  const closing = closers[query[at]!]
  if (closing) return lexQuoted(query, at, closing)
  const pattern = matchAt(patternStart, query, at)?.[0]
  if (pattern)
    return { piece: { kind: 'text', at, text: pattern, prefix: false, quoted: false }, end: at + pattern.length }
  const word = matchAt(braces > 0 ? wordInBraces : bareWord, query, at)![0]
  const end = at + word.length
  const text = word.replace(escapes, '$1')
  if (text !== word) return { piece: { kind: 'text', at, text, prefix: false, quoted: false, escaped: true }, end }
  const prefix = word.endsWith('*')
  // `*:*` is every record, in Lucene.
  const bare = word === '*:*' ? '' : word.replace(/\*+$/, '')
  return { piece: { kind: 'text', at, text: bare, prefix, quoted: false }, end }
}

function lexQuoted(query: string, at: number, closing: string): { piece: TextPiece; end: number } {
  const pieces: string[] = []
  let from = at + 1
  let i = from
  for (; i < query.length; i++) {
    if (!closing.includes(query[i]!)) continue
    // Between straight quotes, two of them stand for one.
    if (closing !== '"' || query[i + 1] !== '"') break
    pieces.push(query.slice(from, i + 1))
    from = i + 2
    i++
  }
  const open = i >= query.length
  pieces.push(query.slice(from, i))
  const prefix = query[i + 1] === '*'
  const piece: TextPiece = { kind: 'text', at, text: pieces.join(''), prefix, quoted: true }
  if (open) piece.open = true
  const apart = matchAt(/~(\d{1,6})/y, query, i + 1)
  if (apart) piece.apart = Number(apart[1])
  return { piece, end: i + 1 + (prefix ? 1 : (apart?.[0].length ?? 0)) }
}

function keyword(piece: TextPiece, word: string): Piece | undefined {
  const { at } = piece
  if (word === 'AND' || word === '&&') return { kind: 'and', at }
  if (word === 'OR' || word === '||') return { kind: 'or', at }
  if (word === 'NOT') return { kind: 'not', at }
  if (word === 'NEAR') return { kind: 'near', at, distance: usualDistance, text: piece }
  if (word === 'ADJ') return { kind: 'near', at, distance: usualDistance, text: piece, ordered: true }
  const near = nearWord.exec(word)
  if (near) return { kind: 'near', at, distance: Number(near[1]) }
  const elsewhere = nearElsewhere.exec(word)
  if (!elsewhere) return undefined
  const other: Piece = { kind: 'near', at, distance: Number(elsewhere[2]), text: piece }
  return elsewhere[1] === undefined ? other : { ...other, ordered: true }
}

function matchAt(sticky: RegExp, query: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at
  return sticky.exec(query)
}
