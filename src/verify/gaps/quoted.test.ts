import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../record/quoting.ts'
import { quotedButAbsent, quotedWords, quoteOf } from './quoted.ts'
import { memoryOver, roomFor, shinglesOf } from './shingles.ts'

const said = `The harbour will be dredged in spring, whatever the council says about it, and the old crane on the
western quay has to go before the first ship of the season comes in with its coal and its passengers from the islands.`
const marked = (text: string) => text.replace(/^/gm, '> ')
const letter = (quoted: string, attribution = 'On Fri, 20 Sep 2024 Nora Vega wrote:') =>
  `Yes, I saw that.\n\n${attribution}\n${quoted}\n\nBest\n`
const quoteIn = (text: string) => quoteOf(blocksOf(text))
const memory = (...texts: string[]) => {
  const held = memoryOver(roomFor(1000))
  for (const text of texts) held.add(shinglesOf(text))
  return held
}
const gapsIn = (letters: string[], ...held: string[]) =>
  quotedButAbsent(
    letters.flatMap((text, id) => {
      const quote = quoteIn(text)
      const words = quote && quotedWords(quote, false)
      return words ? [{ id, words }] : []
    }),
    memory(...held),
  )

describe('what a message quotes', () => {
  it('is found with the line that says whose words they are', () => {
    expect(quoteIn(letter(marked(said)))).toEqual({
      attribution: 'On Fri, 20 Sep 2024 Nora Vega wrote:',
      text: said,
    })
  })

  it('is what stands below the header block of a forwarded message', () => {
    const head = 'From: Nora Vega\nSent: Friday, 20 September 2024\nTo: Ada Quill\nSubject: Harbour'
    expect(quoteIn(`FYI\n\n${head}\n\n${said}\n`)).toMatchObject({
      attribution: expect.stringMatching(/^From: Nora Vega Sent: Friday/),
      text: expect.stringContaining(said),
    })
  })

  it('is nothing where nobody is named, or nothing is quoted', () => {
    expect(quoteIn(letter(marked(said), ''))).toBeNull()
    expect(quoteIn('Just words.')).toBeNull()
  })

  it('leaves out what is quoted further back', () => {
    const text = `${marked('One.')}\n> > ${'Two.'}\n${marked('Three.')}`
    expect(quoteIn(letter(text))?.text.split('\n').filter(Boolean)).toEqual(['One.', 'Three.'])
  })
})

describe('quoted but absent', () => {
  it('is what stands in no record; the same words quoted twice are one gap', () => {
    const again = letter(marked(said.replace(/\n/g, ' ').replace(/(.{40}\S*) /g, '$1\n')))
    const gaps = gapsIn(
      [letter(marked(said)), 'No quote.', again],
      'Something else entirely that nobody quotes anywhere.',
    )
    expect(gaps.map(({ pointedToBy }) => pointedToBy)).toEqual([[0, 2]])
    expect(gaps[0]?.words).toEqual(
      quotedWords({ attribution: 'On Fri, 20 Sep 2024 Nora Vega wrote:', text: said }, false),
    )
  })

  it.each([
    ['held as it is', said],
    ['held with other lines and marks', `\t${said.replace(/\s+/g, '\n   ')}`],
    ['held in another case', said.toUpperCase()],
    ['a part of something longer', `Dear all, ${said} Yours`],
    ['half of it', said.slice(0, said.length / 2)],
  ])('is not said of words that are %s', (_what, held) => expect(gapsIn([letter(marked(said))], held)).toEqual([]))

  it('is not said of a few words', () => {
    expect(gapsIn([letter(marked('The harbour will be dredged in spring, whatever the council says.'))])).toEqual([])
  })

  it('is not said where thirteen words in a row are held, or where a warning stands above a short quote', () => {
    const long = `${said} ${said.split(' ').reverse().join(' ')} ${said.split(' ').sort().join(' ')}`
    expect(gapsIn([letter(marked(long))])).toHaveLength(1)
    expect(gapsIn([letter(marked(long))], said.split(/\s+/).slice(4, 17).join(' '))).toEqual([])
    const quote = quoteIn(letter(marked(said)))!
    expect(quotedWords(quote, true)).toBeNull()
    expect(quotedWords({ ...quote, text: long }, true)).toMatchObject({ attribution: quote.attribution })
  })
})
