// A few quoted words -> their language, by small words and by script; where they do not tell, that of the article.
import { languages, loadVocabulary } from '../vocabulary/load.ts'

interface SmallWords {
  words: string[]
}

/** Scripts of one language that the press quotes; Latin is left to the words. */
const scripts: Array<[RegExp, string]> = [
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
]

export function languageOfWords(text: string, article: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const [script, language] of scripts) if ((text.match(script)?.length ?? 0) > letters / 2) return language
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? []
  const counts = languages.map((language) => [language, ownWords(words, language)] as const)
  const own = counts.find(([language]) => article.startsWith(language))?.[1] ?? 0
  const [other, most] = counts.filter(([language]) => !article.startsWith(language)).sort((a, b) => b[1] - a[1])[0]!
  // One small word of another language can be a name; two without any of the article's own are not.
  return most > own && most >= Math.min(2, Math.max(1, words.length - 1)) && most >= words.length / 8 ? other : article
}

const sets = new Map<string, ReadonlySet<string>>()

/** Words that are small words of this language and of no other. */
function ownWords(words: string[], language: (typeof languages)[number]): number {
  const mine = setOf(language)
  const others = languages.filter((each) => each !== language).map(setOf)
  return words.filter((word) => mine.has(word) && !others.some((set) => set.has(word))).length
}

function setOf(language: (typeof languages)[number]): ReadonlySet<string> {
  const held = sets.get(language) ?? new Set(loadVocabulary<SmallWords>(language, 'small-words').words)
  sets.set(language, held)
  return held
}
