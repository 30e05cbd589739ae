// A text -> its words, numbers and marks, folded for comparison. Hyphens and apostrophes inside words are no tokens,
// so that "mi-octobre" and "mi octobre", "l'année" and "l année" are the same to every rule.

export interface Token {
  /** Lower case, without accents: articles and typists leave them out. */
  word: string
  kind: 'word' | 'number' | 'mark'
  /** UTF-16 offsets. */
  start: number
  end: number
  /** Nothing stands between it and the token before it. */
  glued: boolean
  capital: boolean
  /** A hyphen joins it to the word before it. */
  hyphen: boolean
}

const piece = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|[^\s\p{L}\p{M}\p{Nd}]/gu
const dashes = /^[-‐‑–—~]$/
const none: ReadonlySet<string> = new Set()
const joiner = /^['’ʼ‐‑-]$/

/** `accented`: words whose accents make them others ("dès", "des"). */
export function readTokens(text: string, accented: ReadonlySet<string> = none): Token[] {
  const tokens: Token[] = []
  let last = 0
  let hyphen = false
  for (const { 0: found, index } of text.matchAll(piece)) {
    const end = index + found.length
    if (joiner.test(found) && joins(text, index, end)) {
      hyphen = dashes.test(found)
      continue
    }
    const exact = found.toLowerCase().normalize()
    const word = dashes.test(found) ? '-' : accented.has(exact) ? exact : fold(found)
    tokens.push({
      word,
      kind: kindOf(word),
      start: index,
      end,
      glued: index === last && index > 0,
      capital: isCapital(found),
      hyphen,
    })
    hyphen = false
    last = end
  }
  return tokens
}

export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** Inside a word, or between a word and a number after an apostrophe ("l'11 mai"). */
function joins(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ''
  const after = text[end] ?? ''
  if (!/\p{L}/u.test(before)) return false
  return /\p{L}/u.test(after) || (/\p{Nd}/u.test(after) && /['’ʼ]/.test(text[start] ?? ''))
}

function kindOf(word: string): Token['kind'] {
  if (/^\p{Nd}/u.test(word)) return 'number'
  return /^\p{L}/u.test(word) ? 'word' : 'mark'
}

function isCapital(word: string): boolean {
  const first = word[0] ?? ''
  return first !== first.toLowerCase()
}
