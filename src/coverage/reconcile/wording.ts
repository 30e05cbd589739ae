// Dates, spans and lists as words, for the sentences that say why.
import type { Claim } from '../../record/coverage.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

/** "12 October 2016", "July 2017"; what is no plain date stays EDTF. */
export function sayDate(when: string | null): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:Z+-]+)?([~?%])?$/.exec(when ?? '')
  if (!match) return when ?? 'no date'
  const [, year, month, day, vague] = match
  const said = [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
  return vague ? `about ${said}` : said
}

/** "from 20 September 2016 to 12 October 2016", "until at least July 2017". */
export function sayBound({ when, bound }: Pick<Claim, 'when' | 'bound'>): string {
  const [from = '', to = ''] = (when ?? '').split('/')
  const not = bound === undefined || bound === 'exact' ? '' : `${bound} `
  if (when === null || !when.includes('/')) return `in ${sayDate(when)}`
  const isOpen = (side: string) => side === '' || side === '..'
  if (isOpen(from)) return `until ${not}${sayDate(to)}`
  if (isOpen(to)) return `from ${not}${sayDate(from)}`
  return `from ${sayDate(from)} to ${not}${sayDate(to)}`
}

export function sayCount({ count, unit, bound }: Pick<Claim, 'count' | 'unit' | 'bound'>): string {
  return `${bound === undefined || bound === 'exact' ? '' : `${bound} `}${count} ${unit ?? 'messages'}`
}

export function sayList(names: string[]): string {
  return names.length < 2 ? (names[0] ?? 'somebody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
