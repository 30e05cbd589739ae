// The values of a query that no record of the fonds has -> a hint for each, with what was probably meant.
import type { FieldNode } from '../../search/ast.ts'
import { columnsOf } from '../../search/fts5/columns.ts'
import { sourcesMeant } from '../../search/fts5/condition.ts'
import type { AskedValue, QueryError } from '../../search/reading.ts'
import { mostSlips, slipsBetween } from '../../search/suggest.ts'
import { fold } from '../../search/words.ts'
import type { Fonds } from '../../store/fonds.ts'
import { prepared } from '../../store/prepared.ts'

/** Values that are named as held, at most: a fonds may hold hundreds of codes. */
const mostNamed = 8

/** A query without operators costs nothing here. */
export function unheldIn({ db }: Fonds, values: AskedValue[]): QueryError[] {
  return values.flatMap(({ at, leaf }) => {
    const remedy = remedyFor(db, leaf)
    if (remedy === undefined) return []
    const message = `no record here has ${leaf.operator}:${shown(leaf.value)}: ${remedy}`
    return [{ code: 'value-unheld', message, at }]
  })
}

type Database = Fonds['db']

/** Undefined where a record has it. */
function remedyFor(db: Database, { operator, value }: FieldNode): string | undefined {
  switch (operator) {
    case 'lang':
      return value === 'none' ? undefined : languageRemedy(db, value)
    case 'remark': {
      if (prepared(db, 'select 1 from remark where code = ? limit 1').get(value)) return undefined
      return nearestOf(operator, value, prepared(db, 'select distinct code from remark').pluck().all() as string[])
    }
    case 'finding': {
      const { codes } = columnsOf(db)()
      return codes.includes(value) ? undefined : nearestOf(operator, value, codes)
    }
    case 'source':
      return sourceRemedy(db, value)
    case 'thread': {
      const held = prepared(db, 'select 1 from member where conversation_id = ? limit 1').get(value)
      return held ? undefined : 'the address of the page of a conversation ends with its id'
    }
    case 'id': {
      const start = value.toLowerCase()
      const held = 'select 1 from record where (id >= ? and id < ?) or key in (?, ?) limit 1'
      if (prepared(db, held).get(start, `${start}~`, value, `mid:${value}`)) return undefined
      return 'write the id of a record or its beginning, or a whole Message-ID'
    }
    default:
      return undefined
  }
}

function languageRemedy(db: Database, value: string): string | undefined {
  const held = columnsOf(db)().languages.filter((language) => language !== null)
  if (held.includes(value)) return undefined
  const called = held.find((language) => namesOf(language).includes(fold(value)))
  return called === undefined ? nearestOf('lang', value, held) : `did you mean lang:${called}`
}

/** What a language is called in English, in French, and by those who speak it. */
function namesOf(language: string): string[] {
  return ['en', 'fr', language].map((locale) => {
    const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' })
    return fold(names.of(language) ?? '')
  })
}

function sourceRemedy(db: Database, value: string): string | undefined {
  const sources = prepared(db, 'select id, path from source').all() as Array<{ id: number; path: string }>
  if (sourcesMeant(sources, value).length > 0) return undefined
  const wanted = fold(value.split('/').at(-1)!)
  const near = sources.find(({ path }) => isNear(wanted, fold(path.split('/').at(-1)!)))
  return near ? `did you mean source:${shown(near.path)}` : '"fonds ledger" lists the sources'
}

function nearestOf(operator: string, value: string, held: string[]): string {
  const near = held.find((one) => isNear(value, one))
  if (near !== undefined) return `did you mean ${operator}:${near}`
  const named = [...held].sort().slice(0, mostNamed).join(', ')
  if (named === '') return 'there is none in this fonds'
  return `there is ${named}${held.length > mostNamed ? ' and others' : ''}`
}

function isNear(a: string, b: string): boolean {
  const most = Math.min(mostSlips, Math.floor(a.length / 3))
  return Math.abs(a.length - b.length) <= most && slipsBetween(a, b, most) <= most
}

function shown(value: string): string {
  return /[\s()"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
