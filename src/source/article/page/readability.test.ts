import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldName, readBylines } from '../byline.ts'
import { recognise } from '../recognise.ts'
import { htmlText } from './block-text.ts'
import { readMetadata } from './metadata.ts'
import { readPage } from './page.ts'
import { pageEdtf } from './page-date.ts'

const pages = new URL('../../../../../shared/data/articles/readability/test/test-pages/', import.meta.url)
const show = process.env.SHOW === '1'

function words(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Word overlap of two texts, 2·|both| / (|one| + |other|), counted as bags. */
function f1(one: string, other: string): number {
  const [a, b] = [words(one), words(other)]
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0)
  let both = 0
  for (const [word, count] of a) both += Math.min(count, b.get(word) ?? 0)
  return sum(a) + sum(b) === 0 ? 1 : (2 * both) / (sum(a) + sum(b))
}

function readCase(name: string) {
  const folder = new URL(`${name}/`, pages)
  const bytes = readFileSync(new URL('source.html', folder))
  const page = readPage(bytes)
  return {
    name,
    format: recognise(bytes.subarray(0, 65536)),
    page,
    found: readMetadata(page),
    wanted: JSON.parse(readFileSync(new URL('expected-metadata.json', folder), 'utf8')),
    score: f1(page.text, htmlText(readFileSync(new URL('expected.html', folder), 'utf8'), 'extract').text),
  }
}

describe.skipIf(!existsSync(pages))('51 pages of the Readability suite (needs ../shared)', () => {
  const cases = existsSync(pages) ? readdirSync(pages).map(readCase) : []
  const flat = (text: string | undefined) => foldName(text ?? '')

  it('are recognised as pages', () => {
    expect(cases.filter(({ format }) => format !== 'html').map(({ name }) => name)).toEqual([])
  })

  it('give the text of the article: median F1 at least 0.95', () => {
    const scores = cases.map(({ score }) => score).sort((a, b) => a - b)
    const mean = scores.reduce((total, score) => total + score, 0) / scores.length
    if (show) {
      console.log('median', scores[scores.length >> 1], 'mean', mean, 'exact', scores.filter((s) => s === 1).length)
      for (const c of cases) if (c.score < 0.97) console.log(c.score.toFixed(3), c.name, c.page.fallback ?? '')
    }
    expect(scores[scores.length >> 1]).toBeGreaterThanOrEqual(0.95)
    expect(mean).toBeGreaterThanOrEqual(0.9)
  })

  it.each([
    ['title', 1],
    ['byline', 0.85],
    ['lang', 0.95],
    ['siteName', 0.9],
    ['publishedTime', 1],
  ])('give the %s of at least %d of those that have one', (key, floor) => {
    const having = cases.filter(({ wanted }) => wanted[key])
    const right = having.filter(({ found, wanted }) => {
      if (key === 'title') return flat(found.title) === flat(wanted.title)
      // A byline is right where every author that we name stands in it.
      if (key === 'byline') {
        const authors = readBylines(found.authors)
        return authors.length > 0 && authors.every(({ written }) => flat(wanted.byline).includes(flat(written)))
      }
      if (key === 'lang') return found.language === wanted.lang.slice(0, 2).toLowerCase()
      if (key === 'siteName') return flat(found.outlet) === flat(wanted.siteName)
      return found.published?.edtf === pageEdtf(wanted.publishedTime)
    })
    if (show) {
      console.log(key, right.length, 'of', having.length)
      for (const c of having.filter((c) => !right.includes(c))) console.log(' ', c.name, c.wanted[key], '|', c.found)
    }
    expect(right.length / having.length).toBeGreaterThanOrEqual(floor as number)
  })
})
