// Tokens -> the numbers, ordinals and years among them, in digits and in words.
import type { Numerals } from './rules.ts'
import type { Token } from './token.ts'

export interface Counted {
  cat: 'number' | 'ordinal' | 'year'
  n: number
  /** Index of the token after it. */
  to: number
}

/** A number in words has no more words than this: "two thousand and twenty twenty …" must end. */
const maxWords = 8

/** Before it, four digits are rather a number. */
const firstYear = 1500

/** Every reading of the number that begins at a token; none where there is none. */
export function countedAt(tokens: Token[], at: number, numerals: Numerals): Counted[] {
  const token = tokens[at]
  if (!token) return []
  if (token.kind === 'number') return digitsAt(tokens, at, numerals)
  return token.kind === 'word' ? wordsAt(tokens, at, numerals) : []
}

function digitsAt(tokens: Token[], at: number, { suffixes }: Numerals): Counted[] {
  const { word } = tokens[at] as Token
  if (word.length > 8 || isMoney(tokens, at)) return []
  const n = Number(word)
  const next = tokens[at + 1]
  if (next?.glued && suffixes.includes(next.word)) return [{ cat: 'ordinal', n, to: at + 2 }]
  const found: Counted[] = [{ cat: 'number', n, to: at + 1 }]
  if (word.length === 4 && n >= firstYear && n < 2200) found.push({ cat: 'year', n, to: at + 1 })
  return found
}

/** "$12", "#4": no day. */
function isMoney(tokens: Token[], at: number): boolean {
  return tokens[at]?.glued === true && /^[$€£¥#@]$/.test(tokens[at - 1]?.word ?? '')
}

function wordsAt(tokens: Token[], at: number, numerals: Numerals): Counted[] {
  const { cardinals, ordinals, and } = numerals
  const found: Counted[] = []
  let total = 0
  let current: number | null = null
  let last = 0
  let i = at
  for (; i < tokens.length && i - at < maxWords; i++) {
    const word = tokens[i]?.word ?? ''
    const ordinal = ordinals[word]
    if (ordinal !== undefined && (current === null || (current % 100 >= 20 && current % 10 === 0 && ordinal < 20))) {
      return [{ cat: 'ordinal', n: total + (current ?? 0) + ordinal, to: i + 1 }]
    }
    if (word === and && current !== null && follows(tokens[i + 1]?.word, current, numerals)) continue
    const n = cardinals[word]
    const next: number | null = n === undefined ? null : extend(current, n, numerals, last)
    if (n === undefined || next === null) break
    if (n === 1000) {
      total += (current ?? 1) * 1000
      current = 0
    } else current = next
    last = n
  }
  if (current !== null || total > 0) found.push({ cat: 'number', n: total + (current ?? 0), to: i })
  if (total >= 1000 && total + (current ?? 0) >= firstYear && total + (current ?? 0) < 2200)
    found.push({ cat: 'year', n: total + (current ?? 0), to: i })
  const pair = yearPair(tokens, at, numerals)
  if (pair) found.push(pair)
  return found
}

function follows(word: string | undefined, current: number, { cardinals, ordinals, vigesimal }: Numerals): boolean {
  const n = cardinals[word ?? ''] ?? ordinals[word ?? '']
  if (n === undefined) return false
  // "vingt et un" is a number; "trois et quatre" are two.
  return vigesimal ? current % 10 === 0 && (n < 10 || n === 11) && current >= 20 : current % 100 === 0 || current === 0
}

/** What a further word makes of the number so far; null where a new number begins. */
function extend(current: number | null, n: number, { vigesimal }: Numerals, last: number): number | null {
  if (current === null) return n
  if (n === 1000) return current
  if (n === 100) return current > 0 && current < 100 ? current * 100 : null
  if (vigesimal && n === 20 && current % 100 === 4) return current - 4 + 80
  if (current === 0 && last === 1000) return n
  if (vigesimal && n >= 10 && n < 20 && (current % 100 === 60 || current % 100 === 80)) return current + n
  if (vigesimal && n > 6 && n < 10 && last === 10) return current + n
  if (current % 100 === 0) return n < 100 ? current + n : null
  return current % 10 === 0 && current % 100 >= 20 && n < 10 ? current + n : null
}

/** "nineteen ninety six", "dix neuf soixante douze": a century and a year in it. */
function yearPair(tokens: Token[], at: number, numerals: Numerals): Counted | null {
  for (const length of [1, 2]) {
    const century = plain(tokens, at, at + length, numerals)
    if (century === null || century < 15 || century > 20) continue
    for (const more of [3, 2, 1]) {
      const rest = plain(tokens, at + length, at + length + more, numerals)
      if (rest !== null && rest >= 10 && rest < 100)
        return { cat: 'year', n: century * 100 + rest, to: at + length + more }
    }
  }
  return null
}

/** The number below a hundred that exactly these tokens spell. */
function plain(tokens: Token[], from: number, to: number, numerals: Numerals): number | null {
  let current: number | null = null
  let last = 0
  for (let i = from; i < to; i++) {
    const n = numerals.cardinals[tokens[i]?.word ?? '']
    if (n === undefined || n >= 100) return null
    current = extend(current, n, numerals, last)
    if (current === null) return null
    last = n
  }
  return current
}
