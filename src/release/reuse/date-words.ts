// EDTF -> words of a citation, with the precision that the date has and no more. The names of months stand here because those
// of a system change with its version, and an edition is the same bytes wherever it is cut.
import { parseEdtf } from '../../record/edtf.ts'

export type CiteLanguage = 'en' | 'fr'

const months: Record<CiteLanguage, string[]> = {
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
  fr: [
    ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet'],
    ...['août', 'septembre', 'octobre', 'novembre', 'décembre'],
  ],
}

/** What is no EDTF comes back as it stands. */
export function dateWords(edtf: string | null, language: CiteLanguage): string {
  if (edtf === null || edtf === '') return language === 'fr' ? 'sans date' : 'undated'
  if (parseEdtf(edtf) === null) return edtf
  const sides = edtf.split('/').map((side) => (side === '..' ? '' : side))
  const [first = '', last] = sides.map((side) => pointWords(side, language))
  if (last === undefined) return first
  if (first === '') return untilWords(last, sides[1]!, language)
  if (last === '') return sinceWords(first, sides[0]!, language)
  return `${first} – ${last}`
}

function pointWords(written: string, language: CiteLanguage): string {
  const mark = /[~?%]$/.exec(written)?.[0]
  const [day = '', time] = (mark ? written.slice(0, -1) : written).split('T')
  const words = dayWords(day, language)
  const whole = time === undefined ? words : `${words}, ${timeWords(time, language)}`
  return mark === undefined || whole === '' ? whole : doubted(whole, mark, namesDay(day), language)
}

function dayWords(written: string, language: CiteLanguage): string {
  const [year = '', month, day] = written.split('-').filter((part) => part !== 'XX')
  if (year.endsWith('XX')) return `${year.slice(0, 2)}00–${year.slice(0, 2)}99`
  if (year.endsWith('X')) return language === 'fr' ? `années ${year.slice(0, 3)}0` : `${year.slice(0, 3)}0s`
  const plain = year === '' ? '' : String(Number(year))
  if (month === undefined) return plain
  const named = `${months[language][Number(month) - 1]} ${plain}`
  if (day === undefined) return named
  const number = Number(day)
  return `${language === 'fr' && number === 1 ? '1er' : number} ${named}`
}

/** A time without its zone is no time: it is said where the source names none. */
function timeWords(written: string, language: CiteLanguage): string {
  const [, clock = '', zone] = /^([\d:]+)(.*)$/.exec(written) ?? []
  if (zone === 'Z') return `${clock} UTC`
  if (zone) return `${clock} UTC${zone}`
  return `${clock} ${language === 'fr' ? '(fuseau non indiqué)' : '(no time zone given)'}`
}

function namesDay(written: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(written)
}

function doubted(words: string, mark: string, isDay: boolean, language: CiteLanguage): string {
  const about = language === 'fr' ? (isDay ? 'vers le' : 'vers') : 'about'
  const perhaps = language === 'fr' ? 'peut-être' : 'perhaps'
  if (mark === '~') return `${about} ${words}`
  return mark === '?' ? `${perhaps} ${words}` : `${perhaps} ${about} ${words}`
}

/** French joins the preposition to an article where a day follows, and to none where something else does. */
function untilWords(words: string, written: string, language: CiteLanguage): string {
  if (language === 'en') return `until ${words}`
  return /^\d{1,2}(?:er)? /.test(words) && /^\d{4}-\d\d-\d\d/.test(written) ? `jusqu’au ${words}` : `jusqu’à ${words}`
}

function sinceWords(words: string, written: string, language: CiteLanguage): string {
  if (language === 'en') return `from ${words} on`
  return /^\d{1,2}(?:er)? /.test(words) && /^\d{4}-\d\d-\d\d/.test(written)
    ? `à partir du ${words}`
    : `à partir de ${words}`
}
