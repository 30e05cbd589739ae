// Names of an article -> who wrote it: told by a byline, or by a line of their own.
import type { Word } from '../../article/words.ts'
import type { Name, SentenceWords } from '../name.ts'
import type { Registry } from '../registry.ts'

/** More words than this are a sentence that begins with "by". */
const maxByline = 16

/** "By Nora Vega", "Par Nora Vega": who wrote the article writes to nobody in it. */
export function markAuthors(words: Word[], names: Name[], sentences: SentenceWords[], { byName }: Registry): void {
  for (const { from, to } of sentences) {
    if (to - from > maxByline || !/^(?:by|par)$/.test(words[from]?.norm ?? '')) continue
    const entity = byName.get(names.find((name) => name.from === from + 1)!)
    if (!entity) continue
    entity.isSource = true
    if (entity.kind === 'unknown') entity.kind = 'person'
  }
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
