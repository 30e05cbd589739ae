// A list of terms -> how many records each finds, from when to when, in how many conversations.
import { setImmediate } from 'node:timers/promises'
import { type Cell, csvHead, csvLine } from '../../release/reuse/csv.ts'
import { withPlace } from '../../search/reading.ts'
import type { Fonds } from '../../store/fonds.ts'
import { remembered } from '../../store/remembered.ts'
import type { BatchLine, BatchMessage } from '../../view/model.ts'
import { findNumbers } from '../search.ts'
import { searchAddress } from '../search-address.ts'
import type { TermList } from './list.ts'

export interface BatchAsk {
  list: TermList
  /** True where the terms are words to be found as they stand, and no queries. */
  plain: boolean
  stopped?: () => boolean
}

/** One message a term, as it goes; others have their turn in between. Stopped, it ends without its last message. */
export async function* runBatch(fonds: Fonds, { list, plain, stopped }: BatchAsk): AsyncGenerator<BatchMessage> {
  const { columns, column, named, rows } = list
  const head = { columns, column: columns[column]!, named, total: rows.length }
  yield { head, csv: csvHead([...columns, ...reportColumns]) }
  const end = { terms: 0, found: 0, empty: 0, errors: 0 }
  const places = placesOf(fonds)
  for (const [at, cells] of rows.entries()) {
    if (stopped?.()) return
    const line = lookedUp(fonds, places(), at + 1, cells, queryOf(cells[column] ?? '', plain))
    end.terms += 1
    end[line.error ? 'errors' : line.hits > 0 ? 'found' : 'empty'] += 1
    yield { line, csv: csvLine(reportCells(line, columns.length)) }
    await setImmediate()
  }
  yield { end }
}

const reportColumns = ['query', 'hits', 'first date', 'last date', 'conversations', 'error', 'address']

function reportCells({ cells, query, hits, first, last, conversations, error, address }: BatchLine, width: number) {
  const own: Cell[] = Array.from({ length: width }, (_, at) => cells[at] ?? '')
  const found = error ? [null, null, null, null] : [hits, first, last, conversations]
  // A line may hold more cells than there are columns: they stand at its end.
  return [...own, query, ...found, error && withPlace(error), address, ...cells.slice(width)]
}

function queryOf(term: string, plain: boolean): string {
  const query = term.trim()
  return plain && query !== '' ? `"${query.replaceAll('"', '""')}"` : query
}

function lookedUp(fonds: Fonds, places: Places, number: number, cells: string[], query: string): BatchLine {
  const none = { number, cells, query, hits: 0, first: null, last: null, conversations: 0 }
  const address = searchAddress(query)
  if (query === '') return { ...none, error: noTerm, address: '' }
  const { nos, error } = findNumbers(fonds, query, 'date-asc')
  if (error) return { ...none, error, address }
  // Undated ones come last.
  const last = nos.findLast((no) => places.isDated[no])
  const first = last === undefined ? undefined : nos[0]
  const dates = { first: dateOf(fonds, first), last: dateOf(fonds, last) }
  return { ...none, hits: nos.length, ...dates, conversations: conversationsAmong(places, nos), error: null, address }
}

const noTerm = { code: 'term-missing', message: 'this line of the list holds no term', at: 0 }

/** Of every record by its number: thousands of terms ask for the same. */
interface Places {
  isDated: Uint8Array
  /** A number for each conversation; 0 outside of any. */
  conversation: Uint32Array
}

/** Read again where something came in, or where another process made the databases anew. */
function placesOf(fonds: Fonds): () => Places {
  let db = fonds.db
  let read = remembered(db, () => readPlaces(fonds))
  return () => {
    if (db !== fonds.db) {
      db = fonds.db
      read = remembered(db, () => readPlaces(fonds))
    }
    return read()
  }
}

function readPlaces({ db }: Fonds): Places {
  const size = 1 + ((db.prepare('select max(no) from record').pluck().get() as number | null) ?? 0)
  const places: Places = { isDated: new Uint8Array(size), conversation: new Uint32Array(size) }
  const sql = `select r.no, r.at is not null,
    case when m.conversation_id is null then 0 else dense_rank() over (order by m.conversation_id) end
    from record r left join member m on m.record_no = r.no`
  for (const [no, dated, conversation] of db.prepare(sql).raw().iterate() as Iterable<[number, number, number]>) {
    places.isDated[no] = dated
    places.conversation[no] = conversation
  }
  return places
}

function conversationsAmong({ conversation }: Places, nos: number[]): number {
  const seen = new Set<number>()
  for (const no of nos) seen.add(conversation[no] ?? 0)
  seen.delete(0)
  return seen.size
}

function dateOf({ db }: Fonds, no: number | undefined): string | null {
  if (no === undefined) return null
  return (db.prepare('select date_edtf from record where no = ?').pluck().get(no) as string | null | undefined) ?? null
}
