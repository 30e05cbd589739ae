// Text -> UTF-8 with one blank for each stretch of white space, in the memory of the WebAssembly that does it.
import { code } from './squeeze-code.ts'

/** Where the text begins: after the table that the code looks places up in. */
const textStart = 2048
/** The code looks at a few bytes after the text. */
const spare = 4
/** Bytes of UTF-8 that a unit of UTF-16 takes at most. */
const bytesPerUnit = 3

export interface Squeezer {
  /** Units of UTF-16 that fit in at once. */
  room: number
  /** `before` as it is and then the text, which begins with a blank only `inside` of one. Written over by the next call. */
  squeeze(before: string, text: string, inside: boolean): Buffer
}

let squeezer: Squeezer | undefined

export function theSqueezer(): Squeezer {
  squeezer ??= makeSqueezer()
  return squeezer
}

/** By WebAssembly where there is any: a process that may use little address space has none. */
function makeSqueezer(): Squeezer {
  try {
    return quickSqueezer()
  } catch {
    return plainSqueezer()
  }
}

/** What the other one does, in a few times the time. */
export function plainSqueezer(): Squeezer {
  return {
    room: 300_000,
    squeeze(before, text, inside) {
      const squeezed = text.replace(/\s+/g, ' ')
      return Buffer.from(before + (inside ? squeezed : squeezed.trimStart()))
    },
  }
}

interface Exports {
  memory: { buffer: ArrayBuffer }
  squeeze(at: number, end: number, to: number, wasBlank: 0 | 1): number
}

/** What is used of it; the types of Node.js do not know it. */
declare const WebAssembly: {
  Module: new (code: Uint8Array) => object
  Instance: new (module: object) => { exports: object }
}

function quickSqueezer(): Squeezer {
  const made = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(code, 'base64')))
  const { memory, squeeze } = made.exports as Exports
  const bytes = Buffer.from(memory.buffer)
  fillPlaces(bytes)
  return {
    room: Math.floor((bytes.length - textStart - spare) / bytesPerUnit),
    squeeze(before, text, inside) {
      const start = textStart + bytes.write(before, textStart)
      const end = start + bytes.write(text, start)
      return bytes.subarray(textStart, squeeze(start, end, start, inside ? 0 : 1))
    },
  }
}

/** For each set of eight bytes that go, one bit each: the places of those that stay; the rest are none. */
function fillPlaces(table: Buffer): void {
  for (let gone = 0; gone < 256; gone += 1) {
    let to = gone * 8
    for (let at = 0; at < 8; at += 1) if ((gone & (1 << at)) === 0) table[to++] = at
    table.fill(0xff, to, (gone + 1) * 8)
  }
}
