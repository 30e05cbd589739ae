import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scratch } from '../../../test/scratch.ts'
import { makeKey, showKey } from './key.ts'

describe('the key of a publisher', () => {
  it('is written for its owner alone, with its public half beside it', () => {
    const path = join(scratch(), 'ferry')
    const made = makeKey(path, 'desk', 'a long way home')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(`${path}.pub`, 'utf8')).toBe(`${made.line}\n`)
    expect(showKey(path)).toEqual({ ...made, line: made.line.replace(' desk', '') })
    expect(made.locked).toBe(true)
  })

  it('is never written over, nor left half made', () => {
    const path = join(scratch(), 'ferry')
    writeFileSync(`${path}.pub`, 'mine')
    expect(() => makeKey(path, 'desk', undefined)).toThrow(expect.objectContaining({ code: 'key-exists' }))
    expect(() => statSync(path)).toThrow()
  })

  it('is told from other files, and from none', () => {
    const path = join(scratch(), 'ferry')
    expect(() => showKey(path)).toThrow(expect.objectContaining({ code: 'no-such-path' }))
    writeFileSync(path, Buffer.alloc(1_000_000))
    expect(() => showKey(path)).toThrow(expect.objectContaining({ code: 'key-unreadable' }))
    expect(() => makeKey(join(path, 'below'), 'desk', undefined)).toThrow()
  })
})
