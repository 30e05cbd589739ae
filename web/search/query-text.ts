// The query as text: facets and buttons change the search by adding operators to it and taking them away, so that the
// whole state is what stands in the field. Enters and leaves: a query. The language itself is read by the server.

export interface Token {
  text: string
  start: number
  end: number
}

/** How a second operator of one kind joins the first: `or` for what excludes each other (kinds), `and` for persons. */
export type Joining = 'and' | 'or'

const closing: { [open: string]: string } = { '"': '"', '“': '”', '«': '»' }

/** End of the token that starts here: the next space outside of quotes and parentheses. */
function tokenEnd(q: string, start: number): number {
  let depth = 0
  let quote: string | null = null
  for (let index = start; index < q.length; index += 1) {
    const char = q[index]!
    if (quote !== null) {
      // An opening typographic quote is also closed by a straight one, as typed by hand.
      if (char === quote || char === '"') quote = null
    } else if (closing[char] !== undefined) quote = closing[char]!
    else if (char === '(') depth += 1
    else if (char === ')') depth = Math.max(0, depth - 1)
    else if (/\s/.test(char) && depth === 0) return index
  }
  return q.length
}

/** The outermost pieces of a query: words, phrases, operators with their values, whole parentheses. */
export function tokens(q: string): Token[] {
  const found: Token[] = []
  let index = 0
  while (index < q.length) {
    if (/\s/.test(q[index]!)) {
      index += 1
      continue
    }
    const end = tokenEnd(q, index)
    found.push({ text: q.slice(index, end), start: index, end })
    index = end
  }
  return found
}

function keyOf(operator: string): string | null {
  return /^([a-z]+):/i.exec(operator)?.[1]?.toLowerCase() ?? null
}

function same(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/["“”«»]/g, '').toLowerCase()
  return plain(a) === plain(b)
}

/** The members of `(kind:mail OR kind:chat)`, or null where the token is anything else. */
function membersOf(token: string, key: string): string[] | null {
  if (!token.startsWith('(') || !token.endsWith(')')) return null
  const inner = tokens(token.slice(1, -1)).map(({ text }) => text)
  const members = inner.filter((_, index) => index % 2 === 0)
  const joints = inner.filter((_, index) => index % 2 === 1)
  const whole = members.length === joints.length + 1 && joints.every((joint) => joint === 'OR')
  return whole && members.every((member) => keyOf(member) === key) ? members : null
}

function groupOf(members: string[]): string {
  return members.length === 1 ? members[0]! : `(${members.join(' OR ')})`
}

export function hasOperator(q: string, operator: string): boolean {
  const key = keyOf(operator)
  return tokens(q).some(({ text }) => {
    if (same(text, operator)) return true
    return key !== null && (membersOf(text, key)?.some((member) => same(member, operator)) ?? false)
  })
}

/** Also without capitals: beside an operator it is read so, and in parentheses it stays what it is. */
function isOr(piece: string): boolean {
  return /^(?:or|\|\|)$/i.test(piece)
}

/** `why not` narrowed is `why "not" kind:mail`: beside an operator it would be one itself. */
function withoutLooseWord(pieces: string[]): string {
  return pieces.join(' ').replace(/(?<!\S)(?:and|or|not)$/, '"$&"')
}

/** The query narrowed by an operator, at its end or, for `or`, joined to one of its kind. Unchanged where it is there. */
export function addOperator(q: string, operator: string, joining: Joining = 'and'): string {
  if (hasOperator(q, operator)) return q
  const pieces = tokens(q).map(({ text }) => text)
  const bare = pieces.some(isOr)
  const key = keyOf(operator)
  if (joining === 'or' && key !== null && !bare) {
    const at = pieces.findIndex((piece) => keyOf(piece) === key || membersOf(piece, key) !== null)
    if (at >= 0) {
      const members = membersOf(pieces[at]!, key) ?? [pieces[at]!]
      pieces[at] = groupOf([...members, operator])
      return pieces.join(' ')
    }
  }
  // `a OR b` narrowed is `(a OR b) kind:mail`; without the parentheses it would be read otherwise.
  const before = bare ? `(${pieces.join(' ')})` : withoutLooseWord(pieces)
  return before === '' ? operator : `${before} ${operator}`
}

/** The query without an operator, wherever it stands outside of other parentheses. */
export function removeOperator(q: string, operator: string): string {
  const key = keyOf(operator)
  const kept: string[] = []
  for (const { text } of tokens(q)) {
    if (same(text, operator)) continue
    const members = key === null ? null : membersOf(text, key)
    const left = members?.filter((member) => !same(member, operator))
    if (!left) kept.push(text)
    else if (left.length > 0) kept.push(groupOf(left))
  }
  return withoutLooseEnds(kept).join(' ')
}

/** An `OR` that has lost a side says nothing any more. */
function withoutLooseEnds(pieces: string[]): string[] {
  return pieces.filter((piece, index) => {
    if (!isOr(piece)) return true
    const before = pieces[index - 1]
    return before !== undefined && !isOr(before) && pieces.slice(index + 1).some((next) => !isOr(next))
  })
}

export function toggleOperator(q: string, operator: string, joining: Joining = 'and'): string {
  return hasOperator(q, operator) ? removeOperator(q, operator) : addOperator(q, operator, joining)
}

/** The query with this operator and no other of its kind: `kind:mail` in place of `(kind:chat OR kind:post)`. */
export function onlyOperator(q: string, operator: string): string {
  const key = keyOf(operator.replace(/^-/, ''))
  if (key === null) return addOperator(q, operator)
  // Of what can be had, each is a question of its own: `has:gap` stays beside `has:attachment`.
  const others = (token: string) =>
    key === 'has' ? same(token.replace(/^-/, ''), operator.replace(/^-/, '')) : isOf(token, key)
  const kept = tokens(q)
    .map(({ text }) => text)
    .filter((token) => !others(token))
  return addOperator(withoutLooseEnds(kept).join(' '), operator)
}

function isOf(token: string, key: string): boolean {
  return keyOf(token) === key || membersOf(token, key) !== null
}

/** A part of the query that narrows it without being a word: `-kind:mail`, `(date:2016 OR date:2017)`. */
export interface Filter {
  /** As it stands in the query. */
  text: string
  negative: boolean
  key: string
  /** What is asked of it, each as an operator. */
  members: string[]
}

/** The filters of a query, in their order. Of `a OR kind:mail` none can be taken away without changing the rest. */
export function filtersOf(q: string): Filter[] {
  const pieces = tokens(q).map(({ text }) => text)
  return pieces.some(isOr) ? [] : pieces.flatMap((text) => filterOf(text) ?? [])
}

const known = new Set(
  'from to cc bcc person before after date kind source lang thread id has remark status dkim finding in'
    .split(' ')
    .concat('subject body new filename attached'.split(' ')),
)

function filterOf(text: string): Filter | null {
  const negative = text.startsWith('-')
  const bare = negative ? text.slice(1) : text
  const key = keyOf(bare) ?? keyOf(tokens(bare.slice(1, -1))[0]?.text ?? '')
  if (key === null || !known.has(key)) return null
  const members = keyOf(bare) === key ? [bare] : membersOf(bare, key)
  return members === null ? null : { text, negative, key, members }
}

/** The query without one of its parts, as it stands there. */
export function removePart(q: string, part: string): string {
  const pieces = tokens(q).map(({ text }) => text)
  return withoutLooseEnds(pieces.filter((piece, index) => piece !== part || pieces.indexOf(part) !== index)).join(' ')
}

/** The words of a query without its filters. */
export function withoutFilters(q: string): string {
  return filtersOf(q).reduce((left, { text }) => removePart(left, text), q)
}
