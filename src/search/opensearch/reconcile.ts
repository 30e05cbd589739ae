// Documents that the index knows in another state than we do -> what is to be written over that state. Either another fonds
// holds the record too, or it was we, and the answer got lost.
import { type Cluster, isPassing, refusal } from './cluster.ts'
import { documentOf, holdersOf, type Stored, wordsIn } from './merge.ts'
import { actionOf, type Confirmed, type Op, type Outcome, type Version } from './sent.ts'

interface Seen {
  /** To be written. */
  ready: Op[]
  /** The cluster could not say how they stand. */
  unseen: Op[]
}

interface Got {
  _id: string
  found?: boolean
  error?: unknown
  _seq_no: number
  _primary_term: number
  _source: Stored
}

/** Looks at a few at a time: what several fonds say of one record is held in memory. */
const atOnce = 200

/** Throws `Away`, and as `refusal`. Ids are looked up in the index itself, also what no search shows yet. */
export async function reconcile(cluster: Cluster, ops: Op[], fonds: string, outcome: Outcome): Promise<Seen> {
  const some = ops.slice(0, atOnce)
  const { status, body } = await cluster.ask('POST', `/${cluster.index}/_mget`, { ids: some.map(({ id }) => id) })
  if (isPassing(status)) return { ready: [], unseen: ops }
  if (status >= 300) throw refusal(cluster, status, body)
  const seen: Seen = { ready: [], unseen: ops.slice(atOnce) }
  const confirmed: Confirmed[] = []
  const removed: string[] = []
  const got = body.docs as Got[]
  some.forEach((op, i) => {
    const stored = got[i]!
    if (stored.error !== undefined) seen.unseen.push(op)
    else if (op.made) put(op, stored)
    else take(op, stored)
  })
  if (confirmed.length > 0) outcome.confirmed(confirmed)
  if (removed.length > 0) outcome.removed(removed)
  return seen

  function put(op: Op, stored: Got): void {
    const { said, words } = op.made!
    if (!stored.found) return void seen.ready.push({ ...op, action: actionOf(op.id, undefined) })
    const holders = holdersOf(stored._source)
    if (holders[fonds]?.hash === said.hash) confirmed.push({ id: op.id, hash: said.hash, ...versionOf(stored) })
    else seen.ready.push(written(op, stored, JSON.stringify(documentOf({ ...holders, [fonds]: said }, words))))
  }

  function take(op: Op, stored: Got): void {
    if (!stored.found) return void removed.push(op.id)
    const { [fonds]: own, ...others } = holdersOf(stored._source)
    if (own === undefined) removed.push(op.id)
    else if (Object.keys(others).length > 0)
      seen.ready.push(written(op, stored, JSON.stringify(documentOf(others, wordsIn(stored._source)))))
    else {
      const { seqNo, primaryTerm } = versionOf(stored)
      const action = JSON.stringify({ delete: { _id: op.id, if_seq_no: seqNo, if_primary_term: primaryTerm } })
      seen.ready.push({ ...op, action, document: '' })
    }
  }
}

function written(op: Op, stored: Got, document: string): Op {
  return { ...op, action: actionOf(op.id, versionOf(stored)), document }
}

function versionOf({ _seq_no: seqNo, _primary_term: primaryTerm }: Got): Version {
  return { seqNo, primaryTerm }
}
