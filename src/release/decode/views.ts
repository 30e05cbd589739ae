// A text in, all ways to read it out: decoded, and what came of it decoded again, as long as there is something to decode.
import { domainToUnicode } from 'node:url'
import { escapesRead, quotedPrintableRead } from './escape.ts'
import { markupRead } from './markup.ts'
import { base64Read, hexRead } from './run.ts'
import { type Form, type View, writer } from './view.ts'

/** How many codings inside each other are undone: a mail in base64 in a JSON text in a page has three. */
const maxCodings = 4

/** A way to read the text, with the way back to the text itself. */
export interface Reading {
  /** From the outside in. */
  forms: Form[]
  text: string
  /** Of each unit, where it begins in the first text; one more for the end. */
  at: (unit: number) => number
  whole: readonly [number, number] | null
}

/** Every reading of `text` but the plain one. */
export function* readingsOf(text: string): Generator<Reading> {
  let open: Reading[] = [{ forms: [], text, at: (unit) => unit, whole: null }]
  for (let depth = 0; depth < maxCodings && open.length > 0; depth += 1) {
    const inner: Reading[] = []
    for (const reading of open) {
      for (const view of viewsOf(reading)) inner.push(within(reading, view))
    }
    yield* inner
    open = inner
  }
}

function within(outer: Reading, view: View): Reading {
  const place = (unit: number) => outer.at(view.at[unit]!)
  const whole = outer.whole ?? (view.whole && ([outer.at(view.whole[0]), outer.at(view.whole[1])] as const))
  return { forms: [...outer.forms, view.form], text: view.text, at: place, whole }
}

function viewsOf({ text, forms }: Reading): View[] {
  const views: Array<View | null> = []
  if (/[&%\\]/.test(text)) views.push(escapesRead(text))
  if (text.includes('=')) views.push(quotedPrintableRead(text))
  if (/xn--/i.test(text)) views.push(punycodeRead(text))
  const last = forms.at(-1)
  if (text.includes('<') && last !== 'markup') views.push(markupRead(text))
  // Taking tags away makes no new run; and what was one run of base64 is not another.
  const runs = last === 'markup' ? [] : [...base64Read(text), ...hexRead(text)]
  return [...views.filter((view) => view !== null), ...runs]
}

const punycode = /xn--[a-z0-9-]{1,59}/gi

/** Labels of international domain names (RFC 3492). */
function punycodeRead(text: string): View | null {
  const out = writer(text)
  let done = 0
  for (const match of text.matchAll(punycode)) {
    const label = domainToUnicode(match[0])
    if (label === '' || label.startsWith('xn--')) continue
    out.copy(done, match.index)
    out.put(label, match.index)
    done = match.index + match[0].length
  }
  if (done === 0) return null
  out.copy(done, text.length)
  return out.done('punycode', text.length)
}
