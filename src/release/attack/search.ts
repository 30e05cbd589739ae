// Bytes and hidden strings in, where they stand out: plain and in every coding.
import { formOfEscape } from '../decode/escape.ts'
import type { Look } from '../decode/run.ts'
import type { Form } from '../decode/view.ts'
import { readingsOf } from '../decode/views.ts'
import type { Automaton } from '../hide/automaton.ts'
import { type Found, findHidden } from '../hide/find.ts'
import { noText } from '../hide/fold.ts'
import type { PublishedHidden } from '../hide/hidden.ts'
import { type Text, textsOf } from './text.ts'

export interface Place {
  offset: number
  /** Index of the hidden string. */
  hidden: number
  form: string
}

/** Whether what stands from `start` to `end` of a text is the program's own. `whole` is the run that it was decoded from. */
export type IsOwn = (text: string, start: number, end: number, whole: readonly [number, number] | null) => boolean

/** Among bytes that are no text, a short string counts in so many readable characters only: three letters occur by chance. */
const minAround = 12
const longEnough = 6

export function searchBytes(
  bytes: Buffer,
  { automaton, look }: { automaton: Automaton; look: Look },
  hidden: readonly PublishedHidden[],
  isOwn: IsOwn,
): Place[] {
  const places = new Map<string, Place>()
  for (const text of textsOf(bytes)) {
    const add = (found: Found, start: number, end: number, whole: readonly [number, number] | null, forms: Form[]) => {
      if (text.whole && isOwn(text.text, start, end, whole)) return
      const offset = text.byteAt(start)
      const key = `${offset} ${found.hidden}`
      if (places.has(key)) return
      places.set(key, {
        offset,
        hidden: found.hidden,
        form: formOf(text, start, end, forms, hidden[found.hidden]!.text),
      })
    }
    for (const found of findHidden(text.text, automaton)) {
      const counts = text.form === 'utf-16' ? standsInPairs : stands
      if (text.whole || counts(text.text, found)) add(found, found.start, found.end, null, [])
    }
    if (text.form === 'utf-16') continue
    for (const reading of readingsOf(text.text, look)) {
      for (const found of findHidden(reading.text, automaton)) {
        if (reading.whole && !stands(reading.text, found)) continue
        add(found, reading.at(found.start), reading.at(found.end), reading.whole, reading.forms)
      }
    }
  }
  return [...places.values()].sort((a, b) => a.offset - b.offset || a.hidden - b.hidden)
}

/** Whether enough readable text stands around what was found. */
function stands(text: string, { start, end }: Found): boolean {
  if (end - start >= longEnough) return true
  const from = text.lastIndexOf(noText, start)
  const to = text.indexOf(noText, end)
  return (to < 0 ? text.length : to) - from - 1 >= minAround
}

const western = /[\p{Script=Latin}\p{Script=Common}]/u

/** Nearly any pair of bytes is a character of some script: around a Western one, Western ones alone are readable. */
function standsInPairs(text: string, found: Found): boolean {
  const { start, end } = found
  if (end - start >= longEnough || !western.test(text[start]!)) return stands(text, found)
  let from = start
  let to = end
  while (from > 0 && start - from < minAround && isWestern(text[from - 1]!)) from -= 1
  while (to < text.length && to - end < minAround && isWestern(text[to]!)) to += 1
  return to - from >= minAround
}

function isWestern(character: string): boolean {
  return character !== noText && western.test(character)
}

function formOf({ text, form }: Text, start: number, end: number, forms: Form[], sought: string): string {
  const written = text.slice(start, end)
  const names = forms.map((each) => (each === 'escape' ? formOfEscape(written) : each))
  const all = form ? [form, ...names] : names
  if (all.length > 0) return all.join(', ')
  return written === sought ? 'plain' : /\0/.test(written) ? 'utf-16' : 'folded'
}
