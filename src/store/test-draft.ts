// A draft as short as can be, for tests of what is made of drafts.
import type { Draft } from '../record/record.ts'

export function draftOf(more: Partial<Draft> = {}): Draft {
  const date: Draft['date'] = { edtf: null, basis: 'none', at: null, zone: null }
  const empty = { addresses: [], text: '', references: [], parts: [], remarks: [] }
  return { kind: 'mail', offset: 0, length: 1, date, ...empty, ...more }
}
