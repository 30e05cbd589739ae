import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scratch, stillWorld } from '../../test/scratch.ts'
import { sha256 } from '../record/id.ts'
import { type Act, appendActs, journalEnd, readJournal } from './journal.ts'
import { journalPath } from './layout.ts'

const acts: Act[] = [
  { act: 'init', title: 'Case', version: 1 },
  { act: 'split', address: 'nora@lighthouse.example', sentence: 'Split.' },
]

function written(): string {
  const dir = scratch()
  appendActs(dir, journalEnd(dir), acts, stillWorld.now())
  return dir
}

describe('the journal', () => {
  it('reads back what was appended, numbered and chained', () => {
    const dir = written()
    const end = appendActs(dir, journalEnd(dir), [{ act: 'undo', of: 2 }], stillWorld.now())
    const lines = readJournal(dir)
    expect(lines.map(({ seq, act }) => [seq, act])).toEqual([
      [1, 'init'],
      [2, 'split'],
      [3, 'undo'],
    ])
    const raw = readFileSync(journalPath(dir), 'utf8').split('\n')
    expect(lines[1]?.prev).toBe(sha256(raw[0]!))
    expect(end).toEqual({ seq: 3, prev: sha256(raw[2]!) })
  })

  it.each([
    ['a changed word', (text: string) => text.replace('Case', 'Cave')],
    ['a line taken out', (text: string) => text.split('\n').slice(1).join('\n')],
    ['lines swapped', (text: string) => text.split('\n').slice(0, 2).reverse().join('\n').concat('\n')],
    ['a line that is not JSON', (text: string) => `${text}{"seq":3\n`],
  ])('notices %s', (_what, change) => {
    const dir = written()
    writeFileSync(journalPath(dir), change(readFileSync(journalPath(dir), 'utf8')))
    expect(() => readJournal(dir)).toThrowError(/^line \d of journal\.jsonl/)
  })

  it('takes a line without its newline as never written', () => {
    const dir = written()
    appendFileSync(journalPath(dir), '{"seq":3,"act":"un')
    expect(readJournal(dir)).toHaveLength(2)
    appendActs(dir, journalEnd(dir), [{ act: 'undo', of: 2 }], stillWorld.now())
    expect(readJournal(dir)).toHaveLength(3)
  })

  it('is empty where there is none', () => {
    expect(readJournal(scratch())).toEqual([])
  })
})
