// Did you mean: a tree, and the words of the index that are written nearly like those it asks for -> the tree with other
// words, where a word that is asked for stands nowhere or next to nowhere. Common words win over rare ones.
import { type Ast, eachWanted, mapLeaves, type WhoNode, type WordsNode } from './ast.ts'
import type { NameInDoubt, Term } from './index.ts'
import { type Word, wordsOf } from './words.ts'

export interface Suggested {
  ast: Ast
  words: Array<{ word: string; instead: string; records: number }>
}

/** A word that so few records hold may be a slip, where another is very much more frequent. */
const few = 2
const muchMore = 50
/** Words that are looked at: against a query of two hundred slips. */
export const maxSuggested = 8
/** Longer ones are no slip of the hand. */
const longest = 30
/** In a longer word. */
export const mostSlips = 2

/** The words whose neighbours `suggest` will ask for. */
export function wordsInDoubt(ast: Ast): string[] {
  const words: string[] = []
  eachWanted(ast, (leaf) => {
    for (const node of leaf.type === 'words' ? [leaf] : leaf.type === 'near' ? leaf.terms : [])
      for (const word of doubtful(node)) if (!words.includes(word.folded)) words.push(word.folded)
  })
  return words.slice(0, maxSuggested)
}

/** Whether these words of the index, which begin with `word`, say that it is no slip: its neighbours need not be asked for. */
export function isWellKnown(word: string, beginning: Term[]): boolean {
  return beginning.some((term) => term.word === word && term.records > few)
}

/** All who are asked for. */
export function whoInDoubt(ast: Ast): WhoNode[] {
  const who: WhoNode[] = []
  eachWanted(ast, (leaf) => {
    if (leaf.type === 'who') who.push(leaf)
  })
  return who.slice(0, maxSuggested)
}

/**
 * Null where every word is well known, or nothing is like it. `near` gives the words that are written nearly so, and the word
 * itself; `names` what nobody is called, and words of names that are written nearly so.
 */
export function suggest(
  ast: Ast,
  near: (word: string) => Term[],
  names: (who: WhoNode) => NameInDoubt[] = () => [],
): Suggested | null {
  const words: Suggested['words'] = []
  const decide = (better: Map<string, string>, word: string, terms: Term[]) => {
    const best = likeliest(word, terms)
    if (!best || better.has(word)) return
    better.set(word, best.word)
    words.push({ word, instead: best.word, records: best.records })
  }
  const better = new Map<string, string>()
  for (const word of wordsInDoubt(ast)) decide(better, word, near(word))
  const called = new Map<string, string>()
  for (const who of whoInDoubt(ast)) for (const { word, near } of names(who)) decide(called, word, near)
  if (words.length === 0) return null
  const put = (node: WordsNode): WordsNode => ({ ...node, text: replaced(node.text, better) })
  const mended = mapLeaves(ast, (leaf) => {
    if (leaf.type === 'near') return { ...leaf, terms: leaf.terms.map(put) }
    if (leaf.type === 'who') return { ...leaf, value: replaced(leaf.value, called) }
    return leaf.type === 'words' ? put(leaf) : leaf
  })
  return { ast: mended, words }
}

/** The last word of a prefix is not finished yet; one that has forms is known. */
function doubtful(node: WordsNode): Word[] {
  const words = wordsOf(node.text)
  if (node.forms && node.forms.length > 0) return []
  return (node.prefix ? words.slice(0, -1) : words).filter(({ folded }) => mayBeSlip(folded))
}

/** Of a word, folded: numbers and what is very short or long is as it was meant. */
export function mayBeSlip(word: string): boolean {
  return word.length > 2 && word.length <= longest && /^\p{L}+$/u.test(word)
}

/** The nearest, then the most frequent. */
function likeliest(word: string, near: Term[]): Term | undefined {
  const held = near.find((term) => term.word === word)?.records ?? 0
  if (held > few) return undefined
  const most = held > 0 ? 1 : word.length < 6 ? 1 : mostSlips
  let best: (Term & { slips: number }) | undefined
  for (const term of near) {
    if (term.word === word || Math.abs(term.word.length - word.length) > most) continue
    if (held > 0 && term.records < held * muchMore) continue
    const slips = slipsBetween(word, term.word, most)
    if (slips > most) continue
    if (!best || slips < best.slips || (slips === best.slips && term.records > best.records)) best = { ...term, slips }
  }
  return best
}

function replaced(text: string, better: Map<string, string>): string {
  let out = ''
  let at = 0
  for (const { start, end, folded } of wordsOf(text)) {
    out += text.slice(at, start) + (better.get(folded) ?? text.slice(start, end))
    at = end
  }
  return out + text.slice(at)
}

/** Letters too much, missing, wrong or turned round; anything above `most` where there are more. */
export function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      let slips = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, before[j - 2]! + 1)
      next.push(slips)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length]!
}
