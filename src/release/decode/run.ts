// A text in, what its runs of base64 and of hexadecimal digits say, where that can be read as text.
import { noText } from '../hide/fold.ts'
import { characterAt } from './bytes.ts'
import type { Form, View } from './view.ts'

/** Shorter runs say fewer than six letters. */
const minBase64 = 8
const minHex = 12
/** Fewer characters of text on end are chance. */
export const minReadable = 6

const base64Runs = /[A-Za-z0-9+/_-]{4,}={0,2}(?:(?:\r?\n[ \t>]{0,100}|\\r\\n|\\n)[A-Za-z0-9+/_-]{4,}={0,2})*/g
const hexRuns = /[0-9a-fA-F]{2}(?:[ :,]{0,2}[0-9a-fA-F]{2}){5,}[0-9a-fA-F]?/g

/** Decoded runs of base64, both alphabets, from each of the four places where a group may begin. */
export function base64Read(text: string): View[] {
  const views: View[] = []
  base64Runs.lastIndex = 0
  for (let run = base64Runs.exec(text); run; run = base64Runs.exec(text)) {
    if (run[0].length < minBase64) continue
    const { values, places } = sextets(run[0], run.index)
    const end = run.index + run[0].length
    for (let shift = 0; shift < 4; shift += 1) {
      const view = readable(
        bytesFrom(values, shift),
        'base64',
        (byte) => places[shift + Math.floor((byte * 4) / 3)] ?? end,
      )
      if (view) views.push({ ...view, whole: [run.index, end] })
    }
  }
  return views
}

/** Six bits a character; what stands between lines is left out. */
function sextets(run: string, offset: number): { values: number[]; places: number[] } {
  const values: number[] = []
  const places: number[] = []
  for (let i = 0; i < run.length; i += 1) {
    // An escaped line break inside a run: its letters are no base64.
    if (run[i] === '\\') {
      i += 1
      continue
    }
    const value = sextet[run.charCodeAt(i)]!
    if (value < 0) continue
    values.push(value)
    places.push(offset + i)
  }
  return { values, places }
}

const sextet = new Int8Array(65_536).fill(-1)
for (const [i, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  sextet[letter.charCodeAt(0)] = i
}
sextet['-'.charCodeAt(0)] = 62
sextet['_'.charCodeAt(0)] = 63

function bytesFrom(values: number[], shift: number): Uint8Array {
  const bytes = new Uint8Array((((values.length - shift) * 6) >> 3) + 1)
  let bits = 0
  let held = 0
  let length = 0
  for (let i = shift; i < values.length; i += 1) {
    held = ((held << 6) | values[i]!) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length++] = (held >> bits) & 0xff
  }
  return bytes.subarray(0, length)
}

/** Decoded runs of hexadecimal digits, from both places where a pair may begin. */
export function hexRead(text: string): View[] {
  const views: View[] = []
  hexRuns.lastIndex = 0
  for (let run = hexRuns.exec(text); run; run = hexRuns.exec(text)) {
    const places: number[] = []
    for (let i = 0; i < run[0].length; i += 1) {
      if (/[0-9a-fA-F]/.test(run[0][i]!)) places.push(run.index + i)
    }
    if (places.length < minHex) continue
    const end = run.index + run[0].length
    for (const shift of [0, 1]) {
      const pairs = places.slice(shift, places.length - ((places.length - shift) % 2))
      const bytes = Buffer.from(pairs.map((place) => text[place]!).join(''), 'hex')
      const view = readable(bytes, 'hex', (byte) => places[shift + byte * 2] ?? end)
      if (view) views.push({ ...view, whole: [run.index, end] })
    }
  }
  return views
}

/** The stretches of text among bytes, parted by marks; null where there is none that is long enough. */
export function readable(
  bytes: Uint8Array,
  form: Form,
  placeOf: (byte: number) => number,
  lengthOf = lengthOfText,
): View | null {
  let text = ''
  const at: number[] = []
  let start = 0
  let count = 0
  const close = (end: number) => {
    if (count >= minReadable) text += copyRun(bytes, start, end, at, placeOf)
    count = 0
  }
  for (let i = 0; i < bytes.length; ) {
    const length = lengthOf(bytes, i)
    if (length === 0) close(i)
    else if (count === 0) start = i
    if (length > 0) count += 1
    i += length || 1
  }
  close(bytes.length)
  if (text === '') return null
  at.push(placeOf(bytes.length))
  return { form, text, at, whole: null }
}

function copyRun(
  bytes: Uint8Array,
  start: number,
  end: number,
  at: number[],
  placeOf: (byte: number) => number,
): string {
  let text = ''
  for (let i = start; i < end; ) {
    const [code, length] = characterAt(bytes, i)
    const character = String.fromCodePoint(code)
    for (let k = 0; k < character.length; k += 1) at.push(placeOf(i))
    text += character
    i += length
  }
  at.push(placeOf(end))
  return text + noText
}

/** How many bytes the character at `i` takes; 0 where it is no text. A letter of Latin-1 counts beside a letter of ASCII only. */
export function lengthOfText(bytes: Uint8Array, i: number): number {
  const [code, length] = characterAt(bytes, i)
  if (code === -1) return 0
  if (length > 1 || code < 0x80) return length
  return isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]) ? 1 : 0
}

/** The same of UTF-8 alone: a byte that is none ends the text, also where it could be a letter of Latin-1. */
export function lengthOfUtf8(bytes: Uint8Array, i: number): number {
  const [code, length] = characterAt(bytes, i)
  return code === -1 || (length === 1 && code >= 0x80) ? 0 : length
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte | 32) - 97) >>> 0 < 26
}
