// A text -> its shingles: hashes of every few words that follow each other. Two texts with many in common are the same
// words, however lines were broken, marked or indented in between (Broder, "On the resemblance and containment of
// documents", 1997).

/** Words in one shingle. Fewer find phrases that everybody writes; more are broken by each slip. */
const width = 6
/** Words of one text, more than a mail holds that is read whole: stops one message from filling memory. */
const maxWords = 2_000_000

export function shinglesOf(text: string): Uint32Array {
  const hashes = hashesOf(text.normalize('NFKC').toLowerCase())
  const shingles = new Uint32Array(Math.max(0, hashes.length - width + 1))
  for (let at = 0; at < shingles.length; at += 1) {
    let hash = 0x811c9dc5
    for (let i = at; i < at + width; i += 1) hash = Math.imul(hash ^ hashes[i]!, 0x9e3779b1) ^ (hash >>> 15)
    shingles[at] = hash >>> 0
  }
  return shingles
}

const noWord = 0x811c9dc5

/** FNV-1a over the UTF-16 of each word: of letters and digits that follow each other. */
function hashesOf(text: string): number[] {
  const hashes: number[] = []
  let hash = noWord
  for (let at = 0; at < text.length && hashes.length < maxWords; at += 1) {
    const code = text.charCodeAt(at)
    if (isOfWord(text, at, code)) hash = Math.imul(hash ^ code, 0x01000193)
    else if (hash !== noWord) {
      hashes.push(hash)
      hash = noWord
    }
  }
  if (hash !== noWord && hashes.length < maxWords) hashes.push(hash)
  return hashes
}

/** Whether what stands there is a letter or a digit, or half of one. `text` is in lower case. */
function isOfWord(text: string, at: number, code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff
  const whole = text.codePointAt(isSecondHalf && at > 0 ? at - 1 : at)!
  return (!isSecondHalf || whole > 0xffff) && /^[\p{L}\p{N}]/u.test(String.fromCodePoint(whole))
}

/** Remembers shingles in one bit each. It may take a shingle for known that is not, never the other way: that errs to silence. */
export interface Memory {
  add(shingles: Uint32Array): void
  /** The share of these that is known, 0 to 1. */
  share(shingles: Uint32Array): number
  /** The most of these in a row that are known. */
  longestRun(shingles: Uint32Array): number
}

const leastBits = 20
/** 64 MiB. */
const mostBits = 29

/** Room for the words of so many bytes of text, which several threads can fill. */
export function roomFor(bytes: number): SharedArrayBuffer {
  const bits = Math.min(mostBits, Math.max(leastBits, Math.ceil(Math.log2(2 * bytes + 1))))
  return new SharedArrayBuffer(2 ** (bits - 3))
}

/** What stands in a room; the order in which shingles are put there does not matter. */
export function memoryOver(room: SharedArrayBuffer): Memory {
  const held = new Uint8Array(room)
  const shift = 32 - Math.log2(8 * room.byteLength)
  const knows = (shingle: number): boolean => {
    const bit = shingle >>> shift
    return (held[bit >>> 3]! & (1 << (bit & 7))) !== 0
  }
  return {
    add(shingles) {
      for (const each of shingles) {
        const bit = each >>> shift
        Atomics.or(held, bit >>> 3, 1 << (bit & 7))
      }
    },
    share(shingles) {
      let known = 0
      for (const each of shingles) if (knows(each)) known += 1
      return shingles.length === 0 ? 0 : known / shingles.length
    },
    longestRun(shingles) {
      let [longest, run] = [0, 0]
      for (const each of shingles) {
        run = knows(each) ? run + 1 : 0
        longest = Math.max(longest, run)
      }
      return longest
    },
  }
}
