// Phone numbers, as people write them abroad (+33 6 …) and at home, in the forms of the countries in words/phone.json.
import { loadWords, type PhoneWords } from './load.ts'
import { type HarmSpan, spansOf } from './span.ts'

const gap = '[ \\u00a0\\u202f./-]'
/** What stands right before or behind a number makes it something else: a date, a path, a version, a sum, part of a diff. */
const before = '(?<![\\w.,:/@#$€£%=&*<>+\\\\-]|\\d |[0-9a-f]\\d |\\d[0-9a-f] )'
const after = `(?![\\w@%°]|[.,:/-]\\d|[ \\u00a0]\\d{2,}|-[a-z]| {1,2}(?:[0-9a-f]\\d|\\d[0-9a-f])\\b)`

const international = new RegExp(
  `(?<![\\w.,/@#$=&*\\\\-]|[0-9a-f]\\d )\\(?(?:\\+ ?|00${gap}?)\\(?([1-9]\\d{0,2})((?:[()]?${gap}{0,2}(?:\\(0?\\d{0,4}\\)|[()]?\\d)){6,14})(?![\\w@%°]|[.,:/-]\\d)`,
  'g',
)

/** Behind a word that announces a number, whatever its groups. */
const anyNumber = new RegExp(
  `(?<![\\w.,/@#$=&*-])\\(?\\d(?:${gap}{0,2}[()]?${gap}?\\d){6,14}(?![\\w@%°]|[.,:/-]\\d)`,
  'g',
)

interface Codes {
  /** Least and most digits behind a calling code. */
  digits: Map<string, [number, number]>
  /** With a gap between its groups. */
  grouped: RegExp
  announced: RegExp
}

let made: Codes | undefined

function codes(): Codes {
  made ??= readCodes(loadWords<PhoneWords>('phone'))
  return made
}

function readCodes({ announce, countries, otherCodes }: PhoneWords): Codes {
  const digits = new Map<string, [number, number]>(otherCodes.split(' ').map((code) => [code, [7, 12]]))
  for (const {
    code,
    digits: [least, most],
  } of Object.values(countries))
    digits.set(code, [least, most])
  const forms = [...new Set(Object.values(countries).flatMap((country) => country.forms))]
  const anyOf = (some: string[]) => new RegExp(`${before}(?:${some.map(patternOf).join('|')})${after}`, 'g')
  return {
    digits,
    grouped: anyOf(forms.filter((form) => form.includes('~'))),
    announced: new RegExp(
      `(?<![\\p{L}_])(?:${announce.split(' ').join('|')})(?!\\p{L})[^\\p{L}\\d\\n]{0,12}(?:\\p{L}{1,4}[^\\p{L}\\d\\n]{1,3}){0,2}$`,
      'iu',
    ),
  }
}

function patternOf(form: string): string {
  const parts: Record<string, string> = {
    d: '\\d',
    n: '[1-9]',
    '~': `${gap}{1,2}`,
    '-': `${gap}{0,2}`,
    '(': '\\(',
    ')': '\\)',
  }
  return Array.from(form, (letter) => parts[letter] ?? letter).join('')
}

/** Characters before a number in which a word may announce it. */
const announceReach = 40

export function phonesIn(text: string): HarmSpan[] {
  const { digits, grouped, announced } = codes()
  const isAnnounced = (at: number) => announced.test(text.slice(Math.max(0, at - announceReach), at))
  const span = (start: number, found: string): HarmSpan => ({
    harm: 'phone-number',
    start,
    end: start + found.trimEnd().length,
  })
  return [
    ...spansOf(text, international, ({ 0: found, 1: code = '', 2: rest = '', index }) => {
      const bare = code + rest.replace(/\(0\)/, '').replace(/\D/g, '')
      const known = [1, 2, 3].map((length) => bare.slice(0, length)).find((each) => digits.has(each))
      if (known === undefined) return undefined
      const [least, most] = digits.get(known)!
      const left = bare.length - known.length
      if (left < least || left > most || !isPlausible(found, bare) || isDump(found)) return undefined
      // A line of a diff begins with a plus, and figures in it are no number.
      const startsLine = index === 0 || text[index - 1] === '\n'
      return startsLine && !/[ ()\u00a0.-]/.test(found.trim()) && !isAnnounced(index) ? undefined : span(index, found)
    }),
    ...spansOf(text, grouped, ({ 0: found, index }) =>
      isEven(found) && (isTelling(found) || isAnnounced(index)) ? span(index, found) : undefined,
    ),
    ...spansOf(text, anyNumber, ({ 0: found, index }) =>
      isAnnounced(index) && !isDate(found) ? span(index, found) : undefined,
    ),
  ]
}

/** Not a row of zeros, nor of one digit. */
function isPlausible(found: string, digits: string): boolean {
  return new Set(digits).size > 3 && !/\n/.test(found) && (found.match(/\(/g)?.length ?? 0) <= 2
}

/** The groups of a number are parted by one sort of gap; brackets bring another with them. */
function isEven(found: string): boolean {
  const gaps = new Set(
    found
      .replace(/[()]\s?/g, '')
      .match(/[^\d]/g)
      ?.map((each) => (each.trim() === '' ? ' ' : each)),
  )
  return gaps.size <= 1 && new Set(found.replace(/\D/g, '')).size > 3
}

/** Beginning with a nought or a bracket, or of three groups of three and four: figures in a table are not written so. */
function isTelling(found: string): boolean {
  if (isDate(found)) return false
  if (/^\(/.test(found)) return true
  if (/^\d{3}-\d{3}-\d{4}$|^1-\d{3}-\d{3}-\d{4}$|^\d{3}\.\d{3}\.\d{4}$/.test(found)) return true
  return /^0[1-9]/.test(found) && (found.match(/[^\d]+/g)?.length ?? 0) >= 3
}

function isDate(found: string): boolean {
  return /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})$|^(?:19|20)\d\d[/.-]?[01]\d(?:[/.-]?[0-3]\d)?(?:$|[ -])/.test(found)
}

/** A line of memory: words of eight digits. */
function isDump(found: string): boolean {
  return /^\d{8}(?: \d{8})*$/.test(found.trim())
}
