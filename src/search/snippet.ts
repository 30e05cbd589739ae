// A text and a tree in, the stretch of the text that shows best why it was found out, with the matches marked.
// Matching is on folded words, cutting on the original text: every offset stays true. Linear in the text.
import { type Ast, eachWanted, type WordsNode } from './ast.ts'
import { type Sought, soughtWords, wordsLike } from './sought.ts'
import { type Word, wordsOf } from './words.ts'

/** A run of text; `mark` where it matches the search. */
export interface SnippetSegment {
  text: string
  mark?: true
}

/** Length of a snippet in characters, without the ellipses. */
const snippetLength = 240
/** Characters behind this are not looked through: stops a page of long patches, or one huge mail, from taking a second. */
export const maxScanned = 50_000
/** The same for the marks in one record, read by itself: a mail of many megabytes would take seconds. */
const maxMarked = 1_000_000
/** Words of a phrase that are compared: a phrase of `a a a a…` on a text of the same would be quadratic. */
const maxPhraseWords = 64
/** Matches that are weighed; a text that holds more is shown by its first ones. */
const maxMatches = 5000

interface Wanted {
  words: string[]
  prefix: boolean
  /** The same for a word and its forms. */
  term: number
}

interface Match {
  start: number
  end: number
  wanted: number
}

/** For the texts of one page: about 240 characters around the best matches of `ast`; their beginning where nothing matches. */
export function snippetsFor(ast: Ast): (text: string) => SnippetSegment[] {
  const sought = prepared(wantedIn(ast))
  return (text) => {
    const matches = matchesIn(text, sought)
    if (matches.length === 0) return cut(text, windowFrom(text, firstCharacter(text)), [])
    const best = bestWindow(matches)
    return cut(text, widened(text, best.start, best.end), matches)
  }
}

/** Where `text` shows what was asked for, from and to, in order and apart from each other; `quoted` is not the sender's. */
export function marksIn(text: string, ast: Ast, { quoted = false } = {}): Array<[number, number]> {
  const whole = { start: 0, end: text.length }
  const wanted = wantedIn(ast, quoted ? [null, 'body'] : undefined)
  return joinedMatches(matchesIn(text, prepared(wanted), maxMarked), whole).map(({ start, end }) => [start, end])
}

/** The words that a body can show: asked for, and not only in the subject or a file name. */
function wantedIn(ast: Ast, columns: Array<WordsNode['column']> = [null, 'body', 'new']): Wanted[] {
  const wanted: Wanted[] = []
  const take = (node: WordsNode) => {
    if (!columns.includes(node.column)) return
    const words = wordsOf(node.text).map((word) => word.folded)
    if (words.length === 0) return
    const term = wanted.length
    const prefix = node.prefix && words.length <= maxPhraseWords
    wanted.push({ words: words.slice(0, maxPhraseWords), prefix, term })
    for (const form of node.forms ?? []) wanted.push({ words: [form], prefix: false, term })
  }
  eachWanted(ast, (leaf) => {
    if (leaf.type === 'words') take(leaf)
    else if (leaf.type === 'near') leaf.terms.forEach(take)
  })
  return wanted
}

/** What is wanted, by how it begins. */
interface Prepared {
  wanted: Wanted[]
  byFirst: Map<string, number[]>
  prefixes: number[]
  sought: Sought
}

function prepared(wanted: Wanted[]): Prepared {
  const byFirst = new Map<string, number[]>()
  const prefixes: number[] = []
  wanted.forEach(({ words, prefix }, index) => {
    if (prefix && words.length === 1) prefixes.push(index)
    else byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), index])
  })
  const begun = prefixes.map((index) => wanted[index]!.words[0]!)
  return { wanted, byFirst, prefixes, sought: soughtWords([...byFirst.keys()], begun) }
}

function matchesIn(text: string, { wanted, byFirst, prefixes, sought }: Prepared, most = maxScanned): Match[] {
  if (wanted.length === 0) return []
  const end = Math.min(text.length, most)
  const next = wordAfter(text, end)
  const matches: Match[] = []
  for (const word of wordsLike(text, end, sought)) {
    for (const index of byFirst.get(word.folded) ?? []) {
      const last = phraseEnd(next, word, wanted[index]!)
      if (last) matches.push({ start: word.start, end: last.end, wanted: wanted[index]!.term })
    }
    for (const index of prefixes) {
      if (word.folded.startsWith(wanted[index]!.words[0]!))
        matches.push({ start: word.start, end: word.end, wanted: wanted[index]!.term })
    }
    if (matches.length >= maxMatches) break
  }
  return matches
}

/** The word that follows a place, each cut out once: phrases begin alike, and a text may be nothing but beginnings. */
function wordAfter(text: string, end: number): (at: number) => Word | undefined {
  const known = new Map<number, Word | undefined>()
  return (at) => {
    if (!known.has(at)) known.set(at, wordsOf(text, at, end, undefined, 1)[0])
    return known.get(at)
  }
}

/** The last word of the phrase that begins with `first`. */
function phraseEnd(
  next: (at: number) => Word | undefined,
  first: Word,
  { words: phrase, prefix }: Wanted,
): Word | undefined {
  let last = first
  for (let i = 1; i < phrase.length; i++) {
    const word = next(last.end)
    const open = prefix && i === phrase.length - 1
    if (!word || (open ? !word.folded.startsWith(phrase[i]!) : word.folded !== phrase[i])) return undefined
    last = word
  }
  return last
}

/** The window that holds most different words, then most matches, then the first. */
function bestWindow(matches: Match[]): { start: number; end: number } {
  const held = new Map<number, number>()
  let best = { start: matches[0]!.start, end: matches[0]!.end, different: 0, count: 0 }
  let right = 0
  for (let left = 0; left < matches.length; left++) {
    const { start } = matches[left]!
    while (right < matches.length && (right <= left || matches[right]!.end - start <= snippetLength)) {
      const index = matches[right++]!.wanted
      held.set(index, (held.get(index) ?? 0) + 1)
    }
    const count = right - left
    if (held.size > best.different || (held.size === best.different && count > best.count)) {
      best = { start, end: matches[right - 1]!.end, different: held.size, count }
    }
    const leaving = matches[left]!.wanted
    const rest = held.get(leaving)! - 1
    if (rest === 0) held.delete(leaving)
    else held.set(leaving, rest)
  }
  return best
}

/** Room around the matches, a third of it before them, at whole words. */
function widened(text: string, start: number, end: number): { start: number; end: number } {
  const room = Math.max(0, snippetLength - (end - start))
  const first = firstCharacter(text)
  let from = Math.max(Math.min(first, start), start - Math.floor(room / 3))
  // What is left over at the end of the text is of use before the matches.
  if (text.length - from < snippetLength)
    from = Math.max(Math.min(first, start), Math.min(from, text.length - snippetLength))
  if (from > first) from = wordStart(text, from, start)
  return { start: from, end: wordEnd(text, from, end) }
}

function windowFrom(text: string, start: number): { start: number; end: number } {
  return { start, end: wordEnd(text, start, start) }
}

/** The first place from `from` on, not after `latest`, where a word begins. */
function wordStart(text: string, from: number, latest: number): number {
  if (/\s/.test(text[from - 1]!)) return from
  for (let i = from; i < latest; i++) if (/\s/.test(text[i]!)) return i + 1
  return latest
}

/** Where the window from `start` ends: at a whole word, not before `shown`; inside a word only where it fills the window. */
function wordEnd(text: string, start: number, shown: number): number {
  const limit = Math.min(text.length, start + snippetLength)
  if (limit === text.length || /\s/.test(text[limit]!)) return limit
  for (let i = limit; i > shown; i--) if (/\s/.test(text[i - 1]!)) return i - 1
  if (shown > start && shown <= limit) return shown
  // Never between the two halves of one character.
  return isLowSurrogate(text, limit) ? limit - 1 : limit
}

function firstCharacter(text: string): number {
  const first = text.search(/\S/)
  return first < 0 ? text.length : first
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** The window as segments on one line, with ellipses where text was left out. */
function cut(text: string, window: { start: number; end: number }, matches: Match[]): SnippetSegment[] {
  const segments: SnippetSegment[] = []
  const add = (from: number, to: number, mark: boolean) => {
    const piece = text.slice(from, to).replace(/\s+/g, ' ')
    if (piece !== '') segments.push(mark ? { text: piece, mark: true } : { text: piece })
  }
  let at = window.start
  for (const { start, end } of joinedMatches(matches, window)) {
    add(at, start, false)
    add(start, end, true)
    at = end
  }
  add(at, window.end, false)
  if (text.slice(0, window.start).trim() !== '') segments.unshift({ text: '… ' })
  if (text.slice(window.end, window.end + maxScanned).trim() !== '') segments.push({ text: ' …' })
  return merged(segments)
}

/** The parts of the matches inside the window, overlapping ones as one. */
function joinedMatches(
  matches: Match[],
  window: { start: number; end: number },
): Array<{ start: number; end: number }> {
  const joined: Array<{ start: number; end: number }> = []
  for (const match of matches) {
    const start = Math.max(match.start, window.start)
    const end = Math.min(match.end, window.end)
    if (start >= end) continue
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** Neighbours without a mark as one, and no blanks around the whole. */
function merged(segments: SnippetSegment[]): SnippetSegment[] {
  const out: SnippetSegment[] = []
  for (const segment of segments) {
    const last = out.at(-1)
    if (last && !last.mark && !segment.mark) last.text += segment.text
    else out.push({ ...segment })
  }
  const end = out.at(-1)
  if (end && !end.mark) end.text = withoutBlankEnd(end.text)
  return out.filter(({ text }) => text !== '')
}

/** Ellipses at the end stand one space apart from the words. */
function withoutBlankEnd(text: string): string {
  const isCut = text.endsWith('…')
  const words = isCut ? text.slice(0, -1) : text
  const trimmed = words.trimEnd()
  return trimmed.length === words.length ? text : trimmed + (isCut ? ' …' : '')
}
