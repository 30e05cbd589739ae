import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Prose, Span } from '../../record/coverage.ts'
import { readProse } from './prose.ts'

const corpus = new URL('../../../test/corpus/article/', import.meta.url)
const cut = ({ text }: Prose, { start, end }: Span) => [...text].slice(start, end).join('')
const facts = { published: '2021-03-06' }

describe('the prose of a text file', () => {
  it('has the file’s own offsets, its chrome, its post and its paragraphs apart', () => {
    const raw = readFileSync(new URL('phare.txt', corpus))
    const prose = readProse(raw, 'text', facts)
    expect(prose.text).toBe(raw.toString('utf8'))
    expect(prose).toMatchObject({ language: 'fr', published: '2021-03-06', outlet: null })
    expect(prose.chrome.map((span) => cut(prose, span))).toEqual([
      'Accueil',
      '[media=4021:inline {"align":"left"}]',
      'Commentaires (12)',
      'Dix façons de nettoyer une lentille',
      'Offres de la semaine',
    ])
    expect(prose.posts).toMatchObject([
      { author: 'Gardienne du Nord', handle: '@garde_nord', date: '2021-03-04', language: 'en' },
    ])
    expect(prose.paragraphs.map(({ heading }) => heading)).toEqual([true, false, false, false])
  })

  it('counts code points', () => {
    const prose = readProse(
      Buffer.from('🕯️ Le phare reste allumé\n\nUn été 🌊 au phare de Brume, où rien ne change.'),
      'text',
      facts,
    )
    expect(prose.paragraphs.map((span) => cut(prose, span))).toEqual([
      '🕯️ Le phare reste allumé',
      'Un été 🌊 au phare de Brume, où rien ne change.',
    ])
  })
})

describe('the prose of a page', () => {
  const filler =
    '<p>The lighthouse board met on Monday and decided, after a long debate, to keep the lamp lit.</p>'.repeat(8)
  const post =
    '<blockquote class="twitter-tweet"><p>The lamp stays lit.</p><p>As long as I have oil.</p>&mdash; Nora Vega (@nvega) <a href="https://x.example/1">March 4, 2021</a></blockquote>'

  it('knows where an embedded post begins', () => {
    const html = `<html><body><article><h1>The lamp</h1>${filler}${post}${filler}</article></body></html>`
    const prose = readProse(Buffer.from(html), 'html', facts)
    expect(prose.posts).toMatchObject([
      {
        author: 'Nora Vega',
        handle: '@nvega',
        date: '2021-03-04',
        text: 'The lamp stays lit.\n\nAs long as I have oil.',
      },
    ])
    expect(prose.paragraphs.some((span) => cut(prose, span).includes('oil'))).toBe(false)
  })
})

const seeds = new URL('../../../../shared/cases/seeds/', import.meta.url)

describe.skipIf(!existsSync(seeds))('the two articles of the case (needs ../shared)', () => {
  const expected = existsSync(seeds)
    ? JSON.parse(readFileSync(new URL('expected.json', seeds), 'utf8'))
    : { articles: [], posts: [] }

  it.each(expected.articles as { file: string; chrome: string[] }[])('$file', ({ file, chrome }) => {
    const prose = readProse(readFileSync(new URL(file, seeds)), 'text', { published: '2017-11-15' })
    expect(prose.chrome.map((span) => cut(prose, span))).toEqual(chrome)
    const own = expected.posts.filter((post: { article: string }) => post.article === file)
    expect(prose.posts).toMatchObject(
      own.map(({ author, handle, date, start, language }: Prose['posts'][number]) => ({
        author,
        handle,
        date,
        start,
        language,
      })),
    )
  })
})

describe('the headline of a page', () => {
  const page = (lang: string, title: string, headline: string) => {
    const line =
      lang === 'fr' ? 'Le phare reste allumé toute la nuit, dit la gardienne. ' : 'The lamp stays lit all night. '
    const html = `<html lang="${lang}"><head><title>${title}</title></head><body><header><h1>${headline}</h1></header><article>
      ${`<p>${line.repeat(12)}</p>`.repeat(4)}</article></body></html>`
    return readProse(Buffer.from(html), 'html', facts)
  }

  it.each([
    ['en', '‘The lamp stays lit’, keeper tells harbour board'],
    ['fr', '« La lampe reste allumée » : la gardienne répond au port'],
  ])('%s: is read as a heading in front of the text', (lang, headline) => {
    const prose = page(lang, headline, headline)
    expect(prose.paragraphs[0]).toMatchObject({ start: 0, heading: true })
    expect(cut(prose, prose.paragraphs[0]!)).toBe(headline)
    expect(prose.text.split(headline)).toHaveLength(2)
  })

  it.each([
    ['en', 'Harbour – The Lamp'],
    ['fr', 'Le port – Le Phare'],
  ])('%s: is not what stands in the tab of a browser', (lang, title) => {
    expect(page(lang, title, 'Port').text).not.toContain(title)
  })
})
