// A text in, whether it is a date as the program writes dates: EDTF, or words and numbers in the languages of the interface.

const words = new Set([
  'utc',
  'gmt',
  'at',
  'à',
  'le',
  'er',
  'st',
  'nd',
  'rd',
  'th',
  't',
  'z',
  'to',
  'au',
  'h',
  'am',
  'pm',
])
for (const language of ['en-GB', 'fr']) {
  for (const style of ['long', 'short'] as const) {
    const month = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' })
    const weekday = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' })
    for (let i = 0; i < 12; i += 1) words.add(bare(month.format(Date.UTC(2001, i, 15))))
    for (let i = 1; i < 8; i += 1) words.add(bare(weekday.format(Date.UTC(2001, 0, i))))
  }
}

function bare(word: string): string {
  return word.replace('.', '').toLowerCase()
}

const day = String.raw`\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?[~?%]?`
const edtf = new RegExp(`^(?:${day}|\\.\\.)(?:/(?:${day}|\\.\\.))?$`)

/** `marked` where an element says that it is one: only there words count. */
export function isDate(text: string, marked: boolean): boolean {
  if (edtf.test(text)) return true
  if (!marked || text.length > 100) return false
  return (text.match(/\p{L}+/gu) ?? []).every((word) => words.has(word.toLowerCase())) && !/\d{5}/.test(text)
}
