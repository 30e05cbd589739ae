// One operator and its value in, a leaf of the tree out, or what is wrong with it and how to mend it.
import { results } from '../record/finding.ts'
import { kinds } from '../record/record.ts'
import { statuses } from '../record/statement.ts'
import {
  type Column,
  columnOperators,
  type DateOperator,
  type FieldOperator,
  type Leaf,
  type WhoOperator,
  type WordsNode,
} from './ast.ts'
import { readSpan } from './dates.ts'
import type { Fault } from './fault.ts'
import { comparedDate, dateFromElsewhere, dayFirst, isRelative } from './foreign/dates.ts'
import { fromElsewhere, isForeign } from './foreign/names.ts'
import { wordsOf } from './words.ts'

export type { Fault } from './fault.ts'

const columns: Record<string, Column> = Object.fromEntries(
  Object.entries(columnOperators).map(([column, name]) => [name, column as Column]),
)
const whoOperators: readonly string[] = ['from', 'to', 'cc', 'bcc', 'person']
const dateOperators: readonly string[] = ['before', 'after', 'date']
const fieldOperators: readonly string[] = 'kind source lang thread id has remark status dkim finding'.split(' ')

export const operators: readonly string[] = [
  ...whoOperators.slice(0, 4),
  ...Object.keys(columns),
  ...dateOperators,
  'person',
  ...fieldOperators,
  'in',
]

export const possessions = ['attachment', 'remark', 'copies', 'statement', 'gap'] as const

const possessionAliases: Record<string, string> = {
  attachments: 'attachment',
  file: 'attachment',
  statements: 'statement',
  gaps: 'gap',
}

const kindAliases: Record<string, string> = {
  email: 'mail',
  'e-mail': 'mail',
  message: 'chat',
  dm: 'chat',
  tweet: 'post',
  press: 'article',
}

/** Also as the party says it: `status:denies`. */
const statusAliases: Record<string, string> = {
  ...statuses,
  'declines-to-comment': 'no-comment',
  declined: 'no-comment',
  any: 'any',
}

/** What people type who come from elsewhere. */
const otherNames: Record<string, string> = {
  sender: 'from',
  author: 'from',
  recipient: 'to',
  with: 'person',
  who: 'person',
  title: 'subject',
  text: 'body',
  file: 'filename',
  since: 'after',
  until: 'before',
  type: 'kind',
  language: 'lang',
  conversation: 'thread',
  signature: 'dkim',
  signed: 'dkim',
}

const examples: Record<string, string> = {
  from: 'from:nora',
  to: 'to:nora',
  cc: 'cc:nora',
  bcc: 'bcc:nora',
  person: 'person:nora',
  subject: 'subject:meeting',
  body: 'body:meeting',
  new: 'new:meeting',
  filename: 'filename:report.pdf',
  attached: 'attached:budget',
  before: 'before:2017',
  after: 'after:2016-09-20',
  date: 'date:2016-09..2016-10',
  kind: 'kind:mail',
  source: 'source:inbox.mbox',
  lang: 'lang:fr',
  thread: 'thread:c0123456789abcdef',
  id: 'id:0123456789abcdef',
  has: 'has:attachment',
  remark: 'remark:date-impossible',
  status: 'status:disputed',
  dkim: 'dkim:pass',
  finding: 'finding:date-early',
  in: 'in:new',
}

/** True for the names that are read as operators, also those of other programs. */
export function isOperator(name: string): boolean {
  return operators.includes(name) || isForeign(name)
}

/** True where the value is words of the record, not a name, a date or a code. */
export function takesWords(name: string): boolean {
  return columnOf(name) !== undefined
}

/** The column that a name asks for, as it is called here or elsewhere. */
export function columnOf(name: string): Column | undefined {
  const ours = fromElsewhere(name, '')
  return 'code' in ours ? undefined : columns[ours.name]
}

export function emptyFault(name: string): Fault {
  const ours = fromElsewhere(name, '')
  if ('code' in ours) return ours
  const message = `${name}: has no value and was left out: write one directly after it, such as ${examples[ours.name]}`
  return { code: 'operator-empty', message }
}

/** `subject:*`: which words begin with nothing? */
export function starFault(name: string): Fault {
  const message = `${name}:* has no letter before its star and was left out: write how the word begins, as in ${name}:a*`
  return { code: 'operator-empty', message }
}

/** Where a pattern stands for a name, a path or an id. */
export function patternFault(name: string, text: string): Fault {
  const message = `${name}:${text} was left out, for there are no patterns: write a part of what it stands for`
  return { code: 'word-pattern', message }
}

/** Where `text` looks like an operator that does not exist. `followed` tells that a quote or a group touches it. */
export function unknownFault(text: string, followed: boolean): Fault | undefined {
  const name = (followed ? /^([a-z]+):$/i : /^([a-z]+):(?!\/\/)./i).exec(text)?.[1]?.toLowerCase()
  if (name === undefined || isOperator(name)) return undefined
  const near = otherNames[name] ?? nearest(name, operators)
  const remedy = near
    ? `did you mean ${near}:, or "${text}" in quotes`
    : 'put it in quotes to search for it as it stands'
  return {
    code: 'operator-unknown',
    message: `there is no operator ${name}: and its words were searched for instead; ${remedy}`,
  }
}

/** A value as typed. */
export interface Value {
  text: string
  prefix: boolean
  /** In quotes, or meant as it stands. */
  exact: boolean
}

/** The leaf for `name:value`. Where the value makes no sense, a fault. */
export function readOperator(asked: string, { text, prefix, exact }: Value): Leaf | Fault {
  const ours = fromElsewhere(asked, text)
  if ('code' in ours) return ours
  const { name, value } = ours
  const column = columns[name]
  if (column) return wordsLeaf(value, prefix, column, exact || asked === 'has')
  if (whoOperators.includes(name)) return { type: 'who', operator: name as WhoOperator, value: value.trim() }
  if (dateOperators.includes(name)) return readDate(name as DateOperator, value.replace(/\s+/g, ''))
  return readField(name as FieldOperator, value)
}

/** Where such a word is searched for, it must be printed in quotes. */
const keyword = /^(?:[Aa][Nn][Dd]|[Xx]?[Oo][Rr]|[Nn][Oo][Tt]|NEAR|ADJ|AROUND)$/

/** Words in one column or everywhere. Several are a phrase, and exact anyway. */
export function wordsLeaf(written: string, prefix: boolean, column: Column | null, exact: boolean): WordsNode {
  const text = written.trim().replace(/\s+/g, ' ')
  const [first, second] = wordsOf(text)
  if (!first || second) return { type: 'words', text, prefix, column }
  const word = text.slice(first.start, first.end)
  const leaf: WordsNode = { type: 'words', text: word, prefix, column }
  return (exact && !prefix) || keyword.test(word) ? { ...leaf, exact: true } : leaf
}

function readDate(operator: DateOperator, written: string): Leaf | Fault {
  const compared = operator === 'date' ? comparedDate(written) : undefined
  if (compared) return readDate(compared.operator, compared.value)
  const value = dateFromElsewhere(written)
  const turned = dayFirst(value)
  if (turned) {
    const days = turned.map((day) => `${operator}:${day}`)
    const remedy = days.length === 1 ? `did you mean ${days[0]}` : `write ${days.join(' or ')}`
    return {
      code: 'date-unreadable',
      message: `${operator}:${value} was left out, for a date begins with its year: ${remedy}`,
    }
  }
  if (operator === 'date' && value.toLowerCase() === 'none') {
    return { type: 'date', operator, value: 'none', from: null, to: null }
  }
  if (isRelative(value)) {
    const message = `${operator}:${value} depends on the day on which it is asked and was left out: write a date, such as ${examples[operator]}`
    return { code: 'date-unreadable', message }
  }
  const span = readSpan(value)
  if (!span || (operator !== 'date' && (span.from === null || /\.\.|\//.test(value)))) {
    const form = operator === 'date' ? '2016, 2016-09, 2016-09-20 or 2016-09..2017' : '2016, 2016-09 or 2016-09-20'
    const message = `${operator}:${value} is no date and was left out: write it as ${form}`
    return { code: 'date-unreadable', message }
  }
  if (operator === 'before') return { type: 'date', operator, value, from: null, to: span.from }
  if (operator === 'after') return { type: 'date', operator, value, from: span.from, to: null }
  return { type: 'date', operator, value, ...span }
}

function readField(operator: FieldOperator, written: string): Leaf | Fault {
  if (operator === 'source') return { type: 'field', operator, value: written }
  if (operator === 'id')
    return {
      type: 'field',
      operator,
      value:
        written
          .trim()
          .replace(/^<([^<>]+)>$/, '$1')
          .trim() || written.trim(),
    }
  const value = written.trim().toLowerCase()
  if (operator === 'kind') {
    const kind = kindAliases[value] ?? value
    return oneOf(kind, kinds) ?? { code: 'kind-unknown', message: strangerMessage(operator, value, kinds) }
  }
  if (operator === 'has') {
    const what = possessionAliases[value] ?? value
    return oneOf(what, possessions) ?? { code: 'has-unknown', message: strangerMessage(operator, value, possessions) }
  }
  if (operator === 'status') {
    const known = [...Object.values(statuses), 'any']
    return (
      oneOf(statusAliases[value] ?? value, known) ?? {
        code: 'status-unknown',
        message: strangerMessage(operator, value, known),
      }
    )
  }
  if (operator === 'dkim')
    return oneOf(value, results) ?? { code: 'dkim-unknown', message: strangerMessage(operator, value, results) }
  return { type: 'field', operator, value }

  function oneOf(known: string, allowed: readonly string[]): Leaf | undefined {
    return allowed.includes(known) ? { type: 'field', operator, value: known } : undefined
  }
}

function strangerMessage(operator: string, value: string, allowed: readonly string[]): string {
  const near = nearest(value, allowed)
  const list = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
  const remedy = near ? `did you mean ${operator}:${near}` : `use one of ${list}`
  return `${operator}:${value} is not known and was left out: ${remedy}`
}

/** The one word in `known` that is at most two slips away. */
function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 20) return undefined
  const scored = known.map((name) => ({ name, slips: slipsBetween(word, name) })).sort((a, b) => a.slips - b.slips)
  const best = scored[0]!
  return best.slips <= Math.min(2, Math.floor(word.length / 2)) ? best.name : undefined
}

/** Levenshtein distance; both words are short. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}
