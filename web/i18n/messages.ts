// A message in one language: a sentence with {places}, or one sentence per plural form chosen by the number {n}.
export type Message = string | { one: string; other: string }

export type Params = { [place: string]: string | number }

/** Fills the places of a message. Numbers are written as the language writes them; `{n}` chooses the plural form. */
export function fill(message: Message, language: string, params: Params = {}): string {
  const n = params.n
  const plural = typeof n === 'number' && rulesOf(language).select(n) === 'one'
  const form = typeof message === 'string' ? message : plural ? message.one : message.other
  const pieces = piecesOf(form)
  let said = pieces[0]!
  for (let at = 1; at < pieces.length; at += 2) {
    const name = pieces[at]!
    const value = params[name] ?? `{${name}}`
    said += (typeof value === 'number' ? numbersOf(language).format(value) : value) + pieces[at + 1]!
  }
  return said
}

/** Texts and names of places by turns; taken apart once, since a page of an edition fills hundreds of messages. */
const taken = new Map<string, string[]>()

function piecesOf(form: string): string[] {
  const held = taken.get(form) ?? form.split(/\{(\w+)\}/)
  taken.set(form, held)
  return held
}

// Making a format takes longer than using it.
const rules = new Map<string, Intl.PluralRules>()
const numbers = new Map<string, Intl.NumberFormat>()

function rulesOf(language: string): Intl.PluralRules {
  const held = rules.get(language) ?? new Intl.PluralRules(language)
  rules.set(language, held)
  return held
}

function numbersOf(language: string): Intl.NumberFormat {
  const held = numbers.get(language) ?? new Intl.NumberFormat(language)
  numbers.set(language, held)
  return held
}
