// vocabulary/<language>/reason.json -> how a language says dates, spans, numbers and lists.
import type { Claim } from '../../record/coverage.ts'
import { type Language, loadVocabulary } from '../vocabulary/load.ts'

interface Written {
  months: string[]
  day: string
  /** The first of a month. */
  first: string
  about: string
  noDate: string
  and: string
  or: string
  somebody: string
  /** By whether a day is known. */
  run: Record<'in' | 'until' | 'since' | 'from' | 'to', Record<'day' | 'month', string>>
  bounds: Record<string, string>
  countBounds: Record<string, string>
  units: Record<string, string>
  stances: Record<string, string>
  sentences: Record<string, string>
}

export interface Said extends Pick<Written, 'and' | 'or' | 'stances' | 'sentences'> {
  /** EDTF; what is no plain date stays as it is. */
  date: (when: string | null) => string
  /** A day in UTC, as an article would write it. */
  day: (at: number) => string
  list: (names: string[], and: string) => string
  /** "From 20 September 2016 to 12 October 2016", "until at least July 2017". */
  run: (span: Pick<Claim, 'when' | 'bound'>) => string
  count: (counted: Pick<Claim, 'count' | 'unit' | 'bound'>) => string
}

const made = new Map<Language, Said>()

export function wordsIn(language: Language): Said {
  const held = made.get(language)
  if (held) return held
  const words = loadVocabulary<Written>(language, 'reason')
  const date = (when: string | null) => sayDate(when, words)
  const said: Said = {
    ...words,
    date,
    day: (at) => date(new Date(at).toISOString().slice(0, 10)),
    list: (names, and) => {
      if (names.length < 2) return names[0] ?? words.somebody
      return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
    },
    run: (span) => sayRun(span, words),
    count: ({ count = 0, unit = 'messages', bound }) => {
      const counted = fill(words.units[unit] ?? words.units.other!, { n: String(count), unit })
      return `${words.countBounds[bound ?? ''] ?? ''}${counted}`
    },
  }
  made.set(language, said)
  return said
}

/** `{x}` is put in, `{n|one|many}` chosen by the number n. */
export function fill(template: string, values: Record<string, string>): string {
  return template
    .replace(/\{(\w+)\|([^{}|]*)\|([^{}|]*)\}/g, (_, name, one, many) => (Number(values[name]) === 1 ? one : many))
    .replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')
}

const plain = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:Z+-]+)?([~?%])?$/

function sayDate(when: string | null, { months, first, about, noDate }: Written): string {
  const match = plain.exec(when ?? '')
  if (!match) return when ?? noDate
  const [, year, month, day, vague] = match
  const said = [day && (Number(day) === 1 ? first : String(Number(day))), month && months[Number(month) - 1], year]
  const date = said.filter(Boolean).join(' ')
  return vague ? fill(about, { date }) : date
}

function sayRun({ when, bound }: Pick<Claim, 'when' | 'bound'>, words: Written): string {
  const say = (how: keyof Written['run'], side: string, limit = '') => {
    const exact = plain.exec(side)?.[3] === undefined ? 'month' : 'day'
    return fill(words.run[how][exact], { date: sayDate(side, words), bound: words.bounds[limit] ?? '' })
  }
  const isOpen = (side: string) => side === '' || side === '..'
  const [from = '', to] = (when ?? '').split('/')
  if (when === null || to === undefined) return when === null ? words.noDate : say('in', from)
  if (isOpen(from)) return say('until', to, bound)
  if (isOpen(to)) return say('since', from, bound)
  return `${say('from', from)} ${say('to', to, bound)}`
}
