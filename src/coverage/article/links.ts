// A text, gone through from its beginning -> where the links in it end: addresses of pages with or without their scheme, and
// e-mail addresses. What ends a row of letters, digits and points is looked at once for the whole row, because a text can be
// one row: `a.b.a.b.…`.

const opened = /(?:https?:\/\/|www\.)\S+/iy
const row = /[\w.+-]+/y
/** What follows the sign of an e-mail address. */
const domain = /[\w-]+\.[\w.-]*\w/y
/** `site.example` in front of a path. */
const host = /\b[a-z]+\.[a-z.]+\/\S+/iy
const outsideHost = /[^a-z.]/i

/** Where a link that begins at a place ends; undefined where none begins. Places are asked for in their order. */
export function linksIn(text: string): (at: number) => number | undefined {
  let end = 0
  /** Where an e-mail address ends whose name the row is. */
  let address: number | undefined
  /** From here on the row can be the host of a path. */
  let hostFrom = Infinity
  const readRow = (at: number) => {
    end = endOf(row, text, at) ?? at
    address = text[end] === '@' ? endOf(domain, text, end + 1) : undefined
    hostFrom = Infinity
    if (text[end] !== '/') return
    hostFrom = end
    while (hostFrom > at && !outsideHost.test(text[hostFrom - 1]!)) hostFrom -= 1
  }
  return (at) => {
    const page = endOf(opened, text, at)
    if (page !== undefined) return page
    if (at >= end) readRow(at)
    if (at >= end) return undefined
    return address ?? (at >= hostFrom ? endOf(host, text, at) : undefined)
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
