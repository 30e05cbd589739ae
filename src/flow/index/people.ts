// A fonds -> the ways in which its sources write people.
import type { Fonds } from '../../store/fonds.ts'

/** A way of writing an address, by its number. */
export interface Writing {
  normal: string
  person: string
  written: string
}

export function writingsOf({ db }: Fonds): Map<number, Writing> {
  const rows = db
    .prepare(
      'select w.id, a.normal, a.person_id as person, w.written from writing w join address a on a.id = w.address_id',
    )
    .iterate() as IterableIterator<Writing & { id: number }>
  return new Map(Array.from(rows, ({ id, ...writing }) => [id, writing]))
}
