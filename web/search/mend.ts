// A query and what is wrong with it -> the query mended, where that is plain; the server says the remedy in a sentence.
import type { QueryError } from '../../src/view/model.ts'

const closers: { [open: string]: string } = { '"': '"', '“': '”', '”': '”', '„': '“', '‟': '”', '«': '»' }

/** Null where only the reader knows what was meant. */
export function mended(q: string, error: QueryError): string | null {
  const found = mend(q, error)?.replace(/\s+/g, ' ').trim()
  return found === undefined || found === '' || found === q.trim() ? null : found
}

function mend(q: string, { code, message, at }: QueryError): string | undefined {
  switch (code) {
    case 'parenthesis-open':
      return `${q})`
    case 'quote-open':
      return q + (closers[q.slice(at).match(/["“”„‟«]/)?.[0] ?? '"'] ?? '"')
    case 'parenthesis-stray':
      return q.slice(0, at) + q.slice(at + 1)
    case 'operator-empty': {
      // `from: nora` was meant as one; with nothing behind it, it says nothing.
      const end = tokenEnd(q, at)
      return /^\s+["\p{L}\p{N}]/u.test(q.slice(end))
        ? q.slice(0, end) + q.slice(end).trimStart()
        : withToken(q, at, () => '')
    }
    case 'word-like-operator':
      return withCapitals(q)
    case 'near-alone':
    case 'no-word':
      return withToken(q, at, () => '')
    case 'query-too-long':
      return q.slice(0, at)
    default:
      return withToken(q, at, (token) => meant(token, message))
  }
}

/** What the sentence names as meant: another operator, another value, or the word that was searched for instead. */
function meant(token: string, message: string): string | undefined {
  const [, operator] = /did you mean ([a-z]+):(?=[,\s]|$)/.exec(message) ?? []
  if (operator) return token.replace(/^(-?)[a-z_]+:/i, `$1${operator}:`)
  const [, whole] = /did you mean ([a-z]+:(?:"[^"]+"|[^\s,]+))/.exec(message) ?? []
  if (whole) return (token.startsWith('-') ? '-' : '') + whole
  const [, instead] = /was searched for as (\S+?)[,:]?(?: |$)/.exec(message) ?? []
  if (instead === undefined || instead === 'words') return undefined
  return (/^-?(?:[a-z_]+:)?/i.exec(token)?.[0] ?? '') + instead
}

/** `a or b` as `a OR b`, outside of quotes. */
function withCapitals(q: string): string {
  return q.replace(/"[^"]*"|[“„«][^”“»]*[”“»]|(?<!\S)(?:and|or|not)(?!\S)/gi, (piece) =>
    piece.length <= 3 ? piece.toUpperCase() : piece,
  )
}

/** The query with the piece around `at` made another; undefined where there is no other. */
function withToken(q: string, at: number, make: (token: string) => string | undefined): string | undefined {
  const start = tokenStart(q, at)
  const end = tokenEnd(q, start)
  const made = make(q.slice(start, end))
  return made === undefined ? undefined : q.slice(0, start) + made + q.slice(end)
}

/** Where the piece begins that `at` is in. */
function tokenStart(q: string, at: number): number {
  let start = 0
  while (start < at) {
    const end = Math.max(start + 1, tokenEnd(q, start))
    if (end > at) break
    start = end
    while (start < at && /[\s(]/.test(q[start]!)) start += 1
  }
  return start
}

/** Where the piece of a query that begins at `at` ends: a space or a parenthesis outside of quotes. */
export function tokenEnd(q: string, at: number): number {
  let quoted = false
  for (let end = at; end < q.length; end += 1) {
    if (q[end] === '"') quoted = !quoted
    else if (!quoted && end > at && /[\s()]/.test(q[end]!)) return end
  }
  return q.length
}
