// Letters that are written in two ways: cœur and coeur, Straße and Strasse, one sign for fi, Ærø and Aero, digits of full
// width. The index holds each as it stands; here is how else a folded word may stand in it.
import { fold } from './words.ts'

/** A sign and the letters that also stand for it; longer ones first. */
const signs: Array<[sign: string, letters: string]> = [
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
]

/** Ways to write one word; each is looked up. */
export const maxSpellings = 16

/** A folded word in plain letters: the same for all its spellings. */
export function plainSpelling(folded: string): string {
  if (/^[a-z0-9]*$/.test(folded)) return folded
  return signs.reduce((word, [sign, letters]) => word.replaceAll(sign, letters), fold(folded.normalize('NFKC')))
}

/** How else a folded word may be written, or its beginning; each sign is used wherever it can stand, or nowhere. */
export function otherSpellings(folded: string): string[] {
  const plain = plainSpelling(folded)
  const spellings = new Set([plain])
  if (/^[0-9]+$/.test(plain)) spellings.add(plain.replace(/[0-9]/g, wide))
  for (const [sign, letters] of signs) {
    if (!plain.includes(letters)) continue
    for (const spelling of [...spellings])
      if (spellings.size < maxSpellings) spellings.add(spelling.replaceAll(letters, sign))
  }
  spellings.delete(folded)
  return [...spellings]
}

function wide(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
}
