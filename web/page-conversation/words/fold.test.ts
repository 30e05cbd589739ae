import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/view/model.ts'
import { countLines, firstLine, foldBlocks } from './fold.ts'

const text = (value: string): Block => ({ kind: 'text', level: 0, text: value })
const quote = (value: string, level = 1): Block => ({ kind: 'quote', level, text: value })
const sign = (value: string): Block => ({ kind: 'signature', level: 0, text: value })

const shape = (blocks: Block[]): string[] =>
  foldBlocks(blocks).map((fold) => `${fold.kind} ${fold.lines} ${fold.open ? 'open' : 'folded'}`)

describe('foldBlocks', () => {
  it('folds a quoted letter under the answer', () => {
    expect(shape([text('Agreed.'), quote('one\ntwo\nthree\nfour')])).toEqual(['text 1 open', 'quote 4 folded'])
  })

  it('leaves the short question above an answer open', () => {
    expect(shape([quote('When?'), text('Tuesday.'), quote('Where?\nAnd who?\nAnd why?'), text('Lyon.')])).toEqual([
      'quote 1 open',
      'text 1 open',
      'quote 3 folded',
      'text 1 open',
    ])
  })

  it('folds quotes of several depths as one', () => {
    expect(shape([text('Yes'), quote('a\nb', 2), quote('c', 1), text('\n \n'), quote('d', 1)])).toEqual([
      'text 1 open',
      'quote 4 folded',
    ])
  })

  it('shows a message that only forwards', () => {
    expect(shape([quote('a\nb\nc\nd'), sign('-- \nN.')])).toEqual(['quote 4 open', 'signature 2 folded'])
  })

  it('has nothing to show for an empty message', () => {
    expect(foldBlocks([])).toEqual([])
  })
})

describe('countLines', () => {
  it('does not count blank ends', () => {
    expect(countLines('\n\none\n\ntwo\n\n')).toBe(3)
    expect(countLines(' \n')).toBe(0)
  })
})

describe('firstLine', () => {
  it('takes the own words, not the quote', () => {
    expect(firstLine([quote('old'), text('  New\n words ')], 'old')).toBe('New words')
  })
  it('falls back to the preview and cuts at a word', () => {
    expect(firstLine([], 'the harbour office called again', 20)).toBe('the harbour office…')
  })
})
