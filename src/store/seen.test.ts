import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratch } from '../../test/scratch.ts'
import { readSeen, standingOf } from './seen.ts'

const bytes = { sha256: 'a'.repeat(64), bytes: 5 }
/** Seconds since the epoch. */
const day = 1_700_000_000
const later = () => Date.now() + 3_600_000

function file(words: string): string {
  const path = join(scratch(), 'letter.eml')
  writeFileSync(path, words)
  // Whole seconds, so that the same date can be set again.
  utimesSync(path, day, day)
  return path
}

describe('files that were seen before', () => {
  it('are known by a later run while they stand as they did', () => {
    const dir = scratch()
    const path = file('first')
    const seen = readSeen(dir)
    seen.note('origin', standingOf(path, later())!, bytes)
    seen.keep()
    const next = readSeen(dir)
    expect(next.find('origin', standingOf(path, later())!)).toEqual(bytes)
    expect(next.find('other', standingOf(path, later())!)).toBeUndefined()
  })

  it('are not known once their bytes were altered and their date was set back', () => {
    const path = file('first')
    const before = standingOf(path, later())
    // The clock of a file moves in ticks.
    while (standingOf(path, later()) === before) {
      writeFileSync(path, 'other')
      utimesSync(path, day, day)
    }
    expect(statSync(path).mtimeMs).toBe(day * 1000)
  })

  it('are not known where another file of the same size and date took their place', () => {
    const path = file('first')
    const before = standingOf(path, later())
    writeFileSync(`${path}.new`, 'other')
    utimesSync(`${path}.new`, day, day)
    renameSync(`${path}.new`, path)
    expect(standingOf(path, later())).not.toBe(before)
  })

  it('do not stand still yet within the tick of a coarse clock', () => {
    expect(standingOf(file('first'), Date.now())).toBeUndefined()
  })

  it('are read again where the list is damaged, or cannot be put down', () => {
    const dir = scratch()
    writeFileSync(join(dir, 'seen.json'), '[["origin"')
    expect(readSeen(dir).find('origin', 'x')).toBeUndefined()
    mkdirSync(join(dir, 'seen.json.new'))
    const seen = readSeen(dir)
    seen.note('origin', 'x', bytes)
    expect(() => seen.keep()).not.toThrow()
    expect(readFileSync(join(dir, 'seen.json'), 'utf8')).toBe('[["origin"')
  })
})
