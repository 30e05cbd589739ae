// A hidden string in, the letters to look for out, with the places where its words part.
import { domainToASCII } from 'node:url'
import { foldCode, unspaced } from './fold.ts'

export interface Pattern {
  /** Index of the hidden string that it stands for. */
  hidden: number
  letters: string
  /** Whether a word begins at this letter. */
  breaks: boolean[]
  /** True for numbers, which people group as they like: `06 12 34` is `061234`. */
  loose: boolean
  /** True for words long enough to be told where all their letters stand apart. */
  spread: boolean
  /** What must follow: a tag and the domain of an address. */
  tail: RegExp | null
}

/** From so many letters on, words may stand without anything between them: `noravega`. Shorter ones would be other words. */
const compactFrom = 6
/** From so many letters on, all of them may stand apart: `Z a u b e r`, `Z.a.u.b.e.r`. */
const spreadFrom = 5
/** From so many digits on, a number may be grouped in any way. */
const looseFrom = 6

/** All forms in which one hidden string is looked for; none where it holds no letter or digit. */
export function patternsOf(text: string, hidden: number): Pattern[] {
  const address = /^\s*<?([^\s@<>]+)@([^\s@<>]+\.[^\s@<>]+?)>?\s*$/.exec(text)
  const forms = address ? addressForms(address[1]!, address[2]!) : [text]
  const patterns = forms.map((form) => pattern(form, hidden))
  if (address) patterns.push({ ...pattern(address[1]!, hidden), tail: tagged(address[2]!) })
  return patterns.filter(({ letters }) => letters !== '')
}

/** As mailing lists write them, too. */
function addressForms(local: string, domain: string): string[] {
  const dotted = domain.split('.').join(' dot ')
  const ascii = domainToASCII(domain)
  const forms = [`${local}@${domain}`, `${local} at ${domain}`, `${local} at ${dotted}`]
  return ascii !== '' && ascii !== domain ? [...forms, `${local}@${ascii}`] : forms
}

/** `+tag@domain` behind the local part. */
function tagged(domain: string): RegExp {
  const escaped = domain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`[+][^\\s@]{1,64}@${escaped}`, 'iy')
}

function pattern(text: string, hidden: number): Pattern {
  let letters = ''
  const breaks: boolean[] = []
  let parted = true
  for (const character of text) {
    const folded = foldCode(character.codePointAt(0)!)
    if (folded.letters === '') parted ||= folded.kind !== 0
    for (let i = 0; i < folded.letters.length; i += 1) breaks.push(parted && i === 0)
    if (folded.letters !== '') parted = false
    letters += folded.letters
  }
  const digits = letters.replace(/\P{N}/gu, '').length
  const loose = digits >= looseFrom && letters.length - digits <= 4
  return { hidden, letters, breaks, loose, spread: letters.length >= spreadFrom && digits < letters.length, tail: null }
}

/** Whether words of the pattern may stand together at this letter. */
export function mayJoin({ letters }: Pattern): boolean {
  return letters.length >= compactFrom
}

/** The letters of words as they would stand apart, for who looks in an index; null where they are too few. */
export function spreadOf(text: string): string | null {
  const { spread, letters } = pattern(text, 0)
  return spread ? Array.from(letters).join(' ') : null
}

/** The first letters on end of a script that is written without spaces; null where there are none. */
export function unspacedIn(text: string): string | null {
  const isUnspaced = (character: string) => foldCode(character.codePointAt(0)!).kind === unspaced
  const characters = Array.from(text)
  const from = characters.findIndex(isUnspaced)
  if (from === -1) return null
  const length = characters.slice(from).findIndex((character) => !isUnspaced(character))
  return characters.slice(from, length === -1 ? undefined : from + length).join('')
}

/** Whether there is anything in `text` by which it could be found. */
export function canHide(text: string): boolean {
  return pattern(text, 0).letters !== ''
}

/** Whether there is nothing in `text` but one letter or digit; a sign of a script without spaces is a word. */
export function isOneSign(text: string): boolean {
  const { letters } = pattern(text, 0)
  return Array.from(letters).length === 1 && foldCode(letters.codePointAt(0)!).kind !== unspaced
}
