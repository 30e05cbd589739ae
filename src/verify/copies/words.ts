// Two texts -> one run of words that both have, words of the first alone and words of the second alone.
// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), over words; how white space is set does not count.
import type { Stretch, WordDifference } from '../../record/copies.ts'

/** Work grows with length times differences: stops two books from being compared. */
const maxTokens = 100_000
/** Memory grows with the square of the differences: stops two texts that share nothing from filling it. */
const maxEdits = 2_000

export function compareWords(first: string, second: string): WordDifference {
  const a = tokensOf(first)
  const b = tokensOf(second)
  const head = commonStart(a, b)
  const tail = commonEnd(a, b, head)
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const small = middleA.length + middleB.length <= maxTokens
  const path = small ? shortest(...numbered(middleA, middleB)) : null
  const middle: Piece[] = path
    ? walked(middleA, middleB, path)
    : [
        { side: 'first', tokens: middleA },
        { side: 'second', tokens: middleB },
      ]
  const pieces: Piece[] = [
    { side: 'both', tokens: a.slice(0, head) },
    ...middle,
    { side: 'both', tokens: a.slice(a.length - tail) },
  ]
  return { stretches: readable(pieces), coarse: path === null }
}

interface Piece {
  side: Stretch['side']
  tokens: string[]
}

function tokensOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu) ?? []
}

function alike(a: string | undefined, b: string | undefined): boolean {
  return a === b || (isSpace(a) && isSpace(b))
}

function isSpace(token: string | undefined): boolean {
  return token !== undefined && token.trim() === ''
}

function commonStart(a: string[], b: string[]): number {
  let at = 0
  while (at < a.length && at < b.length && alike(a[at], b[at])) at += 1
  return at
}

function commonEnd(a: string[], b: string[], head: number): number {
  let length = 0
  const most = Math.min(a.length, b.length) - head
  while (length < most && alike(a[a.length - 1 - length], b[b.length - 1 - length])) length += 1
  return length
}

/** Each different token as a number, so that comparing costs the same for long words. */
function numbered(a: string[], b: string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>()
  const numberOf = (token: string) => {
    const name = isSpace(token) ? ' ' : token
    const known = numbers.get(name) ?? numbers.size
    numbers.set(name, known)
    return known
  }
  return [Int32Array.from(a, numberOf), Int32Array.from(b, numberOf)]
}

type Step = 'both' | 'first' | 'second'

/** The steps of a shortest way from one to the other; null where it is longer than `maxEdits`. */
function shortest(a: Int32Array, b: Int32Array): Step[] | null {
  const most = Math.min(a.length + b.length, maxEdits)
  // reach[k + middle]: how far in `a` the diagonal k (place in a minus place in b) has come.
  const middle = most + 1
  const reach = new Int32Array(2 * most + 3)
  const before: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    before.push(reach.slice(middle - edits - 1, middle + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && reach[middle + k - 1]! < reach[middle + k + 1]!)
      let x = down ? reach[middle + k + 1]! : reach[middle + k - 1]! + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1
      reach[middle + k] = x
      if (x >= a.length && x - k >= b.length) return stepsBack(a.length, b.length, before)
    }
  }
  return null
}

/** From the end to the beginning, through what each round of edits had reached. */
function stepsBack(x: number, y: number, before: Int32Array[]): Step[] {
  const steps: Step[] = []
  for (let edits = before.length - 1; edits >= 0; edits -= 1) {
    const reach = before[edits]!
    const at = (k: number) => reach[k + edits + 1]!
    const k = x - y
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1))
    const fromX = edits === 0 ? 0 : down ? at(k + 1) : at(k - 1)
    const fromY = edits === 0 ? 0 : fromX - (down ? k + 1 : k - 1)
    while (x > fromX && y > fromY) {
      steps.push('both')
      x -= 1
      y -= 1
    }
    if (edits === 0) break
    steps.push(down ? 'second' : 'first')
    x = fromX
    y = fromY
  }
  return steps.reverse()
}

function walked(a: string[], b: string[], steps: Step[]): Piece[] {
  const pieces: Piece[] = []
  let [x, y] = [0, 0]
  for (const side of steps) {
    const token = side === 'second' ? b[y]! : a[x]!
    if (side !== 'second') x += 1
    if (side !== 'first') y += 1
    const last = pieces.at(-1)
    if (last?.side === side) last.tokens.push(token)
    else pieces.push({ side, tokens: [token] })
  }
  return pieces
}

/** Changes with nothing but space between them are one change: what one side has, then what the other has. */
function readable(pieces: Piece[]): Stretch[] {
  const stretches: Stretch[] = []
  let [first, second, gap] = ['', '', '']
  const flush = () => {
    if (first) stretches.push({ side: 'first', text: first })
    if (second) stretches.push({ side: 'second', text: second })
    if (gap) stretches.push({ side: 'both', text: gap })
    first = second = gap = ''
  }
  for (const { side, tokens } of pieces) {
    const text = tokens.join('')
    if (text === '') continue
    if (side !== 'both') {
      if (first) first += gap
      if (second) second += gap
      if (!first && !second && gap) stretches.push({ side: 'both', text: gap })
      gap = ''
      if (side === 'first') first += text
      else second += text
    } else if (text.trim() === '' && (first || second)) gap += text
    else {
      flush()
      stretches.push({ side, text })
    }
  }
  flush()
  return joined(stretches)
}

function joined(stretches: Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const each of stretches) {
    const last = out.at(-1)
    if (last?.side === each.side) last.text += each.text
    else out.push({ ...each })
  }
  return out
}
