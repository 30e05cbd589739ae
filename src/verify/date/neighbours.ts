// A mail that no server dated, and those kept before and after it in one mailbox -> the times between which it came in. They must
// have come through the same list, or to the same server, and stand in the order in which they came. The order of a mailbox
// is no stamp: whoever keeps it can change it. It bounds a message only where nothing else does, and nothing outside is a failure.
import type { DateData, DateFinding, Neighbours } from '../../record/evidence.ts'
import { maxDelay, maxSkew, smallSkew } from './chain.ts'
import { type Code, sentenceOf } from './sentence.ts'

/** One mail of a mailbox, as its date was checked. */
export interface Neighbour {
  /** Id of the record. */
  record: string
  data: Pick<DateData, 'stamps' | 'list'>
}

/** Mails on either side that must stand in order: one alone may stand anywhere. */
const enough = 3
/** Mails on either side among which they are looked for. */
export const looked = 12
/** Further apart, they say little. */
const widest = 31 * 86_400_000

interface Arrival {
  record: string
  by: string
  at: number
}

/** `before` and `after` hold the nearest first. Null where they do not bracket it. */
export function bracketOf(own: DateData, before: Neighbour[], after: Neighbour[]): Neighbours | null {
  const servers = new Set(own.stamps.flatMap(({ basis, who }) => (basis === 'Received' && who ? [who] : [])))
  const alike = ({ data: { list, stamps } }: Neighbour) =>
    own.list === null ? stamps[0]?.basis === 'Received' && servers.has(stamps[0].who ?? '') : list === own.list
  const earlier = before.slice(0, looked).filter(alike).flatMap(arrivalOf)
  const server = earlier[0]?.by
  const same = ({ by }: Arrival) => by === server
  const [left, right] = [
    earlier.filter(same).slice(0, enough),
    after.slice(0, looked).filter(alike).flatMap(arrivalOf).filter(same).slice(0, enough),
  ]
  if (left.length < enough || right.length < enough) return null
  const row = [...left.toReversed(), ...right]
  if (row.some(({ at }, i) => i > 0 && at < row[i - 1]!.at - smallSkew)) return null
  const [last, next] = [left[0]!, right[0]!]
  if (next.at - last.at > widest) return null
  return { through: own.list ?? server!, before: placed(last), after: placed(next) }
}

/** The topmost line is of the server that received it for this mailbox. */
function arrivalOf({ record, data }: Neighbour): Arrival[] {
  const top = data.stamps[0]
  if (top?.basis !== 'Received' || top.who === null || top.at === null || top.flag !== null) return []
  return [{ record, by: top.who, at: Date.parse(top.at) }]
}

function placed({ record, at }: Arrival): { record: string; at: string } {
  return { record, at: new Date(at).toISOString().replace('.000Z', 'Z') }
}

/** What is said of the date now that neighbours were looked for. */
export function withNeighbours({ data }: DateFinding, neighbours: Neighbours): DateFinding {
  const [from, to] = [neighbours.before.at, neighbours.after.at].sort() as [string, string]
  const date = data.date === null ? null : Date.parse(data.date)
  const isWithin = date !== null && date >= Date.parse(from) - maxDelay && date <= Date.parse(to) + maxSkew
  const code: Code = isWithin ? 'date-within-neighbours' : 'date-beside-neighbours'
  const placed: DateData = { ...data, from, to, basis: ['neighbours'], neighbours }
  return {
    check: 'date',
    result: isWithin ? 'pass' : 'unknown',
    code,
    sentence: sentenceOf(code, placed),
    data: placed,
  }
}

/** Codes of dates that nothing on the message itself bounds closely. */
export const looseCodes: Code[] = ['date-unbounded', 'date-within-key', 'date-beside-key']
