import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { PublicRecord } from '../../view/model/release.ts'
import { testRecords } from '../site/test-edition.ts'
import { escapeTex } from './bibtex.ts'
import { recordFiles } from './record-files.ts'
import { dated, head, hostile, ilan, mail, nora, recordSaying } from './test-record.ts'

const edition = { head }

function filesOf(record: PublicRecord, of = edition): Record<string, string> {
  return Object.fromEntries(recordFiles(record, of).map(({ path, text }) => [path.split('/').at(-1)!, text]))
}

describe('BibTeX', () => {
  it('calls each kind what it is', () => {
    const types = (record: Partial<PublicRecord>, base = head.base) =>
      /^@(\w+)\{fonds-\w+,$/m.exec(filesOf({ ...mail, ...record }, { head: { ...head, base } })['cite.bib']!)?.[1]
    expect(types({})).toBe('misc')
    expect(types({ kind: 'chat' })).toBe('misc')
    expect(types({ kind: 'post' })).toBe('online')
    expect(types({ kind: 'article', outlet: 'The Quay' })).toBe('online')
    expect(types({ kind: 'article', outlet: 'The Quay' }, null)).toBe('article')
  })

  it('writes a mail', () => {
    const text = filesOf({ ...mail, from: [nora, { ...ilan, name: 'Prost, Ilan and Sons' }] })['cite.bib']
    expect(text).toContain(`@misc{fonds-${mail.id},
  author = {{Nora Vega} and {Prost, Ilan and Sons}},
  title = {{The lamp}},
  howpublished = {E-mail to Ilan Prost},
  date = {2016-09-20T00:14:00+02:00},
  year = {2016},
  publisher = {The ferry papers},
  url = {https://papers.example/ferry/r/${mail.id}/},
  langid = {english},
  note = {The ferry papers, edition 2,`)
  })

  it('lets no text out of its field', () => {
    for (const said of hostile) {
      const text = filesOf(recordSaying(said))['cite.bib']!
      let depth = 0
      // As BibTeX does: it counts every brace, also behind a backslash.
      for (const sign of text) {
        if (sign === '{') depth += 1
        if (sign === '}') depth -= 1
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
      const outside = text.trimEnd().split('\n').slice(1, -1)
      for (const line of outside) expect(line).toMatch(/^ {2}[a-z]+ = \{.*\},$/)
    }
  })

  it('leaves no command and no sign of TeX to the sender', () => {
    expect(escapeTex('\\input{a} 50% of $5 & #1_2 ~^')).toBe(
      '\\textbackslash{}input\\textbraceleft{}a\\textbraceright{} 50\\% of \\$5 \\& \\#1\\_2 \\textasciitilde{}\\textasciicircum{}',
    )
  })
})

describe('RIS', () => {
  it('writes a mail', () => {
    const lines = filesOf(mail)['cite.ris']!.split('\r\n')
    expect(lines.slice(0, 8)).toEqual([
      ...['TY  - PCOMM', `ID  - fonds-${mail.id}`, 'AU  - Nora Vega', 'A2  - Ilan Prost', 'TI  - The lamp'],
      ...['T2  - The ferry papers', 'PY  - 2016', 'DA  - 2016/09/20/'],
    ])
    expect(lines.slice(-2)).toEqual(['ER  - ', ''])
  })

  it('makes a vague date no more exact', () => {
    const text = filesOf({ ...mail, date: dated('2016-09~') })['cite.ris']
    expect(text).toContain('DA  - 2016/09//\r\n')
    expect(text).toContain('N1  - Date (EDTF): 2016-09~. ')
    expect(filesOf({ ...mail, date: dated('201X') })['cite.ris']).not.toMatch(/^(?:PY|DA)/m)
  })

  it('is one field a line, whatever it cites', () => {
    for (const said of hostile) {
      const lines = filesOf(recordSaying(said))['cite.ris']!.split('\r\n')
      expect(lines.pop()).toBe('')
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\p{Cc}\p{Cs}]*$/u)
      expect(lines.filter((line) => /^(?:TY|ER)/.test(line))).toEqual(['TY  - PCOMM', 'ER  - '])
    }
  })
})

describe('CSL-JSON', () => {
  const item = (record: PublicRecord) => JSON.parse(filesOf(record)['cite.json']!)[0]

  it('writes a mail', () => {
    expect(item(mail)).toMatchObject({
      ...{ id: `fonds-${mail.id}`, type: 'personal_communication', title: 'The lamp' },
      ...{ author: [{ literal: 'Nora Vega' }], recipient: [{ literal: 'Ilan Prost' }] },
      ...{ issued: { 'date-parts': [[2016, 9, 20]] }, archive: 'The ferry papers', version: '2' },
    })
  })

  it.each([
    ['2016-09', { 'date-parts': [[2016, 9]] }],
    ['2016-09~', { 'date-parts': [[2016, 9]], circa: true }],
    [
      '2016-09-20/2016-10',
      {
        'date-parts': [
          [2016, 9, 20],
          [2016, 10],
        ],
      },
    ],
    ['../2017-07', { literal: 'until July 2017' }],
    ['201X', { literal: '2010s' }],
    ['then', { literal: 'then' }],
    [null, undefined],
  ])('dates %s', (edtf, issued) => {
    expect(item({ ...mail, date: dated(edtf) }).issued).toEqual(issued)
  })

  it('knows kinds', () => {
    expect(testRecords.map((record) => item(record).type)).toEqual([
      ...['personal_communication', 'personal_communication', 'personal_communication', 'article-newspaper', 'post'],
    ])
  })
})

describe('oEmbed', () => {
  const card = (record: PublicRecord, of = edition) => JSON.parse(filesOf(record, of)['oembed.json']!)
  /** Names of all elements and attributes, as a browser makes them of the HTML; of links the address. */
  function partsOf(html: string): string[] {
    const parts: string[] = []
    const waiting: unknown[] = [parseFragment(html)]
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const {
        tagName,
        attrs = [],
        childNodes = [],
      } = node as {
        tagName?: string
        attrs?: Array<{ name: string; value: string }>
        childNodes?: unknown[]
      }
      if (tagName) parts.push(tagName, ...attrs.map(({ name, value }) => (name === 'href' ? value : name)))
      waiting.push(...childNodes)
    }
    return [...new Set(parts)].sort()
  }

  it('is a quotation with its source and a link', () => {
    const { html, ...rest } = card(mail)
    expect(rest).toEqual({
      ...{
        version: '1.0',
        type: 'rich',
        title: 'The lamp',
        author_name: 'Nora Vega',
        provider_name: 'The ferry papers',
      },
      ...{ provider_url: 'https://papers.example/ferry/', cache_age: 86_400, width: 600, height: expect.any(Number) },
    })
    expect(html).toContain('<p dir="auto">The lamp is out.</p><p dir="auto">Come at &lt;nine&gt; &amp; knock.</p>')
    expect(html).toContain(`<a href="https://papers.example/ferry/r/${mail.id}/" rel="noopener">https://papers`)
  })

  it('has no link where nobody knows where to', () => {
    const { html, provider_url } = card(mail, { head: { ...head, base: null } })
    expect(provider_url).toBeUndefined()
    expect(partsOf(html)).toEqual(['blockquote', 'dir', 'p'])
    expect(html).toContain(`record r/${mail.id}/`)
  })

  it('holds nothing but that, whatever it quotes', () => {
    for (const said of [...hostile, 'x'.repeat(100_000), '\n'.repeat(9000)]) {
      const { html } = card(recordSaying(said))
      const parts = ['a', 'blockquote', 'cite', 'dir', `https://papers.example/ferry/r/${mail.id}/`, 'p', 'rel']
      expect(parts).toEqual(expect.arrayContaining(partsOf(html)))
      expect(html.length).toBeLessThan(6000)
    }
  })
})

describe('every file', () => {
  it('stands in the folder of its record, and is the same bytes again', () => {
    for (const record of [...testRecords, ...hostile.map(recordSaying)]) {
      const files = recordFiles(record, edition)
      expect(files.map(({ path }) => path)).toEqual(
        ['cite.bib', 'cite.ris', 'cite.json', 'oembed.json'].map((name) => `r/${record.id}/${name}`),
      )
      expect(recordFiles(structuredClone(record), edition)).toEqual(files)
      for (const { text } of files) expect(Buffer.from(text).toString()).toBe(text)
    }
  })
})
