// A paragraph -> what stands in it, in order: words and signs outside of quotations, mentions as one token, quotations as one.
import type { Mention, Span } from '../../record/coverage.ts'
import { unitOffsets } from '../article/offsets.ts'
import { readWords } from '../article/words.ts'
import type { Quotation } from './quotations.ts'

/** UTF-16 units of the text. */
export interface Token {
  start: number
  end: number
  /** Lower case, straight apostrophes; the bare pronoun of "écrit-il"; empty for mentions and quotations. */
  word: string
  capital: boolean
  /** Joined to the verb before it by a hyphen. */
  inverted: boolean
  mention?: Mention
  /** A pronoun among the mentions, as written in lower case. */
  pronoun?: string
  /** Index of a quotation. */
  quotation?: number
  /** Ends a sentence, or begins one. */
  stop: boolean
}

const clitic = /^(?:-t)?-(.+)$/

export function tokensOf(
  text: string,
  paragraph: Span,
  mentions: Mention[],
  quotations: Quotation[],
  language: string,
): Token[] {
  const piece = text.slice(paragraph.start, paragraph.end)
  const units = unitOffsets(piece)
  const words = readWords(piece, 0, language).map((word): Token => {
    const inverted = clitic.exec(word.norm)
    return {
      start: paragraph.start + units(word.start),
      end: paragraph.start + units(word.end),
      word: inverted?.[1] ?? word.norm,
      capital: word.capital,
      inverted: inverted !== null,
      stop: word.kind === 'mark' && /^[.!?…]$/.test(word.text),
    }
  })
  const inside = (span: { start: number; end: number }) => span.start < paragraph.end && span.end > paragraph.start
  const taken = [
    ...quotations.flatMap((each, quotation) => {
      return inside({ start: each.open, end: each.close })
        ? [blank({ start: each.open, end: each.close, quotation })]
        : []
    }),
    ...longestFirst(mentions.filter(inside)).map((mention) =>
      blank({
        start: mention.start,
        end: mention.end,
        mention,
        ...(mention.how === 'pronoun' ? { pronoun: written(text, mention) } : {}),
      }),
    ),
  ]
  return collapse(words, taken)
}

function written(text: string, { start, end }: Mention): string {
  return text.slice(start, end).toLowerCase().replaceAll('’', "'").replace(clitic, '$1')
}

function blank(part: Partial<Token> & { start: number; end: number }): Token {
  return { word: '', capital: false, inverted: false, stop: false, ...part }
}

/** Of mentions that overlap, only the longest: "the son of X" refers to the son. */
function longestFirst(mentions: Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const each of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (kept.at(-1)?.end ?? -1)) kept.push(each)
  return kept
}

/** Quotations and mentions in place of the words that they cover; quotations win. */
function collapse(words: Token[], taken: Token[]): Token[] {
  const wide: Token[] = []
  for (const each of taken.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = wide.at(-1)
    if (before === undefined || each.start >= before.end) wide.push(each)
    else if (each.quotation !== undefined && before.mention !== undefined) wide[wide.length - 1] = each
  }
  const tokens: Token[] = []
  let next = 0
  for (const word of words) {
    while (next < wide.length && wide[next]!.start < word.end) {
      // The pronoun of "écrit-il" is a mention without its hyphen.
      const inverted = word.inverted && wide[next]!.start >= word.start
      tokens.push({ ...wide[next++]!, inverted })
    }
    if (word.start >= (wide[next - 1]?.end ?? 0)) tokens.push(word)
  }
  tokens.push(...wide.slice(next))
  return tokens
}
