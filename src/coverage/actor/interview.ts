// An interview, told by its paragraphs ("Nora Vega: I …") and questions -> the words by which whoever answers means themselves.
import type { Word } from '../article/words.ts'
import type { Name, SentenceWords } from './name.ts'
import type { Entity, Registry } from './registry.ts'
import type { ActorWords } from './vocabulary.ts'

export interface Self {
  at: number
  entity: Entity
}

/** Fewer questions are asked in any report. */
const leastQuestions = 3

export function readSelves(
  words: Word[],
  sentences: SentenceWords[],
  names: Name[],
  { byName }: Registry,
  vocabulary: ActorWords,
): Self[] {
  const paragraphs = byParagraph(sentences)
  const questions = paragraphs.filter((own) => isQuestion(words, own))
  if (questions.length < leastQuestions) return []
  const byFirst = new Map(names.map((name) => [name.from, name]))
  const labels = paragraphs.map((own) => labelOf(words, own, byFirst))
  const speakers = new Set(
    labels.map((label) => label && byName.get(label)).filter((entity) => entity?.kind === 'person' && !entity.isSource),
  )
  const [entity] = speakers
  if (!entity || speakers.size > 1) return []
  const start = labels.findIndex((label) => label !== undefined)
  const selves = vocabulary.set('selves')
  return paragraphs.flatMap((own, number): Self[] => {
    const label = labels[number]
    const isOther = label !== undefined && byName.get(label) !== entity
    if (number < start || isOther || own[0]!.heading || isQuestion(words, own)) return []
    const found: Self[] = []
    for (let at = own[0]!.from; at < own.at(-1)!.to; at += 1)
      if (!words[at]!.quoted && selves.has(words[at]!.norm)) found.push({ at, entity })
    return found
  })
}

function byParagraph(sentences: SentenceWords[]): SentenceWords[][] {
  const paragraphs: SentenceWords[][] = []
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    if (last && last[0]!.paragraph === sentence.paragraph) last.push(sentence)
    else paragraphs.push([sentence])
  }
  return paragraphs
}

function isQuestion(words: Word[], own: SentenceWords[]): boolean {
  const last = words[own.at(-1)!.to - 1]
  return last?.text === '?' && !last.quoted
}

/** "Nora Vega : Je …"; words in quotation marks behind the colon are a headline's. */
function labelOf(words: Word[], [first]: SentenceWords[], byFirst: Map<number, Name>): Name | undefined {
  const name = byFirst.get(first!.from)
  if (!name || words[name.last + 1]?.text !== ':') return undefined
  const next = words[name.last + 2]
  return next && !next.quoted && next.kind !== 'mark' ? name : undefined
}
