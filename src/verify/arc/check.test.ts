import { describe, expect, it } from 'vitest'
import type { ArcData } from '../../record/evidence.ts'
import type { KeyLookup } from '../dkim/key.ts'
import { readMessage } from '../dkim/message.ts'
import { type Letter, letter, rsaKey, sealed, written } from '../test-signer.ts'
import { checkArc } from './check.ts'

const key = rsaKey()
const weak = rsaKey(512)
const known: KeyLookup = (selector, domain) =>
  selector === 'arc' && domain !== 'unknown.example'
    ? [{ record: domain.startsWith('weak') ? weak.record : key.record, origin: 'dns' }]
    : []

function check(mail: Letter | Buffer, keys = known) {
  const finding = checkArc(readMessage(Buffer.isBuffer(mail) ? mail : written(mail)), keys)
  return { ...finding, short: `${finding.result} ${finding.code}`, data: finding.data as ArcData }
}

const hop = (mail: Letter, domain: string, more = {}) => sealed(mail, { key, domain, ...more })
const three = hop(hop(hop(letter, 'a.example'), 'b.example'), 'c.example')
const replaced = (mail: Letter, at: number, from: string | RegExp, to: string): Letter => ({
  ...mail,
  fields: mail.fields.with(at, mail.fields[at]!.replace(from, to)),
})
/** Positions of the fields of a hop in `three`. */
const at = (instance: number) => ({ seal: 9 - 3 * instance, message: 10 - 3 * instance, results: 11 - 3 * instance })

describe('an ARC chain', () => {
  it('passes, and names who passed the message on', () => {
    const { short, sentence, data } = check(three)
    expect(short).toBe('pass arc-pass')
    expect(sentence).toBe(
      'a.example, then b.example, then c.example passed the message on, and what the last of them signed is unchanged. The chain does not say who wrote it.',
    )
    expect(data).toMatchObject({ instances: 3, intactFrom: 1, repairs: [], problem: null })
    expect(data.hops[1]).toMatchObject({
      instance: 2,
      seal: { result: 'pass', domain: 'b.example', selector: 'arc', keyOrigin: 'dns', keyBits: 1024, problem: null },
      message: { result: 'pass', signed: ['from', 'to', 'subject', 'date', 'message-id'] },
      results: 'i=2; b.example; dkim=pass',
    })
  })

  it('passes with LF, and in whatever order its fields stand', () => {
    const lf = Buffer.from(written(three).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    expect(check(lf).short).toBe('pass arc-pass')
    expect(check(lf).data.repairs).toEqual(['line-ends'])
    const shuffled = { ...three, fields: [...three.fields.slice(0, 9).toReversed(), ...three.fields.slice(9)] }
    expect(check(shuffled).short).toBe('pass arc-pass')
  })

  it('is none without ARC fields', () => {
    expect(check(letter)).toMatchObject({ short: 'none arc-none', data: null })
  })

  it('passes where a list changed the message and sealed it again', () => {
    const changed = hop({ ...hop(letter, 'a.example'), body: 'Changed by the list.\r\n' }, 'b.example')
    expect(check(changed).short).toBe('pass arc-pass')
    expect(check(changed).data.intactFrom).toBe(2)
    expect(check(changed).data.hops[0]?.message).toMatchObject({
      result: 'fail',
      problem: 'the body is not the one that was signed',
    })
  })

  it('tells what was changed after the last hop', () => {
    expect(check({ ...three, body: 'Changed.\r\n' }).short).toBe('fail arc-message-altered')
    expect(check(replaced(three, 10, 'nora@', 'mara@')).short).toBe('fail arc-message-altered')
    expect(check({ ...three, body: `${three.body}A footer.\r\n` })).toMatchObject({
      short: 'pass arc-pass-repaired',
      data: { repairs: ['footer'] },
    })
  })

  it('tells which seal does not fit', () => {
    for (const instance of [1, 2, 3]) {
      const forged = check(replaced(three, at(instance).results, 'dkim=pass', 'dkim=fail'))
      expect([forged.short, forged.data.problem]).toEqual(['fail arc-seal-altered', `hop ${instance}`])
    }
    expect(check(replaced(three, at(1).message, 's=arc', 's=arc ; n=1')).code).toBe('arc-seal-altered')
  })

  it('is unknown where a key is not known or too weak, unless something surely fails', () => {
    const open = hop(hop(letter, 'unknown.example'), 'b.example')
    expect(check(open)).toMatchObject({
      short: 'unknown arc-unknown',
      data: { problem: 'no key is known for unknown.example' },
    })
    expect(check({ ...open, body: 'x' }).short).toBe('fail arc-message-altered')
    expect(check(hop(letter, 'unknown.example')).short).toBe('unknown arc-unknown')
    const short = sealed(letter, { key: weak, domain: 'weak.example' })
    expect(check(short).data.problem).toBe('the key of weak.example has only 512 bits')
    expect(check(three, () => [{ record: 'junk', origin: 'file' }]).short).toBe('unknown arc-unknown')
  })

  it('fails where its last hop says so', () => {
    expect(check(hop(hop(letter, 'a.example'), 'b.example', { chain: 'fail' })).short).toBe('fail arc-says-fail')
    expect(check(hop(hop(letter, 'a.example', { chain: 'fail' }), 'b.example')).short).toBe('fail arc-structure')
  })
})

describe('a chain that is not whole', () => {
  const without = (...gone: number[]) =>
    check({ ...three, fields: three.fields.filter((_, index) => !gone.includes(index)) })

  it('misses a field, or a hop', () => {
    for (const instance of [1, 2, 3])
      for (const gone of Object.values(at(instance))) expect(without(gone).short).toBe('fail arc-structure')
    expect(without(...Object.values(at(2))).data.problem).toBe('hop 2 is missing')
    expect(without(...Object.values(at(3))).short).toBe('pass arc-pass')
  })

  it('has a field twice, or one that breaks the standard', () => {
    for (const index of [0, 1, 2])
      expect(check({ ...three, fields: [three.fields[index]!, ...three.fields] }).short).toBe('fail arc-structure')
    expect(check(replaced(three, at(2).seal, 'i=2', 'i=0')).short).toBe('fail arc-malformed')
    expect(check(replaced(three, at(2).seal, 'i=2', 'i=51')).short).toBe('fail arc-malformed')
    expect(check(replaced(three, at(2).seal, 'cv=pass', 'cv=maybe')).short).toBe('fail arc-malformed')
    expect(check(replaced(three, at(2).seal, 'cv=pass', 'cv=none')).short).toBe('fail arc-structure')
    expect(check(replaced(three, at(2).seal, 's=arc', 's=arc; h=from')).short).toBe('fail arc-malformed')
    expect(check(replaced(three, at(2).message, 'From', 'ARC-Seal')).short).toBe('fail arc-malformed')
    expect(check(replaced(three, at(2).message, 'rsa-sha256', 'rsa-sha1')).short).toBe('fail arc-malformed')
    expect(check(replaced(three, at(2).results, 'i=2;', '')).short).toBe('fail arc-malformed')
  })

  it('has its sets out of order, or numbers that are not theirs', () => {
    const swapped = (a: number, b: number, name: 'seal' | 'message' | 'results') =>
      replaced(replaced(three, at(a)[name], `i=${a}`, `i=${b}`), at(b)[name], `i=${b}`, `i=${a}`)
    for (const name of ['seal', 'message', 'results'] as const)
      for (const [a, b] of [
        [1, 2],
        [1, 3],
        [2, 3],
      ] as const)
        expect(check(swapped(a, b, name)).short, `${name} ${a} ${b}`).toMatch(
          /^fail arc-(?:structure|seal-altered|message-altered)$/,
        )
    // Whole sets that change places stay what they are: their numbers count, not where they stand.
    const moved = {
      ...three,
      fields: [...three.fields.slice(6, 9), ...three.fields.slice(0, 6), ...three.fields.slice(9)],
    }
    expect(check(moved).short).toBe('pass arc-pass')
  })

  it('is longer than fifty hops, or says to be', () => {
    const many = { ...three, fields: [...Array(60).fill(three.fields[0]), ...letter.fields] }
    expect(check(many).short).toBe('fail arc-too-many')
    const high = replaced(
      replaced(replaced(hop(letter, 'a.example'), 0, 'i=1', 'i=50'), 1, 'i=1', 'i=50'),
      2,
      'i=1',
      'i=50',
    )
    expect(check(high)).toMatchObject({ short: 'fail arc-structure', data: { problem: 'hop 1 is missing' } })
  })
})
