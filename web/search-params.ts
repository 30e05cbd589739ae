// Addresses that a person can read and type: plain `?name=value`, without the JSON quoting that the router does by
// default, and with the marks of the query language (`:`, `/`, `@`) left as they are.

export type SearchParams = { [name: string]: string }

export function parseSearchParams(text: string): SearchParams {
  return Object.fromEntries(new URLSearchParams(text))
}

export function stringifySearchParams(params: { [name: string]: unknown }): string {
  const pairs: string[] = []
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || value === null || value === '') continue
    const readable = encodeURIComponent(String(value))
      .replace(/%20/g, '+')
      .replace(/%3A/g, ':')
      .replace(/%2F/g, '/')
      .replace(/%40/g, '@')
      .replace(/%2C/g, ',')
    pairs.push(`${encodeURIComponent(name)}=${readable}`)
  }
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

export function textParam(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function numberParam(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : NaN
  return Number.isFinite(number) ? number : undefined
}

/** The value where it is one of those allowed. */
export function choiceParam<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((choice) => choice === value)
}
