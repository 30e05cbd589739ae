import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleText, sourceOffset } from './plain.ts'

const read = (text: string) => articleText(Buffer.from(text))
const paragraph =
  'The lighthouse board met on Monday and decided, after a long debate, to keep the lamp lit through the winter months.'

describe('articleText', () => {
  it('takes away what stands around an article', () => {
    const text = `Home\n\nThe lamp stays lit this winter\n\n${paragraph}\n\n${paragraph}\n\nShare\n\nWhat the keeper found will amaze you\n\nDeals of the week`
    expect(read(text)).toMatchObject({
      title: 'The lamp stays lit this winter',
      text: `The lamp stays lit this winter\n\n${paragraph}\n\n${paragraph}`,
    })
  })

  it('keeps a run of teasers out, and the names of those who wrote it in', () => {
    const teasers = 'Ten ways to clean a lens\n\nWhy the harbour froze\n\nA ferry for everyone'
    expect(read(`A title for the text\n\n${paragraph}\n\n${teasers}`).text).toBe(`A title for the text\n\n${paragraph}`)
    expect(read(`A title for the text\n\n${paragraph}\n\nNora Vega\n\nHarbour Post`).text).toContain('Harbour Post')
    expect(read(`A title for the text\n\n${paragraph}\n\nAFP\n\n${teasers}`).text).toMatch(/AFP$/)
  })

  it('takes away shortcodes and keeps other brackets', () => {
    const codes = ['[scald=5:article {"a":""}]', '[caption id="a1" align="left"]', '[/caption]', '[gallery:12]']
    const kept = ['[The board confirmed this later.]', '[Photo: the lamp]', '[…]', '[1] See the minutes']
    const text = [paragraph, ...codes, ...kept, paragraph].join('\n\n')
    expect(read(text).text).toBe([paragraph, ...kept, paragraph].join('\n\n'))
  })

  it('keeps posts that an article embeds, subheadings and lists', () => {
    const text = `A title for the text\n\n${paragraph}\n\nRead the chain below pic.example/a1\n\n— Nora Vega (@nvega) 14 novembre 2017\n\nThe next winter\n\n${paragraph}\n\n- one\n\n- two\n\n- three\n\n— Nora Vega (@nvega) 15 novembre 2017`
    expect(read(text).text).toBe(text)
  })

  it('leaves letters and notes as they are', () => {
    const letter = 'Paris\n\n13 November\n\nDear Nora,\n\nthank you.\n\nTom'
    expect(read(letter).text).toBe(letter)
    const poem = 'The lamp\n\nThe long night\n\nThe sea below\n\nThe boats that go'
    expect(read(poem).text).toBe(poem)
    expect(read('one line').text).toBe('one line')
    expect(read('').text).toBe('')
  })

  it('reads other line ends, a byte order mark and windows-1252', () => {
    expect(read(`\uFEFFRetour\r\n\r\nLe phare reste allumé cet hiver\r\n\r\n${paragraph}`).title).toBe(
      'Le phare reste allumé cet hiver',
    )
    const latin = articleText(Buffer.from('Le phare reste allum\xe9', 'latin1'))
    expect(latin).toMatchObject({ text: 'Le phare reste allumé', guessed: true, charset: 'windows-1252' })
  })

  it('says where each kept character stands, in code points', () => {
    const piece = fc.constantFrom(
      'Retour',
      'logo',
      paragraph,
      'Un été 🌊 au phare de Brume',
      'Partager',
      '',
      '🙂',
      '[a=1]',
    )
    const ends = fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, ends)), (pieces) => {
        const whole = pieces.flat().join('')
        const source = [...whole]
        const { text, spans } = read(whole)
        for (const [at, character] of [...text].entries()) {
          const offset = sourceOffset(spans, at)
          if (offset !== undefined) expect(source[offset]).toBe(character)
          else expect(character).toMatch(/[\r\n]/)
        }
        expect(spans.map(({ start, end }) => source.slice(start, end).join(''))).toEqual(
          text.split('\n').filter((line) => line !== ''),
        )
      }),
    )
  })

  it('is linear', () => {
    const started = performance.now()
    read('a\n\n'.repeat(60_000))
    read('[a '.repeat(300_000))
    read(`[${'a=b '.repeat(200_000)}`)
    read(`It is so.${'\t'.repeat(200_000)}It was not.`)
    read('This page refreshes automatically. '.repeat(20_000))
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

const seeds = new URL('../../../../../shared/cases/seeds/', import.meta.url)

describe.skipIf(!existsSync(seeds))('the two articles of the case (needs ../shared)', () => {
  const expected = existsSync(seeds)
    ? JSON.parse(readFileSync(new URL('expected.json', seeds), 'utf8'))
    : { articles: [] }
  const articles: Array<{ file: string; chrome: string[] }> = expected.articles

  it.each(articles)('$file loses its chrome and nothing else', ({ file, chrome }) => {
    const bytes = readFileSync(new URL(file, seeds))
    const { title, text, spans } = articleText(bytes)
    const lines = bytes
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
    const wanted = lines.filter((line) => !chrome.includes(line.trim()))
    expect(lines.length - wanted.length).toBe(chrome.length)
    expect(text.split('\n').filter((line) => line !== '')).toEqual(wanted)
    expect(title).toBe(wanted[0])
    const source = [...bytes.toString('utf8')]
    expect(spans.map(({ start, end }) => source.slice(start, end).join(''))).toEqual(wanted)
  })

  it('every claim, quote and post of the articles can be found through the spans', () => {
    for (const { article, start, end } of [...expected.claims, ...expected.quotes]) {
      const { text, spans } = articleText(readFileSync(new URL(article, seeds)))
      const span = spans.find((candidate) => candidate.start <= start && end <= candidate.end)
      expect(span, `${article} ${start}`).toBeDefined()
      const source = [...readFileSync(new URL(article, seeds), 'utf8')]
      const at = span!.at + start - span!.start
      expect([...text].slice(at, at + end - start)).toEqual(source.slice(start, end))
    }
  })
})
