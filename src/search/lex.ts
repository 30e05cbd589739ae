// The characters of a query -> its pieces. One pass; every piece knows the character where it begins.

export type Piece =
  | { kind: 'open' | 'close' | 'minus' | 'and' | 'or' | 'not'; at: number }
  | { kind: 'near'; at: number; distance: number }
  /** `from:`; what follows directly is its value. `group` where a parenthesis follows. */
  | { kind: 'operator'; at: number; name: string; value: TextPiece | 'group' | 'empty' }
  | TextPiece

export interface TextPiece {
  kind: 'text'
  at: number
  text: string
  prefix: boolean
  quoted: boolean
  /** True where the closing quote is missing. */
  open?: true
}

/** `name:` at the start of a word; `//` after it makes it an address on the web. */
const operatorStart = /([a-z]+):(?!\/\/)/iy
const bareWord = /[^\s()"“”„‟«»]+/y
const nearWord = /^NEAR\/(\d{1,6})$/

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

/** The pieces of `query`; `isOperator` tells the names that count. An unknown `name:` stays a word. */
export function lex(query: string, isOperator: (name: string) => boolean): Piece[] {
  const pieces: Piece[] = []
  let i = 0
  while (i < query.length) {
    const character = query[i]!
    if (/\s/.test(character)) i++
    else if (character === '(' || character === ')') {
      pieces.push({ kind: character === '(' ? 'open' : 'close', at: i++ })
    } else if (/[-−–]/.test(character)) {
      // A dash that stands alone is a dash, not a NOT.
      if (/[^\s)]/.test(query[i + 1] ?? ' ')) pieces.push({ kind: 'minus', at: i })
      i++
    } else {
      const operator = closers[character] ? undefined : operatorAt(query, i)
      if (operator && isOperator(operator)) i = lexOperator(query, i, operator, pieces)
      else {
        const { piece, end } = lexText(query, i)
        pieces.push(piece.quoted ? piece : (keyword(piece, query.slice(i, end)) ?? piece))
        i = end
      }
    }
  }
  return pieces
}

function operatorAt(query: string, at: number): string | undefined {
  operatorStart.lastIndex = at
  return operatorStart.exec(query)?.[1]?.toLowerCase()
}

function lexOperator(query: string, at: number, name: string, pieces: Piece[]): number {
  const start = at + name.length + 1
  const next = query[start] ?? ' '
  if (next === '(') {
    pieces.push({ kind: 'operator', at, name, value: 'group' })
    return start
  }
  if (/[\s)]/.test(next)) {
    pieces.push({ kind: 'operator', at, name, value: 'empty' })
    return start
  }
  const { piece, end } = lexText(query, start)
  pieces.push({ kind: 'operator', at, name, value: piece })
  return end
}

function lexText(query: string, at: number): { piece: TextPiece; end: number } {
  const closing = closers[query[at]!]
  if (closing) return lexQuoted(query, at, closing)
  bareWord.lastIndex = at
  const word = bareWord.exec(query)![0]
  const prefix = word.endsWith('*')
  return { piece: { kind: 'text', at, text: word.replace(/\*+$/, ''), prefix, quoted: false }, end: at + word.length }
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
  return { piece, end: i + (prefix ? 2 : 1) }
}

function keyword(piece: TextPiece, word: string): Piece | undefined {
  const { at } = piece
  if (word === 'AND') return { kind: 'and', at }
  if (word === 'OR') return { kind: 'or', at }
  if (word === 'NOT') return { kind: 'not', at }
  const near = nearWord.exec(word)
  return near ? { kind: 'near', at, distance: Number(near[1]) } : undefined
}
