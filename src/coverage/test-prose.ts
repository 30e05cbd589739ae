// For tests: paragraphs -> prose, as a reader of plain text would hand it in.
import type { Claim, KnownPerson, Prose, Reading } from '../record/coverage.ts'
import { makeProse } from './article/prose.ts'
import { readArticle } from './read.ts'

export function proseOf(language: string, paragraphs: string[], published = '2024-03-04'): Prose {
  let at = 0
  const blocks = paragraphs.map((text) => {
    const start = at
    at += [...text].length + 2
    return { start, end: at - 2 }
  })
  const text = paragraphs.join('\n\n')
  return makeProse({
    text,
    language,
    published,
    outlet: null,
    chrome: [],
    blocks,
    posts: [],
    languageOf: () => undefined,
  })
}

export function read(language: string, paragraphs: string[], known: KnownPerson[] = []): Reading {
  return readArticle(proseOf(language, paragraphs), known)
}

/** Claims of one kind, as short as a test needs them. */
export function claimsOf(reading: Reading, kind: Claim['kind']): Partial<Claim>[] {
  return reading.claims
    .filter((claim) => claim.kind === kind)
    .map(({ start, end, sentence, anchor, basis, kind: _, ...rest }) => rest)
}
