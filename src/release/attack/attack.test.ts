// The attack finds what is planted, where it is planted, and nothing in what the program writes itself.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { scratch } from '../../../test/scratch.ts'
import { sha256 } from '../../record/id.ts'
import { filesBelow } from '../files/below.ts'
import type { PublishedHidden } from '../hide/hidden.ts'
import { type AttackHit, attack, type OwnBytes } from './attack.ts'
import { pagefind, plantedLeaks, plantedName } from './test-planted.ts'

const digest = sha256('a page')
const own: OwnBytes = {
  assets: new Map([['assets/site.css', sha256('.ann { color: red } /* date */')]]),
  phrases: [
    'Date',
    'as it was written: {written}',
    '{n} messages',
    'to {page}',
    'Ann: {name}',
    'The server of {domain} signed it: {what}. All of it is.',
  ],
  names: [
    'index.html',
    'data',
    'date',
    'ann',
    'kind',
    'mail',
    'r',
    'html',
    'body',
    'time',
    'p',
    'a',
    'title',
    'class',
    'href',
  ],
  tokens: new Set([digest]),
}

const clean: Record<string, string> = {
  'index.html': `<html><body class="date ann"><p title="Date">Date</p><p>12 messages</p><time datetime="2016-09-20">20 September 2016</time><a href="data/">${digest}</a></body></html>`,
  'assets/site.css': '.ann { color: red } /* date */',
  'r/clean/record.json': `{"date":"2016-09-20","kind":"mail","sha256":"${digest}"}\n`,
}

function lay(files: Record<string, string | Buffer>): string {
  const dir = scratch()
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), bytes)
  }
  return dir
}

const hidden = (text: string, seq = 7): PublishedHidden => ({ seq, text, within: 'everywhere' })

async function hitsOf(dir: string, sought: PublishedHidden[]): Promise<AttackHit[]> {
  const hits: AttackHit[] = []
  for await (const hit of attack(dir, sought, own)) hits.push(hit)
  return hits
}

describe('what is planted', () => {
  it.each(plantedLeaks)('$kind is found', async ({ path, bytes, offset, inside }) => {
    const hits = await hitsOf(lay({ ...clean, [path]: bytes }), [hidden(plantedName), hidden('Корбранд', 7)])
    expect(hits[0]).toMatchObject({ path, offset, inside, seq: 7 })
    expect(hits.filter((hit) => hit.path !== path)).toEqual([])
  })

  it('has more than twenty kinds', () => expect(plantedLeaks.length).toBeGreaterThan(40))
})

describe('what the program writes', () => {
  it('is no leak where an index holds the stem of a public word, and is one where the word itself is hidden', async () => {
    const dir = lay({ 'pagefind/1/index/en_1.pf_index': gzipSync(pagefind('question', 'vega')) })
    const judged = {
      ...own,
      isPiece: (path: string, word: string) => path.startsWith('pagefind/1/') && word === 'question',
    }
    const hits: AttackHit[] = []
    for await (const hit of attack(dir, [hidden('question', 1), hidden('Vega', 2)], judged)) hits.push(hit)
    expect(hits.map(({ seq }) => seq)).toEqual([2])
  })

  it('is no leak', async () => {
    const sought = ['date', 'ann', 'mail', '20', 'September', 'messages', 'class', digest.slice(0, 9)].map((text) =>
      hidden(text),
    )
    expect(await hitsOf(lay(clean), sought)).toEqual([])
  })

  it('is no leak where it begins in one digest and ends in the next, and is one beside a digest', async () => {
    const list = `${digest}  r/date/index.html\n${digest}  Vega\n`
    const across = `l ${digest.slice(0, 3)}`
    const hits = await hitsOf(lay({ SHA256SUMS: list }), [hidden(across.replace(/^l/, 'html')), hidden('Vega')])
    expect(hits).toMatchObject([{ offset: list.indexOf('Vega') }])
  })

  it.each([
    [
      'x.html',
      '<time><span class="ann">10 Nov 2025,</span> <span>19:41 <span class="date">+02:00</span></span></time>',
      '19:41',
    ],
    ['x.html', '<time><span>25 Sept 2024,</span> <span>23:10 <span class="date">+02:00</span></span></time>', '10:02'],
    ['x.html', '<a href="r/" class="bubble-when">19:41 <span>UTC</span></a><p>left · 19:41 <span>x</span></p>', '41'],
    ['x.html', '<p>10 novembre 2025, 19:41:00 UTC+00:00. F</p>', '41'],
    ['x.html', '<p>until October 2025</p><a href="data/">← 2025</a>', '2025'],
    ['x.html', '<rect x="50%" width="7.2%" y1="42" height="50"/>', '50%'],
    ['x.html', '<rect x="50%" width="7.2%" y1="42" height="50"/>', '42'],
    ['x.html', '<summary>Date · Tidewatch → Nell</summary>', 'date'],
    ['x.html', '<p>The server of ann.example signed it: &lt;date&gt;. All of it is.</p>', 'signed it'],
    ['x.html', '<span>as it was written: <code>x</code></span>', 'written'],
    ['cite.ris', 'TY  - PCOMM\nPY  - 2024\nDA  - 2024/10/02/\n', '10/02'],
    ['checkpoint', 'time 2026-01-01T00:00:00Z\n', '00:00'],
  ])('is no leak in what it counts, measures and dates: %s %s', async (path, text, sought) => {
    expect(await hitsOf(lay({ [`r/x/${path}`]: text }), [hidden(sought)])).toEqual([])
  })

  it.each([
    ['<p>see you at 19:41</p>', '19:41'],
    ['<time>20 Sep 2024</time><p>at 19:41</p>', '19:41'],
    ['<p title="50% off">42 rue Haute</p>', '50%'],
    ['<p>42 rue Haute</p>', '42'],
    ['<p>about 2025, she said</p>', '2025'],
    ['<p>Ann · no date yet</p>', 'date'],
  ])('is one where anything else is said: %s', async (html, text) => {
    expect(await hitsOf(lay({ ...clean, 'r/x/index.html': html }), [hidden(text)])).toHaveLength(1)
  })

  it.each([
    ['<p>Date of birth</p>', 'date'],
    ['<p>to Ann</p>', 'ann'],
    ['<p>Ann: Ann</p>', 'ann'],
    ['<p class="anne">September</p>', 'september'],
    ['<p>12345 messages</p>', '12345'],
    ['<time>20 September, said Ann</time>', 'ann'],
    ['<p title="ann">x</p>', 'messages ann'],
  ])('is one in other places: %s', async (html, text) => {
    const hits = await hitsOf(lay({ ...clean, 'r/x/index.html': html }), [hidden(text)])
    expect(hits.length).toBe(text === 'messages ann' ? 0 : 1)
  })

  it('counts where an asset is not the one that was shipped', async () => {
    expect(await hitsOf(lay({ 'assets/site.css': '.ann { color: blue }' }), [hidden('ann')])).toHaveLength(1)
  })

  it('counts in JSON where a string begins like the end of one', async () => {
    const dir = lay({ 'data/x.jsonl': '{"subject":", Vega","a":1}\n{"b":":612345678"}\n' })
    expect(await hitsOf(dir, [hidden('Vega'), hidden('612345678')])).toMatchObject([{ offset: 14 }, { offset: 34 }])
  })
})

it('looks for what one conversation hides in its own files alone', async () => {
  const dir = lay({ 'r/a/index.html': 'Corbrand', 'r/b/index.html': 'Corbrand' })
  expect(await hitsOf(dir, [{ seq: 1, text: 'Corbrand', within: ['r/b/'] }])).toMatchObject([
    { path: 'r/b/index.html' },
  ])
})

it('finds what begins in one piece of a long text and ends in the next, each once', async () => {
  // Over every end of a line, so that it does not matter where the pieces part.
  const line = `Corbrand ${'harbour and quay '.repeat(400)}Nora\n`
  const lines = Math.ceil((4.5 * 1024 * 1024) / line.length)
  const hits = await hitsOf(lay({ 'data/a.csv': line.repeat(lines) }), [hidden('Nora Corbrand')])
  const places = Array.from({ length: lines - 1 }, (_, i) => (i + 1) * line.length - 'Nora\n'.length)
  expect(hits.map(({ offset }) => offset)).toEqual(places)
})

it('walks in one order', async () => {
  const dir = lay({ 'b/a': '1', 'a/z/q': '2', 'a/b': '3', c: '4', 'a.b': '5' })
  const paths: string[] = []
  for await (const path of filesBelow(dir)) paths.push(path)
  expect(paths).toEqual(['a.b', 'c', 'a/b', 'a/z/q', 'b/a'])
})
