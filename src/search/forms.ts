// The one step between parsing and finding: a tree -> the same tree, each bare word with the words of the index that share
// a stem with it, and every word and phrase with its other spellings there. The index stays exact; whoever finds, marks or
// explains reads the forms from the tree.
import { type Ast, anyOf, eachLeaf, type Leaf, mapLeaves, type NearNode, type WordsNode } from './ast.ts'
import type { Term } from './index.ts'
import { otherSpellings, plainSpelling } from './spelling.ts'
import type { Stemmer } from './stem/languages.ts'
import { hasForms, type Stem, startsOf, stemsOfFolded, stemsOfTyped } from './stem/stems.ts'
import { wordsOf } from './words.ts'

/** Forms of one word: against a mailbox of invented words with one stem, each of which would be looked up. */
export const maxForms = 40
/** Forms and spellings in one query: a query of two hundred words would else look up thousands. */
export const maxFormsInAll = 400
/** Spellings of one phrase, itself among them: of many words with two spellings each, there are thousands. */
export const maxPhraseSpellings = 8
/** Words of a phrase whose spellings are looked up. */
const maxSpelledWords = 20

/** How the words of the index begin that may be forms or spellings of what is asked for: what `withForms` will ask for. */
export function startsWanted(ast: Ast, stemmers: Stemmer[]): string[] {
  const starts = new Set<string>()
  const note = (start: string): Term[] => {
    starts.add(start)
    return []
  }
  eachLeaf(ast, (leaf) => void expandedLeaf(leaf, stemmers, note))
  return [...starts]
}

/** `beginning` gives the words of the index that begin so. */
export function withForms(ast: Ast, stemmers: Stemmer[], beginning: (start: string) => Term[]): Ast {
  let left = maxFormsInAll
  return mapLeaves(ast, (leaf) => {
    const expanded = expandedLeaf(leaf, stemmers, beginning)
    if (expanded.type === 'or') {
      const spellings = expanded.items.slice(0, 1 + left)
      left -= spellings.length - 1
      return anyOf(spellings)
    }
    if (expanded.type !== 'words' || !expanded.forms) return expanded
    const forms = expanded.forms.slice(0, Math.min(maxForms, left))
    left -= forms.length
    const { forms: _, ...bare } = expanded
    return forms.length === 0 ? bare : { ...bare, forms }
  })
}

type Beginning = (start: string) => Term[]

function expandedLeaf(leaf: Leaf, stemmers: Stemmer[], beginning: Beginning): Ast {
  if (leaf.type === 'near') return anyOf(nearSpellings(leaf, beginning))
  if (leaf.type !== 'words') return leaf
  if (leaf.prefix || wordsOf(leaf.text, 0, leaf.text.length, undefined, 2).length > 1)
    return anyOf(spelledTexts(leaf, beginning).map((text) => ({ ...leaf, text })))
  const forms = formsOf(leaf, stemmers, beginning)
  return forms.length === 0 ? leaf : { ...leaf, forms }
}

/** The most frequent first. */
function formsOf(node: WordsNode, stemmers: Stemmer[], beginning: Beginning): string[] {
  const own = wordsOf(node.text)[0]?.folded
  if (own === undefined) return []
  const stems = stemsAsked(node, own, stemmers)
  const plain = plainSpelling(own)
  const candidates = new Map<string, number>()
  for (const start of startsAsked(own, stems))
    for (const { word, records } of beginning(start)) if (word !== own) candidates.set(word, records)
  const isForm = (word: string): boolean => {
    const letters = plainSpelling(word)
    if (letters === plain) return true
    if (!hasForms(letters)) return false
    return stemsOfFolded(letters, stemmers).some((stem) => stems.some((asked) => isSame(asked, stem)))
  }
  return [...candidates]
    .filter(([word]) => isForm(word))
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([word]) => word)
}

/** A start that begins with another is in its range. */
function startsAsked(own: string, stems: Stem[]): Set<string> {
  const starts = new Set(stems.flatMap(({ stem }) => startsOf(stem)))
  const wholes = [...starts, ...stems.map(({ stem }) => stem), own]
  for (const other of wholes.flatMap(otherSpellings))
    if (!starts.has(other) && ![...starts].some((start) => other.startsWith(start))) starts.add(other)
  return starts
}

function isSame(a: Stem, b: Stem): boolean {
  return a.language === b.language && a.stem === b.stem
}

/** Nothing where the word is meant as it stands. */
function stemsAsked({ text, exact }: WordsNode, own: string, stemmers: Stemmer[]): Stem[] {
  const plain = plainSpelling(own)
  if (exact || !hasForms(plain)) return []
  return plain === own ? stemsOfTyped(text, stemmers) : stemsOfFolded(plain, stemmers)
}

/** A phrase or a beginning in each of its spellings, as typed first. */
function spelledTexts({ text, prefix }: WordsNode, beginning: Beginning): string[] {
  const words = wordsOf(text, 0, text.length, undefined, maxSpelledWords)
  let texts = [text]
  // From the last word on: what is put in moves nothing before it.
  for (const [i, { start, end, folded }] of [...words.entries()].reverse()) {
    const goesOn = prefix && i === words.length - 1
    const held = (other: string) => beginning(other).some(({ word }) => goesOn || word === other)
    const others = otherSpellings(folded).filter(held)
    if (others.length === 0) continue
    const respelled = others.flatMap((other) => texts.map((each) => each.slice(0, start) + other + each.slice(end)))
    texts = [...texts, ...respelled].slice(0, maxPhraseSpellings)
  }
  return texts
}

function nearSpellings(node: NearNode, beginning: Beginning): NearNode[] {
  let nodes = [node]
  for (const [i, term] of node.terms.slice(0, maxSpelledWords).entries()) {
    const [, ...others] = spelledTexts(term, beginning)
    const respelled = others.flatMap((text) =>
      nodes.map((each) => ({ ...each, terms: each.terms.with(i, { ...term, text }) })),
    )
    nodes = [...nodes, ...respelled].slice(0, maxPhraseSpellings)
  }
  return nodes
}
