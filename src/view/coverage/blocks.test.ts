import { describe, expect, it } from 'vitest'
import { articleBlocks } from './blocks.ts'
import type { ArticleSource } from './found.ts'

const text = 'Menu\nThe 🚢 left at dawn.\nA post.'

function article(): ArticleSource {
  const points = [...text]
  const prose = {
    chrome: [{ start: 0, end: 4 }],
    paragraphs: [{ start: 5, end: 24, heading: false }],
    posts: [{ start: 25, end: 32 }],
  }
  return {
    reading: { prose },
    cut: (start: number, end: number) => points.slice(start, end).join(''),
  } as unknown as ArticleSource
}

describe('the blocks of an article', () => {
  it('are its text in pieces, each with what covers it', () => {
    const marks = [
      { ref: 'ship', start: 5, end: 10 },
      { ref: 'left', start: 9, end: 15 },
      { ref: 'post', start: 25, end: 32 },
    ]
    expect(
      articleBlocks(article(), marks).map(({ kind, runs }) => [
        kind,
        ...runs.map(({ text, refs }) => `${text}|${refs}`),
      ]),
    ).toEqual([
      ['chrome', 'Menu|'],
      ['paragraph', 'The |ship', '🚢|ship,left', ' left|left', ' at dawn.|'],
      ['post', 'A post.|post'],
    ])
  })
})
