// Marks on a word that mean something elsewhere -> the word itself, and what to write instead.
import type { Fault } from '../fault.ts'

export interface Shape {
  text: string
  /** True where the word is to be found by its beginning. */
  prefix?: true
  fault?: Fault
}

const regex = /^\/(.*[[\]|.*+?\\^$].*)\/[a-z]*$/
const fuzzy = /^(.*[\p{L}\p{N}])~[\d.]*$/u
const weighted = /^(.*\p{L}.*)\^[\d.]+$/u
const wildcard = /^([\p{L}\p{N}]+)[*?]+[\p{L}\p{N}]/u
const leading = /^[*?]+(?=[\p{L}\p{N}])/u

/** A word as typed, without quotes, read as it was probably meant. */
export function readShape(text: string): Shape {
  const pattern = regex.exec(text)?.[1]
  if (pattern !== undefined) {
    return {
      text: pattern.replace(/[^\p{L}\p{N}]+/gu, ' '),
      fault: { code: 'word-pattern', message: patternMessage(text) },
    }
  }
  const near = fuzzy.exec(text)?.[1]
  if (near !== undefined)
    return { text: near, fault: { code: 'word-fuzzy', message: fuzzyMessage(near, text), offset: near.length } }
  const heavy = weighted.exec(text)?.[1]
  if (heavy !== undefined)
    return { text: heavy, fault: { code: 'word-weight', message: weightMessage, offset: heavy.length } }
  return /[/:=]/.test(text) ? { text } : readWildcard(text)
}

function readWildcard(text: string): Shape {
  const start = wildcard.exec(text)?.[1]
  if (start !== undefined) {
    const message = `a star stands at the end of a word only: ${text} was searched for as ${start}*`
    return { text: start, prefix: true, fault: { code: 'word-wildcard', message, offset: start.length } }
  }
  if (!leading.test(text)) return { text }
  const end = text.replace(leading, '')
  const message = `words are not found by their end: ${text} was searched for as ${end}`
  return { text: end, fault: { code: 'word-wildcard', message } }
}

export const weightMessage = 'words cannot be given a weight, and it was left out: order by relevance instead'

function fuzzyMessage(word: string, text: string): string {
  const start = [...word].slice(0, 4).join('')
  return `${text} was searched for as ${word}, for words are not found by likeness: write its beginning, such as ${start}*`
}

function patternMessage(text: string): string {
  return `${text} was searched for by its words, for there are no patterns: write words, or the beginning of one as in word*`
}
