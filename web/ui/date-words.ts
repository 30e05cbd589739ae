// EDTF (ISO 8601-2) to words. Enters: a date as the record states it, a language and the catalogue; leaves: text with
// the precision that the date has, no more, and whether it is in doubt. A time of day never stands without its zone.
import type { Translate } from '../i18n/i18n.tsx'
import { zonedEdtf, zoneWord } from '../zone/zoned.ts'

export interface DateWords {
  text: string
  /** The same in parts, where it has a time of day: `20 Sept 2016`, `00:14`, `+02:00`. */
  parts?: { day: string; time: string; zone: string }
  /** True for approximate, uncertain, open or unspecified dates, which are drawn as doubt. */
  doubt: boolean
}

export interface DateWordOptions {
  language: string
  t: Translate
  /** `day` leaves the time of day out. */
  detail?: 'time' | 'day'
  /** The zone that times are converted to, by its IANA name; as written where null or absent. */
  zone?: string | null
}

const point =
  /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?([~?%])?$/
const decade = /^(\d{3})X([~?%])?$/
const unspecifiedTail = /(?:-XX)+([~?%])?$/

function localeOf(language: string): string {
  // British order (20 Sept 2016) reads alike in both languages and is never taken for a month first.
  return language === 'en' ? 'en-GB' : language
}

// Making a format takes longer than using it, and a list has hundreds of dates.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: string, detail: 'day' | 'month'): Intl.DateTimeFormat {
  const key = `${language} ${detail}`
  const held = formats.get(key)
  if (held) return held
  const month = detail === 'day' ? 'short' : 'long'
  const day = detail === 'day' ? 'numeric' : undefined
  const made = new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', year: 'numeric', month, day })
  formats.set(key, made)
  return made
}

// The same days stand in a list again and again.
const days = new Map<string, string>()
/** Days that are remembered: thirty years of them. */
const mostDays = 10_000

function dayText(at: Date, language: string, detail: 'day' | 'month'): string {
  const key = `${language} ${detail} ${Math.floor(at.getTime() / 86_400_000)}`
  const held = days.get(key)
  if (held !== undefined) return held
  if (days.size >= mostDays) days.clear()
  const text = formatOf(language, detail).format(at)
  days.set(key, text)
  return text
}

interface PointText {
  day: string
  time?: string
  zone: string
}

function pointText(match: RegExpExecArray, options: DateWordOptions): PointText | null {
  const [, year = '', month, day, hour, minute, , zone] = match
  if (!month) return { day: String(Number(year)), zone: '' }
  const number = Number(month)
  if (number >= 21 && number <= 24 && !day) {
    return { day: options.t(`date.season.${number as 21 | 22 | 23 | 24}`, { year: String(Number(year)) }), zone: '' }
  }
  const at = new Date(0)
  at.setUTCFullYear(Number(year), number - 1, day ? Number(day) : 1)
  at.setUTCHours(Number(hour ?? 0), Number(minute ?? 0))
  if (number > 12 || Number.isNaN(at.getTime()) || (day && at.getUTCDate() !== Number(day))) return null
  const text = dayText(at, options.language, day ? 'day' : 'month')
  if (!hour || options.detail === 'day') return { day: text, zone: '' }
  return { day: text, time: `${hour}:${minute}`, zone: zone ? zoneWord(zone) : options.t('date.noZone') }
}

function qualified(text: string, mark: string | undefined, t: Translate): DateWords {
  if (mark === '~') return { text: t('date.about', { date: text }), doubt: true }
  if (mark === '?') return { text: t('date.perhaps', { date: text }), doubt: true }
  if (mark === '%') return { text: t('date.aboutPerhaps', { date: text }), doubt: true }
  return { text, doubt: false }
}

function pointWords(edtf: string, options: DateWordOptions): DateWords {
  const tens = decade.exec(edtf)
  if (tens) return { ...qualified(options.t('date.decade', { year: `${tens[1]}0` }), tens[2], options.t), doubt: true }
  const vague = unspecifiedTail.exec(edtf)
  const known = vague ? edtf.replace(unspecifiedTail, vague[1] ?? '') : edtf
  const match = point.exec(known)
  const said = match && pointText(match, options)
  if (!match || !said) return { text: edtf, doubt: true }
  const { day, time, zone } = said
  const words = qualified(time ? `${day}, ${time} ${zone}` : day, match[8], options.t)
  if (time && !words.doubt) words.parts = { day, time, zone }
  return vague ? { ...words, doubt: true } : words
}

/** A date in words; what is no EDTF comes back as it stands, marked as doubtful. */
export function dateWords(written: string | null, options: DateWordOptions): DateWords {
  const edtf = zonedEdtf(written, options.zone ?? null)
  if (edtf === null || edtf === '') return { text: options.t('date.none'), doubt: true }
  const slash = edtf.indexOf('/')
  if (slash < 0) return pointWords(edtf, options)
  const start = edtf.slice(0, slash)
  const end = edtf.slice(slash + 1)
  const open = (side: string) => side === '' || side === '..'
  if (open(start) && open(end)) return { text: options.t('date.none'), doubt: true }
  if (open(start)) return { text: options.t('date.until', { date: pointWords(end, options).text }), doubt: true }
  if (open(end)) return { text: options.t('date.from', { date: pointWords(start, options).text }), doubt: true }
  const from = pointWords(start, options)
  const to = pointWords(end, options)
  return { text: options.t('date.between', { from: from.text, to: to.text }), doubt: from.doubt || to.doubt }
}
