// A stretch of a text in, the whole words that it touches out: hidden strings are found as whole words, and half of one nowhere.
import { beginsWord, endsWord } from './find.ts'
import { codeBefore, foldCode, widthOf } from './fold.ts'

/** In UTF-16 units; as given where the stretch holds no letter or digit. */
export function wholeWords(text: string, given: { start: number; end: number }): { start: number; end: number } {
  let { start, end } = given
  while (start < end && !isLetter(text.codePointAt(start)!)) start += widthOf(text.codePointAt(start)!)
  if (start >= end) return given
  while (!isLetter(codeBefore(text, end))) end -= widthOf(codeBefore(text, end))
  while (start > 0 && !begins(text, start)) start -= widthOf(codeBefore(text, start))
  while (end < text.length && !ends(text, end)) end += widthOf(text.codePointAt(end)!)
  return { start, end }
}

function begins(text: string, at: number): boolean {
  return isLetter(text.codePointAt(at)!) && beginsWord(text, at)
}

function ends(text: string, at: number): boolean {
  return isLetter(codeBefore(text, at)) && endsWord(text, at)
}

function isLetter(code: number): boolean {
  return foldCode(code).letters !== ''
}
