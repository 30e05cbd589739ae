// Bytes in, the ways to read them as text out, with the byte at which each unit begins.
import { isAscii, isUtf8 } from 'node:buffer'
import { lengthOfText, lengthOfUtf8, readable } from '../decode/run.ts'
import type { Form } from '../decode/view.ts'
import { noText } from '../hide/fold.ts'

export interface Text {
  text: string
  form: Form | null
  /** Byte at which a unit begins. */
  byteAt(unit: number): number
  /** False for what was picked out of bytes that are no text. */
  whole: boolean
}

export function textsOf(bytes: Buffer): Text[] {
  const plain = plainText(bytes)
  if (plain) return [plain]
  const picked = [picks(bytes, lengthOfText), picks(bytes, lengthOfUtf8)].flat()
  return [...picked, ...[0, 1].flatMap((parity) => [utf16(bytes, parity, false), utf16(bytes, parity, true)])]
}

/** The stretches of text among the bytes. */
function picks(bytes: Buffer, lengthOf: (bytes: Uint8Array, i: number) => number): Text[] {
  const picked = readable(bytes, 'plain', (byte) => byte, lengthOf)
  return picked ? [{ text: picked.text, form: null, byteAt: (unit: number) => picked.at(unit), whole: false }] : []
}

/** Null where the bytes are no text. */
function plainText(bytes: Buffer): Text | null {
  if (bytes.includes(0)) return null
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), form: null, byteAt: (unit) => unit, whole: true }
  if (!isUtf8(bytes)) return null
  const text = bytes.toString('utf8')
  return { text, form: null, byteAt: counter(text), whole: true }
}

/** Bytes of UTF-8 in front of a unit. Places come in order mostly: counted from the one before. */
function counter(text: string): (unit: number) => number {
  let last = { unit: 0, byte: 0 }
  return (unit) => {
    const from = unit < last.unit ? { unit: 0, byte: 0 } : last
    last = { unit, byte: from.byte + Buffer.byteLength(text.slice(from.unit, unit)) }
    return last.byte
  }
}

function utf16(bytes: Buffer, parity: number, big: boolean): Text {
  const even = bytes.subarray(parity, bytes.length - ((bytes.length - parity) % 2))
  const text = (big ? Buffer.from(even).swap16() : even).toString('utf16le')
  return {
    text: text.replace(noCharacters, (each) => (/\s/.test(each) ? each : noText)),
    form: 'utf-16',
    byteAt: (unit) => parity + 2 * unit,
    whole: false,
  }
}

const noCharacters = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/gu
