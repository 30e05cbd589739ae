// A text in, all ways to read it out: decoded, and what came of it decoded again, as long as there is something to decode.
import { domainToUnicode } from 'node:url'
import { escapesRead, quotedPrintableRead } from './escape.ts'
import { markupRead } from './markup.ts'
import { base64Read, hexRead, type IsNew, type Look } from './run.ts'
import { decodedStretches, type Form, type View } from './view.ts'

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
  /** Whether a stretch of it reads otherwise than in what it was decoded from. */
  isNew: IsNew
}

/** Every reading of `text` but the plain one; decoded bytes that are not worth a look are left out. */
export function* readingsOf(text: string, look: Look): Generator<Reading> {
  let open: Reading[] = [{ forms: [], text, at: (unit) => unit, whole: null, isNew: () => true }]
  for (let depth = 0; depth < maxCodings && open.length > 0; depth += 1) {
    const inner: Reading[] = []
    for (const reading of open) {
      for (const view of viewsOf(reading, look)) inner.push(within(reading, view))
    }
    yield* inner
    open = inner
  }
}

function within(outer: Reading, view: View): Reading {
  const place = (unit: number) => outer.at(view.at(unit))
  const whole = outer.whole ?? (view.whole && ([outer.at(view.whole[0]), outer.at(view.whole[1])] as const))
  const isNew = (from: number, end: number) => view.at(end) - view.at(from) !== end - from
  return { forms: [...outer.forms, view.form], text: view.text, at: place, whole, isNew }
}

function viewsOf({ text, forms, isNew }: Reading, look: Look): View[] {
  const views: View[] = []
  const last = forms.at(-1)
  if (/[&%\\]/.test(text)) views.push(...escapesRead(text))
  if (text.includes('=')) views.push(...quotedPrintableRead(text))
  if (text.includes('--') && /xn--/i.test(text)) views.push(...punycodeRead(text))
  if (last === 'markup') return views
  // Taking tags away makes no new run.
  if (text.includes('<')) views.push(...markupRead(text))
  return [...views, ...base64Read(text, look, isNew), ...hexRead(text, look, isNew)]
}

const punycode = /xn--[a-z0-9-]{1,59}/gi

/** Labels of international domain names (RFC 3492). */
function punycodeRead(text: string): View[] {
  return decodedStretches(text, punycode, 'punycode', ([label]) => {
    const decoded = domainToUnicode(label)
    return decoded === '' || decoded.startsWith('xn--') ? undefined : decoded
  })
}
