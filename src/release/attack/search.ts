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
      if (text.whole || stands(text.text, found)) add(found, found.start, found.end, null, [])
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

function formOf({ text, form }: Text, start: number, end: number, forms: Form[], sought: string): string {
  const written = text.slice(start, end)
  const names = forms.map((each) => (each === 'escape' ? formOfEscape(written) : each))
  const all = form ? [form, ...names] : names
  if (all.length > 0) return all.join(', ')
  return written === sought ? 'plain' : /\0/.test(written) ? 'utf-16' : 'folded'
}
