// Real mailboxes, where they are at hand: the counts are those that a careful reader finds.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isProblem } from '../../record/record.ts'
import { mail } from '../mail/format.ts'
import type { FormatName, SourceFile } from '../reader.ts'
import { mbox } from './format.ts'

const shared = new URL('../../../../shared/data/mail/', import.meta.url)
const received = Date.UTC(2026, 0, 1)

function fileOf(raw: Buffer): SourceFile {
  const bytes = { size: raw.length, slice: (start: number, end: number) => Buffer.from(raw.subarray(start, end)) }
  return { path: 'a', bytes, given: {}, received, sibling: () => undefined }
}

function recognise(raw: Buffer): FormatName | undefined {
  const head = raw.subarray(0, 64 << 10)
  return mbox.recognise(head, raw.length) ?? mail.recognise(head, raw.length)
}

describe.skipIf(!existsSync(shared))('real mailboxes (needs ../shared)', () => {
  it('reads a year of a kernel list', () => {
    const raw = gunzipSync(readFileSync(new URL('linux-i2c/2019.mbox.gz', shared)))
    let messages = 0
    const keys = new Set<string>()
    for (const one of mbox.read(fileOf(raw), 'mbox')) {
      if (isProblem(one)) throw new Error(`${one.code} at ${one.offset}`)
      messages += 1
      keys.add(one.key ?? '')
      expect(one.date.basis).toBe('Date header')
      expect(one.addresses.some(({ role, normal }) => role === 'from' && /^[^\s@]+@[^\s@]+$/.test(normal))).toBe(true)
    }
    expect(messages).toBe(3362)
    expect(keys.size).toBeGreaterThan(3000)
  })

  it.each([
    ['2001-April', 6],
    ['2003-March', 36],
    ['2006-May', 143],
    ['2009-October', 157],
    ['2012-January', 58],
    ['2015-June', 47],
    ['2019-April', 42],
  ])('reads the Mailman archive of %s', (month, count) => {
    const raw = readFileSync(new URL(`pipermail/r-sig-mac-${month}.txt`, shared))
    expect(recognise(raw)).toBe('mbox')
    const all = [...mbox.read(fileOf(raw), 'mbox')]
    expect(all.filter(isProblem)).toEqual([])
    expect(all.length).toBe(count)
  })

  for (const folder of ['spam-1', 'easy-ham-1']) {
    it(`reads every mail of ${folder} as one record`, () => {
      const base = new URL(`spamassassin/${folder}/`, shared)
      for (const name of readdirSync(base).filter((file) => file.endsWith('.txt'))) {
        const raw = readFileSync(new URL(name, base))
        const format = recognise(raw)
        const all = format === 'mbox' ? [...mbox.read(fileOf(raw), 'mbox')] : [...mail.read(fileOf(raw), 'mail')]
        expect([name, format !== undefined, all.length]).toEqual([name, true, 1])
      }
    })
  }
})
