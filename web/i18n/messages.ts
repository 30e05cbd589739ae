// A message in one language: a sentence with {places}, or one sentence per plural form chosen by the number {n}.
export type Message = string | { one: string; other: string }

export type Params = { [place: string]: string | number }

/** Fills the places of a message. Numbers are written as the language writes them; `{n}` chooses the plural form. */
export function fill(message: Message, language: string, params: Params = {}): string {
  const n = params.n
  const plural = typeof n === 'number' && new Intl.PluralRules(language).select(n) === 'one'
  const form = typeof message === 'string' ? message : plural ? message.one : message.other
  return form.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name]
    if (value === undefined) return place
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
  })
}
