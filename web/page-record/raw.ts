// Raw bytes -> text for the eye: the first 64 KB at most, UTF-8 where it is valid, else Windows-1252 byte by byte.

/** What a browser lays out in mono without a pause; the rest is one click away. */
export const rawShown = 64 * 1024

export interface RawText {
  text: string
  latin: boolean
}

export function decodeRaw(bytes: Uint8Array): RawText {
  const whole = bytes.subarray(0, cutAtCharacter(bytes))
  try {
    return { text: visible(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole)), latin: false }
  } catch {
    return { text: visible(new TextDecoder('windows-1252').decode(bytes)), latin: true }
  }
}

/** Reads at most `most` bytes of a reply and lets the rest go. */
export async function readFirst(body: ReadableStream<Uint8Array>, most = rawShown): Promise<Uint8Array> {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let held = 0
  while (held < most) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    held += value.length
  }
  await reader.cancel().catch(() => undefined)
  const bytes = new Uint8Array(Math.min(held, most))
  let at = 0
  for (const chunk of chunks) {
    const part = chunk.subarray(0, bytes.length - at)
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

// A cut through a multi-byte character would make valid UTF-8 look broken: step back to where it starts.
function cutAtCharacter(bytes: Uint8Array): number {
  let start = bytes.length
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      start = back < length ? bytes.length - back : bytes.length
      break
    }
  }
  return start
}

// Controls other than tab and line ends would vanish or reorder the text: show their Unicode pictures instead,
// and the bidirectional controls by their code.
function visible(text: string): string {
  return (
    text
      .replace(/\r\n/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to make visible
      .replace(/[\u0000-\u0008\u000b-\u001f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
      .replace(/\u007f/g, '\u2421')
      .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (control) => {
        return `⟨${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`
      })
  )
}
