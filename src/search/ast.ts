// A query as a tree, and back as text: `printQuery(parseQuery(text).ast)` reads as the same tree.

/**
 * What the words of a search may be looked for in; null is everywhere. `body` is all of the body, `new` what the sender
 * wrote there, without quoted replies; `files` the names of attachments, `attached` the text inside them.
 */
export type Column = 'subject' | 'body' | 'new' | 'files' | 'attached'

export type WhoOperator = 'from' | 'to' | 'cc' | 'bcc' | 'person'
export type DateOperator = 'before' | 'after' | 'date'
export type FieldOperator =
  | 'kind'
  | 'source'
  | 'lang'
  | 'thread'
  | 'id'
  | 'has'
  | 'remark'
  | 'status'
  | 'dkim'
  | 'finding'

/** How a column is asked for. */
export const columnOperators: Record<Column, string> = {
  subject: 'subject',
  body: 'body',
  new: 'new',
  files: 'filename',
  attached: 'attached',
}

/** One word, or several in exactly this order. */
export interface WordsNode {
  type: 'words'
  /** As typed, spaces made one; a word alone without what surrounds it. */
  text: string
  /** True where the last word may go on. */
  prefix: boolean
  column: Column | null
  /** One word that is meant as it stands: never with forms. */
  exact?: true
  /** Other words that count as this one, folded; filled in between reading and finding (forms.ts), never printed. */
  forms?: string[]
}

/** Words that stand within `distance` words of each other, in any order. */
export interface NearNode {
  type: 'near'
  /** Anywhere and without forms. */
  terms: WordsNode[]
  distance: number
  /** Where all of them have to stand; absent for anywhere. */
  column?: Column
}

export interface WhoNode {
  type: 'who'
  operator: WhoOperator
  /** A person id, a comparable address, or parts of a name or address. */
  value: string
}

export interface DateNode {
  type: 'date'
  operator: DateOperator
  /** As typed, without spaces; `none` for undated records. */
  value: string
  /** First millisecond that matches, null where open. */
  from: number | null
  /** First millisecond that no longer matches, null where open. */
  to: number | null
}

export interface FieldNode {
  type: 'field'
  operator: FieldOperator
  value: string
}

export type Leaf = WordsNode | NearNode | WhoNode | DateNode | FieldNode

export type Ast =
  | { type: 'all' }
  | { type: 'and'; items: Ast[] }
  | { type: 'or'; items: Ast[] }
  | { type: 'not'; item: Ast }
  | Leaf

/** What no record is: nothing was left of a query, or `-*` was asked for. */
export const nothing: Ast = { type: 'not', item: { type: 'all' } }

export function isNothing(ast: Ast): boolean {
  return ast.type === 'not' && ast.item.type === 'all'
}

/** Joins trees: flat, without `all` (which adds nothing to AND), with `nothing` once, and no list of one. */
export function allOf(items: Ast[]): Ast {
  return joined('and', items)
}

/** Like `allOf`, for OR. An empty branch says nothing and is left out. */
export function anyOf(items: Ast[]): Ast {
  return joined('or', items)
}

export function noneOf(item: Ast): Ast {
  if (item.type === 'all') return item
  return item.type === 'not' ? item.item : { type: 'not', item }
}

function joined(type: 'and' | 'or', items: Ast[]): Ast {
  let hasNothing = false
  const flat = items
    .flatMap((item) => (item.type === type ? item.items : item.type === 'all' ? [] : [item]))
    .filter((item) => {
      if (!isNothing(item)) return true
      // No term, and so not counted: thousands of them would be a tree that SQLite refuses.
      const isFirst = !hasNothing
      hasNothing = true
      return isFirst
    })
  return flat.length === 0 ? { type: 'all' } : flat.length === 1 ? flat[0]! : { type, items: flat }
}

/** The tree as a query, in its shortest form. The nesting of a tree is bounded by the parser. */
export function printQuery(ast: Ast): string {
  switch (ast.type) {
    case 'all':
      return ''
    case 'or':
      return ast.items.map(printQuery).join(' OR ')
    case 'and':
      return ast.items.map((item) => (item.type === 'or' ? `(${printQuery(item)})` : printQuery(item))).join(' ')
    case 'not':
      if (isNothing(ast)) return '-*'
      return ast.item.type === 'and' || ast.item.type === 'or' || ast.item.type === 'near'
        ? `-(${printQuery(ast.item)})`
        : `-${printQuery(ast.item)}`
    case 'near': {
      const near = ast.terms.map(printWords).join(` NEAR/${ast.distance} `)
      return ast.column ? `${columnOperators[ast.column]}:(${near})` : near
    }
    case 'words':
      return printWords(ast)
    default:
      return `${ast.operator}:${isReserved(ast.value) ? quoted(ast.value) : printValue(ast.value)}`
  }
}

/** Calls `see` with every leaf that is asked for, leaving out what stands under a NOT. */
export function eachWanted(ast: Ast, see: (leaf: Leaf) => void): void {
  if (ast.type === 'and' || ast.type === 'or') for (const item of ast.items) eachWanted(item, see)
  else if (ast.type !== 'not' && ast.type !== 'all') see(ast)
}

/** Calls `see` with every leaf, wanted or not. The nesting of a tree is bounded by the parser. */
export function eachLeaf(ast: Ast, see: (leaf: Leaf) => void): void {
  if (ast.type === 'and' || ast.type === 'or') for (const item of ast.items) eachLeaf(item, see)
  else if (ast.type === 'not') eachLeaf(ast.item, see)
  else if (ast.type !== 'all') see(ast)
}

/** The same tree with other leaves. */
export function mapLeaves(ast: Ast, map: (leaf: Leaf) => Ast): Ast {
  if (ast.type === 'and' || ast.type === 'or') return { ...ast, items: ast.items.map((item) => mapLeaves(item, map)) }
  if (ast.type === 'not') return { ...ast, item: mapLeaves(ast.item, map) }
  return ast.type === 'all' ? ast : map(ast)
}

/** Words that would be read as more than words, or as an operator of another program. */
const reserved =
  /^[-−–+!=({[]|^(?:AND|OR|NOT|NEAR|ADJ|AROUND)$|^(?:NEAR|[Ww]|[Aa][Dd][Jj]|[Oo][Nn][Ee][Aa][Rr]|[Pp][Rr][Ee]|[Ww][Ii][Tt][Hh][Ii][Nn])\/\d|\\|^[A-Za-z_][A-Za-z0-9_]*:|[*?~^}\]]|^\/.*\/[a-z]*$/

/** Values that would be read as more than that, or that make an address on the web or a path of their operator. */
function isReserved(value: string): boolean {
  return reserved.test(value) || /^(?:\/\/|\\)/.test(value)
}

function printWords(node: WordsNode): string {
  const star = node.prefix ? '*' : ''
  const text = node.exact || isReserved(node.text) ? quoted(node.text) : printValue(node.text)
  return `${node.column ? `${columnOperators[node.column]}:` : ''}${text}${star}`
}

function printValue(value: string): string {
  return value !== '' && !/[\s()"“”„‟«»]|\*$/.test(value) ? value : quoted(value)
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
