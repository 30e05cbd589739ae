// The words around a day -> what was on that day: "l'élection du 20 octobre", "the 20 October vote". Whoever speaks of it again
// means that day: "three days before the vote".
import type { Grammar } from './rules.ts'
import { readTokens, type Token } from './token.ts'

/** Units in front of a day and behind it in which the noun is looked for. */
const reach = 60
/** Adjectives between the noun and what joins the day to it. */
const between = 2

/** Which of the occasions of the vocabulary an expression dates; undefined where none. */
export function occasionOf(
  text: string,
  { start, end }: { start: number; end: number },
  { lexicon, links }: Pick<Grammar, 'lexicon' | 'links'>,
): string | undefined {
  const nameOf = (token: Token | undefined) =>
    token &&
    lexicon.get(token.word)?.find(({ words, word }) => words.length === 1 && word.cat === 'occasion')?.word.name
  const behind = nameOf(readTokens(text.slice(end, end + reach))[0])
  if (behind !== undefined) return behind
  const before = readTokens(text.slice(Math.max(0, start - reach), start))
  if (!links.has(before.at(-1)?.word ?? '')) return undefined
  for (let back = 2; back <= between + 2; back += 1) {
    const token = before.at(-back)
    if (token?.kind !== 'word') return undefined
    const name = nameOf(token)
    if (name !== undefined) return name
  }
  return undefined
}
