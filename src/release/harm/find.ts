// The text of a record -> what in it may do harm once it is public, in the order in which it stands. Every one is a suggestion:
// a person looks at it. Where two overlap, the graver one counts.
import { type Harm, harms } from '../../record/release.ts'
import type { HarmView } from '../../view/model/release.ts'
import { pointsOf } from '../../view/release/text.ts'
import { addressesIn } from './address.ts'
import { emailsIn } from './email.ts'
import { languages } from './load.ts'
import { cardsIn, ibansIn } from './number.ts'
import { phonesIn } from './phone.ts'
import { phrasesIn } from './phrase.ts'
import type { HarmSpan } from './span.ts'

/** Places of one sort that are told of one text: a list of ten thousand numbers needs no more to be looked at. */
export const mostHarms = 50

/**
 * In both languages, whatever the text is mostly in: letters are answered and quoted in another one. `isKnown` says of an address whether somebody in the case has it; all count where it is left out.
 */
export function harmsIn(text: string, isKnown: (address: string) => boolean = () => false): HarmView[] {
  const found = [
    ...(/\d/.test(text)
      ? [...cardsIn(text), ...ibansIn(text), ...phonesIn(text), ...addressesIn(text, languages)]
      : []),
    ...phrasesIn(text, 'minor', languages),
    ...phrasesIn(text, 'health', languages),
    ...emailsIn(text, isKnown),
  ]
  const spans = pointsOf(
    text,
    firstOfEach(apart(found)).map((span) => ({ ...span, text: text.slice(span.start, span.end) })),
  )
  return spans.map(({ harm, text, start, end }) => ({ harm, text, start, end }))
}

const weight = new Map<Harm, number>(harms.map((harm, at) => [harm, at]))

export function graver(a: Harm, b: Harm): number {
  return weight.get(a)! - weight.get(b)!
}

function apart(found: HarmSpan[]): HarmSpan[] {
  const kept: HarmSpan[] = []
  for (const span of found.sort((a, b) => a.start - b.start || graver(a.harm, b.harm) || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || span.start >= last.end) kept.push(span)
    else if (graver(span.harm, last.harm) < 0) kept[kept.length - 1] = span
  }
  return kept
}

function firstOfEach(spans: HarmSpan[]): HarmSpan[] {
  const counts = new Map<Harm, number>()
  return spans.filter(({ harm }) => {
    const count = (counts.get(harm) ?? 0) + 1
    counts.set(harm, count)
    return count <= mostHarms
  })
}
