// The text of a record -> what in it may do harm once it is public, in the order in which it stands. Every one is a suggestion:
// a person looks at it. Where two overlap, the graver one counts.
import { type Harm, harms } from '../../record/release.ts'
import type { HarmView } from '../../view/model/release.ts'
import { addressesIn } from './address.ts'
import { emailsIn } from './email.ts'
import { languagesFor } from './load.ts'
import { cardsIn, ibansIn } from './number.ts'
import { phonesIn } from './phone.ts'
import { phrasesIn } from './phrase.ts'
import type { HarmSpan } from './span.ts'

/** Places that are told of one text: a list of ten thousand numbers needs no more to be looked at. */
export const mostHarms = 200

/** `isKnown` says of an address whether somebody in the case has it; all count where it is left out. */
export function harmsIn(
  text: string,
  language: string | null,
  isKnown: (address: string) => boolean = () => false,
): HarmView[] {
  const languages = languagesFor(language)
  const found = [
    ...(/\d/.test(text)
      ? [...cardsIn(text), ...ibansIn(text), ...phonesIn(text), ...addressesIn(text, languages)]
      : []),
    ...phrasesIn(text, 'minor', languages),
    ...phrasesIn(text, 'health', languages),
    ...emailsIn(text, isKnown),
  ]
  return inPoints(text, apart(found).slice(0, mostHarms))
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

/** UTF-16 units -> code points. */
function inPoints(text: string, spans: HarmSpan[]): HarmView[] {
  let [unit, point] = [0, 0]
  const pointAt = (at: number) => {
    for (; unit < at; unit += 1) if ((text.charCodeAt(unit) & 0xfc00) !== 0xdc00) point += 1
    return point
  }
  return spans.map(({ harm, start, end }) => {
    const from = pointAt(start)
    return { harm, text: text.slice(start, end), start: from, end: pointAt(end) }
  })
}
