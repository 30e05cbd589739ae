// One byte of real signed mail is changed: in each signed place that turns the verdict, in each other place it leaves it.
// Which places are signed is worked out here, from the text of the header alone.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { checkMail, type KeyLookup } from './check-mail.ts'

const folder = fileURLToPath(new URL('../../../shared/data/dkim/real-signed', import.meta.url))
const messages = 50
const placesEach = 200

interface Field {
  name: string
  start: number
  /** Without the last line end. */
  end: number
}

function fieldsOf(header: string): Field[] {
  return [...header.matchAll(/^([^\s:]+):.*(?:\n[ \t].*)*/gm)].map((found) => ({
    name: found[1]!.toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** Fields that `h=` stands for, lowest first, and the signature itself. */
function signedFields(header: string, fields: Field[], own: Field): Set<Field> {
  const list = /\bh=([^;]*)/.exec(header.slice(own.start, own.end))![1]!
  const chosen = new Set([own])
  for (const name of list.replace(/\s/g, '').toLowerCase().split(':')) {
    const next = fields.findLast((field) => field.name === name && !chosen.has(field))
    if (next) chosen.add(next)
  }
  return chosen
}

/** Numbers that are the same each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const isSpace = (byte: number) => byte === 32 || byte === 9 || byte === 10 || byte === 13

/** Another byte for that place: no other case of a letter and no other kind of space, which canonical forms leave out. */
function otherByte(byte: number, next: (below: number) => number): number {
  for (;;) {
    const other = next(256)
    if (other === byte || (other ^ byte) === 0x20 || (isSpace(other) && isSpace(byte))) continue
    return other
  }
}

it.skipIf(!existsSync(folder))(
  'one byte turns the verdict where it is signed, and nowhere else (needs ../shared)',
  () => {
    const { keys, messages: list } = JSON.parse(readFileSync(`${folder}/verdicts.json`, 'utf8'))
    const table = new Map(Object.entries<string>(keys).map(([name, record]) => [name.toLowerCase(), record]))
    const lookup: KeyLookup = (selector, domain) => {
      const record = table.get(`${selector}._domainkey.${domain}`)
      return record ? [{ record, origin: 'inferred' }] : []
    }
    const passes = (raw: Buffer) =>
      checkMail(raw, lookup).some(({ check, code }) => check === 'dkim' && code === 'dkim-pass')
    const next = numbers(20160920)
    const wrong: string[] = []
    const tried = { signed: 0, unsigned: 0 }
    const chosen = list.filter(({ signatures }: { signatures: Array<{ verdict: string }> }) =>
      signatures.every(({ verdict }) => verdict === 'pass'),
    )
    for (let count = 0; count < messages; count += 1) {
      const { file } = chosen[(count * 7) % chosen.length]
      const raw = readFileSync(`${folder}/messages/${file}`)
      expect(passes(raw)).toBe(true)
      const bodyStart = raw.indexOf('\n\n') + 2
      const header = raw.toString('latin1', 0, bodyStart - 2)
      const fields = fieldsOf(header)
      const own = fields.find(
        ({ name, start, end }) => name === 'dkim-signature' && isKnown(header.slice(start, end), table),
      )!
      const covered = signedFields(header, fields, own)
      // Blank lines at the end are in no canonical form.
      const bodyEnd = raw.length - /\n*$/.exec(raw.toString('latin1'))![0].length
      for (let place = 0; place < placesEach; place += 1) {
        const at = next(bodyEnd)
        const field = fields.find(({ start, end }) => start <= at && at < end)
        // Line ends between fields belong to none.
        if (at < bodyStart && !field) continue
        const isSigned = at >= bodyStart || covered.has(field!)
        const byte = otherByte(raw[at]!, next)
        // Space at the start of a line makes it part of the field above; two line ends in a row end the header.
        if (!isSigned && isSpace(byte) && (raw[at - 1] === 10 || raw[at + 1] === 10)) continue
        const other = Buffer.from(raw)
        other[at] = byte
        if (passes(other) === isSigned)
          wrong.push(`${file} at ${at}: ${raw[at]} -> ${byte}, ${isSigned ? '' : 'not '}signed`)
        tried[isSigned ? 'signed' : 'unsigned'] += 1
      }
    }
    expect(wrong).toEqual([])
    expect(tried.signed + tried.unsigned).toBeGreaterThan(messages * placesEach * 0.95)
    expect(tried.unsigned).toBeGreaterThan(1000)
  },
)

function isKnown(field: string, table: Map<string, string>): boolean {
  const of = (name: string) => new RegExp(`[;\\s:]${name}=\\s*([^;\\s]+)`).exec(field)?.[1]
  return table.has(`${of('s')}._domainkey.${of('d')}`.toLowerCase())
}
