// A fonds and an index that was filled from it -> whether the fonds has changed since. Told by counts of what an index is told of,
// which are cheap; what changes nothing there (a look at the journal, a saved search) does not count.

import { mappingVersion } from '../../search/opensearch/mapping.ts'
import type { Fonds } from '../../store/fonds.ts'
import { prepared } from '../../store/prepared.ts'
import { remembered } from '../../store/remembered.ts'
import { schemaVersion } from '../../store/schema.ts'
import { lastFill } from '../../store/sent.ts'

export interface Behind {
  /** Records of the fonds that the index has not confirmed, as far as `sent.db` and their number tell. */
  records: number
}

/** What tells one state of the fonds from another, for an index. */
export function stateOf({ db }: Fonds): string {
  const counts = prepared(
    db,
    `select json_array(
      (select count(*) from record), (select max(no) from record), (select count(*) from checked),
      (select count(*) from finding), (select count(*) from attached), (select count(*) from gap),
      (select count(*) from statement), (select max(seq) from statement),
      (select json_group_array(seq) from decision where act in ('merge', 'split') and undone_by is null),
      (select value from meta where key = 'keys'),
      (select json_extract(value, '$.described') from meta where key = 'marks'))`,
  )
  return JSON.stringify([schemaVersion, mappingVersion, counts.pluck().get()])
}

/** Asks whether an index, by what tells it from others, is as the fonds is now: null where it is. Asking again costs little. */
export function behindOf(fonds: Fonds): (target: string) => Behind | null {
  let held: { db: Fonds['db']; now: () => { state: string; records: number } } | undefined
  return (target) => {
    const { db } = fonds
    // Its databases may be made anew while a server has it open.
    if (held?.db !== db)
      held = { db, now: remembered(db, () => ({ state: stateOf(fonds), records: recordsIn(fonds) })) }
    const { state, records } = held.now()
    const fill = lastFill(fonds.dir, target)
    const confirmed = fill === undefined ? 0 : (fill.confirmed ?? records)
    if (fill?.state === state && confirmed >= records) return null
    return { records: Math.max(0, records - confirmed) }
  }
}

function recordsIn({ db }: Fonds): number {
  return prepared(db, 'select count(*) from record').pluck().get() as number
}
