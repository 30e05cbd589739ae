// One line -> whether it says who wrote the article and when it appeared, rather than what it is about.
import { languages, loadVocabulary } from '../vocabulary/load.ts'

interface BylineWords {
  months: string[]
  weekdays: string[]
  /** In front of whoever wrote it, and of the day on which it appeared. */
  by: string[]
  appeared: string[]
}

const words = languages.map((language) => loadVocabulary<BylineWords>(language, 'article'))
const either = (key: keyof BylineWords) => words.flatMap((each) => each[key]).join('|')
const author = new RegExp(`^(?:${either('by')})\\s(?:\\p{L}{1,3}[’']|\\p{Ll}{1,3}\\s)?\\p{Lu}`, 'iu')
const capital = /\s(?:\p{L}{1,3}[’']|\p{Ll}{1,3}\s)?\p{Lu}/u
const appeared = new RegExp(`^(?:${either('appeared')})(?![\\p{L}])`, 'iu')
const day = `\\d{1,2}(?:er|st|nd|rd|th)?\\.?\\s(?:of\\s|de\\s)?(?:${either('months')})\\.?,?\\s\\d{4}|(?:${either('months')})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}`
const dated = new RegExp(`^(?:(?:${either('weekdays')}),?\\s)?(?:${day})`, 'iu')

export function isByline(line: string): boolean {
  return (author.test(line) && capital.test(line)) || (appeared.test(line) && /\d/.test(line)) || dated.test(line)
}
