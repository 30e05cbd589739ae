// Which custodians hold each message, and which are parties of it. Who a custodian is, the sources say: by an address, or by
// the very name that somebody bears in them or is called by now.
import type { Fonds } from '../fonds.ts'

export interface Holding {
  id: string
  subject: string | null
  conversation: string
  at: number
  holders: Set<string>
  parties: Array<{ custodian: string; slot: string }>
}

interface MessageRow {
  no: number
  key: string
  id: string
  subject: string | null
  conversation: string
  at: number
}

/** Dated messages of conversations in order of time, copies as one. Empty with fewer than two custodians. */
export function holdings(fonds: Fonds): Holding[] {
  const custodians = fonds.db
    .prepare('select distinct custodian from source where custodian is not null')
    .pluck()
    .all() as string[]
  if (custodians.length < 2) return []
  const holders = holdersOf(fonds)
  const parties = partiesOf(fonds, custodians)
  const rows = fonds.db
    .prepare(
      `select r.no, coalesce(r.key, r.id) as key, r.id, r.subject, m.conversation_id as conversation, r.at
       from record r join member m on m.record_no = r.no
       where r.kind in ('mail', 'chat') and r.event is null and r.at is not null order by r.at, r.no`,
    )
    .iterate() as IterableIterator<MessageRow>
  const messages = new Map<string, Holding>()
  for (const { no, key, ...row } of rows) {
    const message = messages.get(key) ?? { ...row, holders: new Set(), parties: [] }
    messages.set(key, message)
    for (const holder of holders.get(no) ?? []) message.holders.add(holder)
    // Copies name the same parties, as a rule; the first one counts.
    if (message.parties.length === 0) message.parties = parties.get(no) ?? []
  }
  return [...messages.values()]
}

function holdersOf({ db }: Fonds): Map<number, string[]> {
  const rows = db
    .prepare(
      `select r.no, s.custodian from record r join source s on s.id = r.source_id where s.custodian is not null
       union
       select l.record_no, s.custodian from ledger_row l join source s on s.id = l.source_id
       where l.record_no is not null and s.custodian is not null`,
    )
    .raw()
    .iterate() as IterableIterator<[number, string]>
  const holders = new Map<number, string[]>()
  for (const [no, custodian] of rows) {
    const known = holders.get(no)
    if (known) known.push(custodian)
    else holders.set(no, [custodian])
  }
  return holders
}

/** A custodian whom no address and no name stands for is a party of nothing: that errs to silence. */
function partiesOf({ db }: Fonds, custodians: string[]): Map<number, Holding['parties']> {
  const rows = db
    .prepare(
      `with meant as (
         select distinct c.value as custodian, a.id as address_id
         from json_each(?) c join address a left join person p on p.id = a.person_id
         where a.normal = lower(c.value) or lower(p.name) = lower(c.value)
           or exists (select 1 from writing w where w.address_id = a.id and lower(w.name) = lower(c.value))
       )
       select distinct rw.record_no, m.custodian,
         iif(rw.role in ('from', 'sender'), 'wrote', 'got') || ' ' || m.address_id
       from meant m join writing w on w.address_id = m.address_id
       join record_writing rw on rw.writing_id = w.id and rw.role in ('from', 'sender', 'to', 'cc', 'bcc')`,
    )
    .raw()
    .iterate(JSON.stringify(custodians)) as IterableIterator<[number, string, string]>
  const parties = new Map<number, Holding['parties']>()
  for (const [no, custodian, slot] of rows) {
    const known = parties.get(no) ?? []
    parties.set(no, known)
    // Who writes to themselves has it once.
    if (!known.some((each) => each.custodian === custodian)) known.push({ custodian, slot })
  }
  return parties
}
