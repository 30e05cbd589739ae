// Names of an article -> who wrote it: told by a byline, or by a line of their own.
import type { Word } from '../../article/words.ts'
import type { Name, SentenceWords } from '../name.ts'
import type { Registry } from '../registry.ts'

/** More words than this are a sentence that begins with "by". */
const maxByline = 16

/** "By Nora Vega", "Par Nora Vega": who wrote the article writes to nobody in it. */
export function markAuthors(words: Word[], names: Name[], sentences: SentenceWords[], { byName }: Registry): void {
  for (const { from, to } of sentences) {
    if (to - from > maxByline) continue
    const by = bylineAt(words, from, to, names)
    if (by < 0) continue
    // "By Nora Vega, Media Correspondent, and Ian Moss": all of the line are who wrote it, or what they are.
    for (const name of names) {
      if (name.from <= by || name.from >= to) continue
      const entity = byName.get(name)
      if (!entity) continue
      entity.isSource = true
      if (entity.kind === 'unknown') entity.kind = 'person'
    }
  }
}

/** "By …" at the start, "14 November 2022 – by …" behind a mark; -1 where a line is none. */
function bylineAt(words: Word[], from: number, to: number, names: Name[]): number {
  for (let at = from; at < to - 1; at += 1) {
    const opens = at === from || /^[-–—|,•·]$/.test(words[at - 1]!.text)
    if (!opens || !/^(?:by|par)$/.test(words[at]!.norm) || !names.some((name) => name.from === at + 1)) continue
    // "By Acme, which sells it" goes on.
    return at === from || words.slice(at + 1, to).every(isOfByline) ? at : -1
  }
  return -1
}

function isOfByline({ kind, capital, norm }: Word): boolean {
  return kind !== 'word' || capital || /^(?:and|et|in|at|à|de|du|d'|with|avec)$/.test(norm)
}

/** A name that has one line to itself, and stands nowhere else: who wrote the article. */
export function markSigned(
  words: Word[],
  cut: (start: number, end: number) => string,
  names: Name[],
  { byName }: Registry,
): void {
  for (const name of names) {
    const entity = byName.get(name)
    if (!entity || entity.kind === 'organisation' || name.parts.length < 2) continue
    const { start } = words[name.from]!
    const { end } = words[name.last]!
    const isLine = /^\n?$/.test(cut(Math.max(0, start - 1), start)) && /^\s*(?:\n|$)/.test(cut(end, end + 3))
    const times = [...entity.written].reduce((sum, [form, count]) => sum + (form.startsWith('@') ? 0 : count), 0)
    if (!isLine || times !== 1) continue
    entity.isSource = true
    if (entity.kind === 'unknown') entity.kind = 'person'
  }
}
