// The one step between parsing and finding: a tree -> the same tree, each bare word with the words of the index that share
// a stem with it. The index stays exact; whoever finds, marks or explains reads the forms from the tree.
import { type Ast, eachLeaf, mapLeaves, type WordsNode } from './ast.ts'
import type { Term } from './index.ts'
import type { Stemmer } from './stem/languages.ts'
import { hasForms, type Stem, startsOf, stemsOfFolded, stemsOfTyped } from './stem/stems.ts'
import { wordsOf } from './words.ts'

/** Forms of one word: against a mailbox of invented words with one stem, each of which would be looked up. */
export const maxForms = 40
/** Forms in one query: a query of two hundred words would else look up thousands. */
export const maxFormsInAll = 400

/** How the words of the index begin that may be forms of what is asked for: what `withForms` will ask for. */
export function startsWanted(ast: Ast, stemmers: Stemmer[]): string[] {
  const starts = new Set<string>()
  eachLeaf(ast, (leaf) => {
    if (leaf.type !== 'words') return
    for (const { stem } of stemsAsked(leaf, stemmers)) for (const start of startsOf(stem)) starts.add(start)
  })
  return [...starts]
}

/** `beginning` gives the words of the index that begin so. */
export function withForms(ast: Ast, stemmers: Stemmer[], beginning: (start: string) => Term[]): Ast {
  let left = maxFormsInAll
  return mapLeaves(ast, (leaf) => {
    if (leaf.type !== 'words') return leaf
    const forms = formsOf(leaf, stemmers, beginning).slice(0, Math.min(maxForms, left))
    left -= forms.length
    return forms.length === 0 ? leaf : { ...leaf, forms }
  })
}

/** The most frequent first. */
function formsOf(node: WordsNode, stemmers: Stemmer[], beginning: (start: string) => Term[]): string[] {
  const stems = stemsAsked(node, stemmers)
  const own = wordsOf(node.text)[0]?.folded
  const candidates = new Map<string, number>()
  for (const start of new Set(stems.flatMap(({ stem }) => startsOf(stem)))) {
    for (const { word, records } of beginning(start)) if (word !== own && hasForms(word)) candidates.set(word, records)
  }
  return [...candidates]
    .filter(([word]) => stemsOfFolded(word, stemmers).some((stem) => stems.some((asked) => isSame(asked, stem))))
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([word]) => word)
}

function isSame(a: Stem, b: Stem): boolean {
  return a.language === b.language && a.stem === b.stem
}

/** Nothing where the word is meant as it stands. */
function stemsAsked({ text, prefix, exact }: WordsNode, stemmers: Stemmer[]): Stem[] {
  if (prefix || exact) return []
  const [word, another] = wordsOf(text)
  return word && !another && hasForms(word.folded) ? stemsOfTyped(text, stemmers) : []
}
