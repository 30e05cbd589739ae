import { expect, it } from 'vitest'
import { maxSentences, sentencesOf, toldShortly } from './sentences.ts'

const mail = { language: 'en', isMail: true }
const texts = (text: string, how = mail) => sentencesOf(text, how).map((sentence) => sentence.text)

it('of a mail are those of whoever wrote it, over the breaks of its lines', () => {
  const text = `Dear Hugo,

I have thought about what you said, and the lamp must
burn until the boats are in. Nobody will see it.

On Friday, Hugo wrote:
> The lamp can wait until the morning.

--\u0020
Nora Vega, keeper`
  expect(texts(text)).toEqual([
    'I have thought about what you said, and the lamp must burn until the boats are in.',
    'Nobody will see it.',
  ])
})

it('stand where they say, also behind characters of two units', () => {
  const text = '🙈🙈 Well timed, I must say. Who put the link on the list?'
  for (const { start, end, text: words } of sentencesOf(text, { ...mail, isMail: false }))
    expect([...text].slice(start, end).join('')).toBe(words)
})

it('are bounded', () => {
  const text = 'The lamp must burn. '.repeat(maxSentences + 10)
  expect(texts(text)).toHaveLength(maxSentences)
})

it('of a long quote are the two on end that say most', () => {
  expect(toldShortly('Non. Le quai est fermé. La lampe doit brûler.', 'fr')).toBe(
    'Le quai est fermé. La lampe doit brûler.',
  )
  expect(toldShortly('Non. Jamais.', 'fr')).toBe('Non. Jamais.')
})
