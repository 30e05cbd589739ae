// What is gone through while an article is read, counted and not timed: four times the article may take about four times
// the work.
import { expect, it } from 'vitest'
import { readArticle } from './read.ts'
import { proseOf } from './test-prose.ts'

/** Four, and room for lists that are sorted. */
const mostForFour = 5
const letters = 8000

const visiting = [
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flatMap',
  'map',
  'some',
] as const
type Visit = (visit: (...args: unknown[]) => unknown, self?: unknown) => unknown
const lists = Array.prototype as unknown as Record<(typeof visiting)[number], Visit>

/** Members of lists that are looked at, and letters that are copied to cut segments. */
function workOf(run: () => void): number {
  let work = 0
  const sound = visiting.map((name) => [name, lists[name]] as const)
  const { segment } = Intl.Segmenter.prototype
  for (const [name, go] of sound)
    lists[name] = function (this: unknown[], visit, self) {
      return go.call(this, (...args: unknown[]) => {
        work += 1
        return visit.apply(self, args)
      })
    }
  Intl.Segmenter.prototype.segment = function* (this: Intl.Segmenter, text: string) {
    for (const each of segment.call(this, text)) {
      work += text.length / 100
      yield each
    }
  } as unknown as typeof segment
  try {
    run()
  } finally {
    for (const [name, go] of sound) lists[name] = go
    Intl.Segmenter.prototype.segment = segment
  }
  return work
}

/** One paragraph of so many letters; `n` counts the pieces, so that each can have a name of its own. */
function paragraph(length: number, piece: (n: number) => string): string {
  let text = ''
  for (let n = 0; text.length < length; n += 1) text += piece(n)
  return text.slice(0, length).trim()
}

const syllables = ['ve', 'ga', 'bra', 'mo', 'le', 'roy', 'du', 'val', 'ka', 'rin', 'to', 'mel', 'sa', 'chet']

/** Another one for each number. */
function name(n: number): string {
  const part = (power: number) => syllables[Math.floor(n / syllables.length ** power) % syllables.length]!
  const written = (letters: string) => letters[0]!.toUpperCase() + letters.slice(1)
  return `${written(`${part(0)}${part(1)}s`)} ${written(`${part(1)}${part(2)}${part(0)}n`)}`
}

const day = (n: number) => `${1 + (n % 28)} May ${2010 + (n % 12)}`

it.each<[string, string, (n: number) => string]>([
  ['sentences', 'en', (n) => `${name(n)}, the keeper, wrote to ${name(n + 7)} on ${day(n)}. She did not reply. `],
  [
    'phrases',
    'fr',
    (n) => `${name(n)}, la gardienne, a écrit à ${name(n + 7)} le ${1 + (n % 28)} mai 2017. Il se tait. `,
  ],
  ['no full stop', 'en', (n) => `${name(n)} wrote to ${name(n + 7)} on ${day(n)} that she had not replied and `],
  ['quotes with speakers', 'en', (n) => `“We keep the lamp lit,” said ${name(n)}. `],
  ['citations', 'fr', (n) => `« Nous gardons la lampe », dit-elle, « et le phare », poursuit ${name(n)}. `],
  ['quotes without', 'en', () => '(who wrote to "a",'],
  ['names', 'en', (n) => `${name(n)}, `],
  ['names with links', 'fr', (n) => `${name(n).split(' ')[0]} de ${name(n).split(' ')[1]} et `],
  ['accounts', 'en', (n) => `${name(n)} (@${name(n).split(' ')[1]}) `],
  ['full stops', 'en', () => 'A. '],
  ['lines of signs', 'en', () => '… --=_\n'],
  ['full stops of another script', 'en', () => '1。 '],
])('the work grows with the article, and not with its square: %s', (_, language, piece) => {
  const read = (length: number) => readArticle(proseOf(language, [paragraph(length, piece)]))
  read(letters)
  const once = workOf(() => read(letters))
  const fourTimes = workOf(() => read(4 * letters))
  expect(fourTimes / once).toBeLessThan(mostForFour)
})
