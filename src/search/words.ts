// Text in, folded words with their place in the text out: the same words that SQLite's unicode61 tokenizer makes of it
// (remove_diacritics 2), so that what is marked on a page is what the index found. One pass, offsets in UTF-16 units.

export interface Word {
  /** First unit in the original text. */
  start: number
  /** One past the last. */
  end: number
  /** Lower case, without accents. */
  folded: string
}

const wordCharacter = /[\p{L}\p{N}\p{Co}]/u
/** 1 for letters and digits. */
const asciiWord = Uint8Array.from({ length: 128 }, (_, unit) => (/[a-z0-9]/i.test(String.fromCharCode(unit)) ? 1 : 0))
const combiningAccents = /[\u0300-\u036f]/g
const knownCharacters = new Map<number, boolean>()
/** Few texts use more distinct characters; beyond it the cache stops growing, so that text cannot fill the memory. */
const maxKnownCharacters = 20_000

/** The words of `text` between `from` and `to`, in order; at most `most`, only those that `starts` allows for. */
export function wordsOf(
  text: string,
  from = 0,
  to = text.length,
  starts?: Starts,
  most = Number.POSITIVE_INFINITY,
): Word[] {
  const words: Word[] = []
  let start = -1
  let plain = true
  let i = from
  while (i < to) {
    const unit = text.charCodeAt(i)
    const ascii = unit < 128
    const code = ascii ? unit : text.codePointAt(i)!
    if (ascii ? asciiWord[unit] === 1 : isWordCharacter(code) || (start >= 0 && isAccent(code))) {
      if (start < 0) start = i
      if (!ascii) plain = false
    } else if (start >= 0) {
      if (!starts || starts.allow(text, start)) {
        words.push(word(text, start, i, plain))
        if (words.length >= most) return words
      }
      start = -1
      plain = true
    }
    i += code > 0xffff ? 2 : 1
  }
  if (start >= 0 && (!starts || starts.allow(text, start)))
    words.push(word(text, start, Math.min(i, text.length), plain))
  return words
}

/** Tells by its first letter that a word is none of those looked for: most words of a text need not be cut out and folded. */
export interface Starts {
  allow(text: string, at: number): boolean
}

/** Allows for words that begin like one of these folded ones. */
export function startsWith(folded: Iterable<string>): Starts {
  const units = new Uint8Array(128)
  for (const word of folded) {
    const first = word.charCodeAt(0)
    if (first >= 128) continue
    units[first] = 1
    units[word[0]!.toUpperCase().charCodeAt(0)] = 1
  }
  return {
    allow(text, at) {
      const unit = text.charCodeAt(at)
      return unit >= 128 || units[unit] === 1
    },
  }
}

/** True where the index would keep at least one word of `text`. */
export function holdsWord(text: string): boolean {
  return wordCharacter.test(text)
}

/** `text` in lower case and without accents; its length may differ. */
export function fold(text: string): string {
  let out = ''
  for (const character of text) out += foldCharacter(character)
  return out
}

function word(text: string, start: number, end: number, plain: boolean): Word {
  const slice = text.slice(start, end)
  return { start, end, folded: plain ? slice.toLowerCase() : fold(slice) }
}

function foldCharacter(character: string): string {
  if (character.length === 1 && character < '\u0080') return character.toLowerCase()
  // Character by character: toLowerCase on a whole word would turn a final sigma into another letter.
  // A final sigma is a sigma, for SQLite too.
  if (character === 'ς') return 'σ'
  const apart = character.toLowerCase().normalize('NFD')
  const bare = apart.replace(combiningAccents, '')
  // Hangul and kana fall apart without losing an accent: they stay as they are.
  return bare.length === apart.length ? character.toLowerCase() : bare
}

function isAccent(code: number): boolean {
  return code >= 0x300 && code <= 0x331
}

function isWordCharacter(code: number): boolean {
  const known = knownCharacters.get(code)
  if (known !== undefined) return known
  const is = wordCharacter.test(String.fromCodePoint(code))
  if (knownCharacters.size < maxKnownCharacters) knownCharacters.set(code, is)
  return is
}
