// Names of an article -> which of them are places: they stand only where places stand.
import type { Word } from '../../article/words.ts'
import type { Name, SentenceWords } from '../name.ts'
import type { Entity, Registry } from '../registry.ts'

/** What stands only behind a preposition of place. */
export function markPlaces(words: Word[], names: Name[], sentences: SentenceWords[], { byName }: Registry): void {
  const starts = new Set(sentences.map(({ from }) => from))
  const elsewhere = new Set<Entity>()
  const behind = new Set<Entity>()
  for (const name of names) {
    const entity = byName.get(name)
    if (entity?.kind !== 'unknown') continue
    const isBehind =
      /^(?:in|at|of|near|à|en|de|d')$/.test(words[name.from - 1]?.norm ?? '') || isDateline(words, name, starts)
    const set = isBehind ? behind : elsewhere
    set.add(entity)
  }
  for (const entity of behind) if (!elsewhere.has(entity)) entity.isPlace = true
}

/** `PORT BRUME, 5 mars (ALP) -`: capitals, and a day behind them. */
function isDateline(words: Word[], { from, last }: Name, starts: Set<number>): boolean {
  const isCapital = words.slice(from, last + 1).every(({ text }) => text === text.toUpperCase())
  const behind = words.slice(last + 1, last + 4)
  return isCapital && starts.has(from) && behind[0]?.text === ',' && behind.some(({ kind }) => kind === 'number')
}
