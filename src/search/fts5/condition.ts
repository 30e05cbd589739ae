// A tree -> a condition on `record r`, with everything that a person typed as a parameter. Each condition is either
// true or false, never null, so that NOT of it is exactly the rest.
import { statuses } from '../../record/statement.ts'
import type { Ast, DateNode, FieldNode, WhoNode } from '../ast.ts'
import { fold } from '../words.ts'
import { joined, matchAll, matchExpression } from './match.ts'

export interface Condition {
  sql: string
  params: Array<string | number>
}

/** What the condition needs to know of the fonds: which addresses and which sources a person may mean. */
export interface Known {
  addressesOf(node: WhoNode): number[]
  sources(): SourceEntry[]
}

export interface SourceEntry {
  id: number
  path: string
}

/** The condition that `ast` puts on a record. The depth of a tree is bounded by the parser. */
export function conditionOf(ast: Ast, known: Known): Condition {
  const expression = matchExpression(ast)
  if (expression !== null) return matching(expression)
  switch (ast.type) {
    case 'and':
      return allConditions(ast.items, known)
    case 'or':
      return anyCondition(ast.items, known)
    case 'not':
      return wrapped('not ', conditionOf(ast.item, known))
    case 'who':
      return whoCondition(ast, known)
    case 'date':
      return dateCondition(ast)
    case 'field':
      return fieldCondition(ast, known)
    default:
      return { sql: 'true', params: [] }
  }
}

/** Words go into one MATCH, as far as they can; the rest narrows it. */
function allConditions(items: Ast[], known: Known): Condition {
  const wanted = items.filter((item) => matchExpression(item) !== null)
  const unwanted = items.filter((item) => item.type === 'not' && matchExpression(item.item) !== null)
  const words = wanted.length > 0 ? [...wanted, ...unwanted] : []
  const rest = items.filter((item) => !words.includes(item)).map((item) => conditionOf(item, known))
  const expression = matchAll(words)
  return together(expression === null ? rest : [matching(expression), ...rest], 'and')
}

function anyCondition(items: Ast[], known: Known): Condition {
  const expressions = items.map((item) => matchExpression(item))
  const words = joined(
    expressions.filter((expression) => expression !== null),
    'OR',
  )
  const rest = items.filter((_, i) => expressions[i] === null).map((item) => conditionOf(item, known))
  return together(words === null ? rest : [matching(words), ...rest], 'or')
}

function matching(expression: string): Condition {
  return { sql: 'r.no in (select rowid from idx.words where words match ?)', params: [expression] }
}

function together(conditions: Condition[], operator: 'and' | 'or'): Condition {
  return {
    sql: `(${conditions.map(({ sql }) => sql).join(` ${operator} `)})`,
    params: conditions.flatMap(({ params }) => params),
  }
}

function wrapped(before: string, { sql, params }: Condition): Condition {
  return { sql: `${before}(${sql})`, params }
}

const roles: Record<WhoNode['operator'], string> = {
  from: `and role in ('from', 'sender')`,
  to: `and role in ('to', 'cc', 'bcc')`,
  cc: `and role = 'cc'`,
  bcc: `and role = 'bcc'`,
  person: '',
}

function whoCondition(node: WhoNode, known: Known): Condition {
  const addresses = `address_id in (select value from json_each(?))`
  return {
    sql: `r.no in (select record_no from record_address where ${addresses} ${roles[node.operator]})`,
    params: [JSON.stringify(known.addressesOf(node))],
  }
}

function dateCondition({ from, to, value }: DateNode): Condition {
  if (value === 'none') return { sql: 'r.at is null', params: [] }
  const bounds = [from === null ? [] : ['r.at >= ?'], to === null ? [] : ['r.at < ?']].flat()
  return {
    sql: `(r.at is not null and ${bounds.join(' and ')})`,
    params: [from, to].filter((bound) => bound !== null),
  }
}

const has: Record<string, string> = {
  attachment: 'r.attachments > 0',
  remark: 'r.no in (select record_no from remark)',
  statement: 'r.no in (select record_no from statement_record)',
  // It refers to a message that is held nowhere, or "fonds verify" found that it points to something else that is not.
  gap: `(r.refs is not null
      and r.no in (select record_no from member where conversation_id in (select conversation_id from gap))
      and exists (select 1 from json_each(r.refs) f join gap g on g.key = f.value)
    or r.no in (select record_no from finding where code >= 'gap-' and code < 'gap.'))`,
  copies: `(r.no in (select record_no from ledger_row where outcome = 'duplicate' and record_no is not null)
    or (r.key is not null and r.key in (select key from record where key is not null group by key having count(*) > 1)))`,
}

function fieldCondition({ operator, value }: FieldNode, known: Known): Condition {
  switch (operator) {
    case 'kind':
      return { sql: 'r.kind = ?', params: [value] }
    case 'has':
      return { sql: has[value]!, params: [] }
    case 'remark':
      return { sql: 'r.no in (select record_no from remark where code = ?)', params: [value] }
    case 'status':
      return statusCondition(value)
    case 'dkim':
      return { sql: 'r.no in (select record_no from checked where dkim = ?)', params: [value] }
    case 'finding':
      return { sql: 'r.no in (select record_no from finding where code = ?)', params: [value] }
    case 'lang':
      return value === 'none' ? { sql: 'r.language is null', params: [] } : { sql: 'r.language is ?', params: [value] }
    case 'thread':
      return { sql: 'r.no in (select record_no from member where conversation_id = ?)', params: [value] }
    case 'source':
      return sourceCondition(value, known)
    case 'id':
      return idCondition(value)
  }
}

/** What is said of the record itself, of a copy of it, or of its conversation. */
function statusCondition(value: string): Condition {
  if (value === 'any') return { sql: has.statement!, params: [] }
  const says = Object.entries(statuses).find(([, status]) => status === value)![0]
  return {
    sql: 'r.no in (select sr.record_no from statement_record sr join statement s on s.seq = sr.seq where s.says = ?)',
    params: [says],
  }
}

function sourceCondition(value: string, known: Known): Condition {
  return {
    sql: 'r.source_id in (select value from json_each(?))',
    params: [JSON.stringify(sourcesMeant(known.sources(), value).map(({ id }) => id))],
  }
}

/** The one source with exactly this path, else all whose path holds it. */
export function sourcesMeant(sources: SourceEntry[], value: string): SourceEntry[] {
  const exact = sources.filter(({ path }) => path === value)
  const folded = fold(value)
  return exact.length > 0 ? exact : sources.filter(({ path }) => fold(path).includes(folded))
}

/** A record id or its beginning, or a key: the Message-ID of a mail, the id in an export. */
function idCondition(value: string): Condition {
  const start = value.toLowerCase()
  return {
    // Ids hold only digits and letters: '~' sorts after all of them.
    sql: '((r.id >= ? and r.id < ?) or (r.key is not null and r.key in (?, ?)))',
    params: [start, `${start}~`, value, `mid:${value}`],
  }
}
