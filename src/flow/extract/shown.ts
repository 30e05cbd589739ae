// A hit whose words may stand in an attachment -> the attachment that holds them, and the stretch of it that shows them best.
import { type Ast, eachWanted, type WordsNode } from '../../search/ast.ts'
import { type SnippetSegment, snippetsFor } from '../../search/snippet.ts'
import { attachedTexts } from '../../store/attached.ts'
import type { Fonds } from '../../store/fonds.ts'

export interface Shown {
  snippet: SnippetSegment[]
  /** Ordinal of the part, and its name where it has one; null where the snippet is of the record's own text. */
  attachment: { part: number; name: string | null } | null
}

/** Letters of a text that are looked through at a time: as far as a snippet looks. */
const window = 50_000
/** What stands across the end of one window stands in the next. */
const overlap = 1000
/** Against a page of hits in the longest reports: letters of one record's attachments that are looked through. */
const maxLooked = 2_000_000

/**
 * For the hits of one query. `own` is the snippet of the record's own text: it stands where the words are in no
 * attachment, or in the text as well.
 */
export function shownIn(
  fonds: Fonds,
  ast: Ast,
): (record: { no: number; attachments: number }, own: SnippetSegment[]) => Shown {
  const { words, isAsked } = wordsIn(ast)
  if (words.length === 0) return (_, own) => ({ snippet: own, attachment: null })
  const textsOf = attachedTexts(fonds.db)
  const snippet = snippetsFor({ type: 'or', items: words })
  return ({ no, attachments }, own) => {
    if (attachments > 0 && (isAsked || !own.some(({ mark }) => mark))) {
      let left = maxLooked
      for (const { part, name, text } of textsOf(no)) {
        const found = stretchOf(text.slice(0, left), snippet)
        if (found) return { snippet: found, attachment: { part, name } }
        left -= text.length
        if (left <= 0) break
      }
    }
    return { snippet: own, attachment: null }
  }
}

/** The words that an attachment may hold, and whether attachments are asked for by name. */
function wordsIn(ast: Ast): { words: WordsNode[]; isAsked: boolean } {
  const words: WordsNode[] = []
  let isAsked = false
  const take = (node: WordsNode) => {
    if (node.column !== null && node.column !== 'attached') return
    if (node.column === 'attached') isAsked = true
    words.push({ ...node, column: null })
  }
  eachWanted(ast, (leaf) => {
    if (leaf.type === 'words') take(leaf)
    else if (leaf.type === 'near') leaf.terms.forEach(take)
  })
  return { words, isAsked }
}

function stretchOf(text: string, snippet: (text: string) => SnippetSegment[]): SnippetSegment[] | undefined {
  for (let at = 0; at < text.length; at += window - overlap) {
    const segments = snippet(text.slice(at, at + window))
    if (segments.some(({ mark }) => mark)) return segments
  }
  return undefined
}
