// A document of other fonds -> what is shown of it to whoever does not hold it.
import type { Kind } from '../../record/record.ts'
import type { OtherRow } from '../index.ts'
import { holdersOf, type Stored } from './merge.ts'

export const otherFields = ['fonds', 'by', 'kind', 'at', 'source', 'shown', 'body', 'quoted']

interface Sent extends Stored {
  kind: Kind
  at?: number
  body?: string
  quoted?: string
}

/** `sent` has the fields that `otherFields` names. */
export function otherRow(id: string, sent: Stored): OtherRow {
  const { kind, at = null, body, quoted } = sent as Sent
  const held = holdersOf(sent)
  const holders = [...sent.fonds].sort().map((fonds) => ({ fonds, said: held[fonds]! }))
  const { from, subject, date, preview } = holders[0]!.said.shown!
  return {
    ...{ id, kind, at, date, from, subject, preview },
    words: [body, quoted].filter(Boolean).join('\n'),
    fonds: holders.map(({ fonds, said }) => ({ id: fonds, title: said.shown!.fonds, source: String(said.source) })),
  }
}
