import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Draft, isProblem } from '../../record/record.ts'
import type { Given, SourceFile } from '../reader.ts'
import { parseSidecar } from '../sidecar.ts'
import { openArticle } from './content.ts'
import { article } from './format.ts'
import { maxPageLetters } from './page/block-text.ts'
import { maxLetters, maxLines } from './text/plain.ts'

const corpus = new URL('../../../test/corpus/article/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, corpus))

function read(content: Buffer | string, given: Given = {}, size?: number): Draft {
  const bytes = Buffer.from(content)
  const format = article.recognise(bytes.subarray(0, 65536), bytes.length)
  if (!format) throw new Error('not recognised')
  const file: SourceFile = {
    path: 'a',
    bytes: { size: size ?? bytes.length, slice: (start, end) => Buffer.from(bytes.subarray(start, end)) },
    given,
    received: Date.parse('2025-01-01T00:00:00Z'),
    sibling: () => undefined,
  }
  const reads = [...article.read(file, format)]
  expect(reads).toHaveLength(1)
  if (isProblem(reads[0]!)) throw new Error(reads[0].code)
  return reads[0]!
}

const codes = (draft: Draft) => draft.remarks.map(({ code }) => code)

describe('a page', () => {
  it('becomes one article with what its metadata say', () => {
    const bytes = fixture('harbour-post.html')
    const draft = read(bytes)
    expect(draft).toMatchObject({
      kind: 'article',
      offset: 0,
      length: bytes.length,
      subject: 'Keeper wrote to the board before the vote',
      outlet: 'Harbour Post',
      url: 'https://harbourpost.example/2021/03/keeper-wrote-to-the-board',
      language: 'en',
      date: {
        edtf: '2021-03-05T07:30:00+01:00',
        basis: 'page metadata',
        written: '2021-03-05T07:30:00+01:00',
        at: Date.parse('2021-03-05T06:30:00Z'),
        zone: '+01:00',
      },
      remarks: [],
    })
    expect(draft.addresses).toEqual([
      { written: 'Ada Merle', name: 'Ada Merle', normal: 'name:ada merle', role: 'from' },
      { written: 'Tomas Brandt', name: 'Tomas Brandt', normal: 'name:tomas brandt', role: 'from' },
    ])
    expect(draft.text).toContain('the lamp costs less than the ships that it saves')
    expect(draft.text).not.toMatch(/Ten ways|All rights reserved|Home|changed by a script/)
  })

  it('opens with its metadata, text and HTML', () => {
    const content = openArticle(fixture('harbour-post.html'), 'html')
    expect(content.headers).toContainEqual({ name: 'Author', value: 'Tomas Brandt' })
    expect(content.headers).toContainEqual({ name: 'Published', value: '2021-03-05T07:30:00+01:00' })
    expect(content.text).toContain('four votes against three')
    expect(content.html).toContain('<p>The board did not answer her.')
  })

  it('gives way to what was said when it was handed in', () => {
    const given: Given = {
      published: '2021-03~',
      title: 'Another',
      author: '@Ada',
      language: 'FR',
      basis: 'given at intake',
    }
    expect(read(fixture('harbour-post.html'), given)).toMatchObject({
      subject: 'Another',
      language: 'fr',
      date: { edtf: '2021-03~', basis: 'given at intake' },
      addresses: [{ written: '@Ada', normal: '@ada' }],
      outlet: 'Harbour Post',
    })
  })

  it('says so where it has no date, or one that cannot be read, or that was given wrongly', () => {
    const page = (head: string) =>
      `<!doctype html><html><head>${head}</head><body><p>${'A sentence. '.repeat(80)}</p></body></html>`
    expect(codes(read(page('')))).toEqual(['date-missing'])
    expect(read(page('')).date).toEqual({ edtf: null, basis: 'none', written: undefined, at: null, zone: null })
    expect(codes(read(page('<meta name="date" content="last week">')))).toEqual(['date-unreadable'])
    expect(codes(read(page('<meta name="date" content="2017-11-13">')))).toEqual([])
    const wrong = read(page('<meta name="date" content="2017-11-13">'), { published: 'lundi' })
    expect(codes(wrong)).toEqual(['given-date-invalid'])
    expect(wrong.date).toMatchObject({ edtf: '2017-11-13', basis: 'page metadata' })
    expect(codes(read(page('<meta name="date" content="2096-11-13">')))).toEqual(['date-impossible'])
  })

  it('is read in the charset that it names', () => {
    const html = (charset: string) =>
      `<html><head><meta charset="${charset}"><title>x</title></head><body><p>Été à la mer, œuvre`
    expect(read(Buffer.from(html('iso-8859-1').replace('œ', '\u009c'), 'latin1')).text).toContain('Été à la mer, œuvre')
    expect(read(html('gb2312')).text).toContain('Été à la mer')
    expect(read(html('no-such-charset')).text).toContain('Été à la mer')
  })
})

describe('a hostile page', () => {
  const inTime = (html: string) => {
    const started = performance.now()
    const draft = read(html)
    expect(performance.now() - started).toBeLessThan(30_000)
    return draft
  }

  it.each<[string, string]>([
    ['is 200,000 elements deep', `<html><body>${'<div>'.repeat(200_000)}<p>The words.</p>`],
    ['has half a million elements', `<html><body>${'<p>a<b>c</b></p>'.repeat(250_000)}<p>The words.</p>`],
    ['has 200,000 entities', `<html><body><p>The words.${'&amp;'.repeat(200_000)}</p>`],
    ['has 200,000 comments', `<html><body><p>The words.${'<!---->'.repeat(200_000)}</p>`],
    [
      'has 200,000 attributes',
      `<html><body>${`<i ${Array.from({ length: 20 }, (_, i) => `a${i}=b`).join(' ')}>a</i>`.repeat(10_000)}<p>The words.`,
    ],
    ['has half a million entities', `<html><body>${'&amp;'.repeat(500_000)}<p>The words.`],
    ['has half a million comments', `<html><body>${'<!--a-->'.repeat(500_000)}<p>The words.`],
    ['is 10,000 links deep', `<html><body>${'<a href=x><i>'.repeat(5000)}The words.`],
  ])('that %s keeps its text', (_, html) => {
    const draft = inTime(html)
    expect(codes(draft)).toContain('article-fallback')
    expect(draft.text).toContain('The words.')
  })

  it.each<[string, string]>([
    [
      'just below the limits',
      `<html><body>${`${'<div>'.repeat(200)}<p>Some words, and more of them.</p>${'</div>'.repeat(200)}`.repeat(100)}`,
    ],
    ['of one paragraph a line', `<html><body>${'<p>Some words, and more, of them, in a line.</p>'.repeat(25_000)}`],
    [
      'with 100,000 attributes',
      `<html><body><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=b`).join(' ')}>The words.</p>`,
    ],
    ['with much white space', `<html><body><pre>${' '.repeat(500_000)}x</pre><p>The words.</p>${'\n'.repeat(500_000)}`],
    ['of comments and broken tags', `<html><body>${'<!-- <'.repeat(50_000)}--> <p>The words.${'<'.repeat(50_000)}`],
    [
      'of metadata',
      `<html><head>${'<meta name="author date" content="x">'.repeat(20_000)}<title>x</title><body><p>The words.`,
    ],
    [
      'with broken JSON-LD',
      `<html><script type="application/ld+json">${'['.repeat(100_000)}</script><body><p>The words.`,
    ],
  ])('%s is read in time', (_, html) => {
    expect(inTime(html).text).toContain('words')
  })

  it('that is one endless text is read from its start', () => {
    const draft = read(`<html><body><p>The words.${' and more'.repeat(400_000)}`)
    expect(codes(draft)).toEqual(expect.arrayContaining(['article-fallback', 'text-too-long']))
    expect(draft.text.length).toBeLessThanOrEqual(maxPageLetters)
  })

  it('beyond the size limit is quarantined', () => {
    expect(() => read('<html>', {}, 33 << 20)).toThrow('file-too-large')
  })
})

describe('a text', () => {
  it('of very many lines, or very many letters, is taken as it stands', () => {
    const lines = 'The words.\n'.repeat(maxLines + 1)
    expect(read(lines)).toMatchObject({
      text: lines,
      remarks: [{ code: 'article-fallback' }, { code: 'date-missing' }],
    })
    const long = 'The words, and more. '.repeat(maxLetters / 20)
    expect(codes(read(long))).toContain('text-too-long')
    expect(read(long).text.length).toBeLessThanOrEqual(maxLetters)
  })

  it('becomes one article, dated by its sidecar, without its chrome', () => {
    const sidecar = parseSidecar(fixture('phare.txt.meta.json'))
    if ('problem' in sidecar) throw new Error(sidecar.problem)
    const bytes = fixture('phare.txt')
    const draft = read(bytes, sidecar.given)
    expect(draft).toMatchObject({
      length: bytes.length,
      subject: 'La gardienne du phare avait écrit au conseil',
      outlet: 'Le Quai',
      language: 'fr',
      date: { edtf: '2021-03-06', basis: 'sidecar', zone: null },
      remarks: [],
    })
    expect(draft.addresses.map(({ normal }) => normal)).toEqual(['name:louise armand', 'name:jean petit'])
    expect(draft.text).not.toMatch(/Accueil|media=|Commentaires|Dix façons|Offres/)
    expect(draft.text).toContain('— Gardienne du Nord (@garde_nord) 4 mars 2021')
    expect(openArticle(bytes, 'text').text).toBe(draft.text)
  })

  it('guesses its language, and does not guess its date', () => {
    const draft = read(fixture('phare.txt'))
    expect(draft).toMatchObject({ language: 'fr', date: { edtf: null, basis: 'none' } })
    expect(codes(draft)).toEqual(['date-missing'])
  })
})
