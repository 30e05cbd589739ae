// Quoted words -> what of them is the speaker's: without editor's insertions, `[…]`, `(sic)` and ellipses.

/** An ellipsis, alone or in brackets; what an editor put in; a remark on a slip; a paragraph that opens with a mark again. */
const cuts =
  /[[(]\s*(?:…|\.{3,})\s*[\])]|…|\.{3,}|\.\s\.\s\.|[[(]\s*sic\s*!?\s*[\])]|\[[^\]\n]{0,200}\]|\n\s*[«»“"'‘]?\s*/giu
/** One letter in brackets was made a capital, or none: "[W]e" is "We". */
const letterInBrackets = /\[(\p{L})\](?=[\p{L}'’])/gu
/** An ending in brackets was another: "resign[ed]", "[re]sign". */
const holdsWord = /[\p{L}\p{N}]/u

export function piecesOf(text: string): string[] {
  return text
    .replace(letterInBrackets, '$1')
    .split(cuts)
    .map((piece) => piece.trim())
    .filter((piece) => holdsWord.test(piece))
}
