// Names of an article -> which of them are cited for news, or published it: they write to nobody in it.
import type { Word } from '../../article/words.ts'
import { fold, type Name } from '../name.ts'
import type { Registry } from '../registry.ts'
import type { ActorWords } from '../vocabulary.ts'

/** Who is cited for news: an outlet can be called "the magazine" though nobody said that it is one. */
export function markSources(words: Word[], names: Name[], { byName }: Registry, vocabulary: ActorWords): void {
  const cites = vocabulary.set('cites')
  const reports = vocabulary.set('reports')
  for (const name of names) {
    const entity = byName.get(name)
    if (!entity || entity.kind === 'person') continue
    // "The Northern Courier": papers are called like papers.
    if (entity.kind === 'organisation' && vocabulary.set('pressNames').has(entity.parts.at(-1) ?? ''))
      entity.isSource = true
    const before = `${words[name.from - 2]?.norm ?? ''} ${words[name.from - 1]?.norm ?? ''}`
    const isCited =
      cites.has(words[name.from - 1]?.norm ?? '') || /according to$/.test(before) || isShownTo(words, name, vocabulary)
    // `PORT BRUME, 5 mars (ALP) -`: the agency.
    const isAgency =
      words[name.from - 1]?.text === '(' &&
      words[name.last + 1]?.text === ')' &&
      /^[-–—]$/.test(words[name.last + 2]?.text ?? '')
    if (isAgency) entity.isSource = true
    const after = [words[name.last + 1]?.norm, words[name.last + 2]?.norm, words[name.last + 3]?.norm]
    if (isCited || reports.has(words[name.from - 1]?.norm ?? '') || after.some((word) => reports.has(word ?? '')))
      entity.isSource = true
  }
}

/** "documents seen by The Beacon", "interrogé par L'Équerre": who read them, or asked. */
function isShownTo(words: Word[], { from }: Name, vocabulary: ActorWords): boolean {
  const isArticle = vocabulary.words('articles').has(words[from - 1]?.norm ?? '')
  const at = isArticle ? from - 2 : from - 1
  const isShown = (before: number) => vocabulary.set('shown').has(words[before]?.norm ?? '')
  // "Joint mercredi par Radio Brume"
  return vocabulary.words('by').has(words[at]?.norm ?? '') && (isShown(at - 1) || isShown(at - 2) || isShown(at - 3))
}

/** Letters of a word by which an outlet is called. */
const shortest = 4

export function markOutlet({ entities }: Registry, outlet: string | null): void {
  const bare = (name: string) => fold(name).replace(/^(?:the|le|la|les|l')\s*/, '')
  if (outlet === null) return
  const whole = bare(outlet)
  // "The Brass" of "The Daily Brass"
  const isShort = (form: string) =>
    form.length >= shortest && (whole.endsWith(` ${form}`) || whole.startsWith(`${form} `))
  for (const entity of entities) {
    const forms = [...entity.written.keys()].map(bare)
    const isPart = entity.kind !== 'person' && entity.parts.length === 1 && forms.some(isShort)
    if (forms.includes(whole) || isPart) entity.isSource = true
  }
}
