// The ARC fields of a mail -> its sets by instance, or why they make no chain (RFC 8617 §4.2, §5.2 steps 1 to 3).
import { type Message, positionsOf } from '../dkim/message.ts'
import { isFault, isInstance, maxInstance, readSignature, type Signature } from '../dkim/signature.ts'

/** One hop: what it found, its signature of the message, and its seal over all hops so far. Numbers are positions of fields. */
export interface ArcSet {
  instance: number
  results: number
  message: Signature
  messageAt: number
  seal: Signature
  sealAt: number
}

export interface BrokenChain {
  broken: 'arc-malformed' | 'arc-structure' | 'arc-too-many'
  /** Plain words. */
  what: string
  instances: number
}

const names = ['arc-authentication-results', 'arc-message-signature', 'arc-seal'] as const

/** By instance, from 1; empty where the mail has no ARC field at all. */
export function readChain(message: Message): ArcSet[] | BrokenChain {
  const [results, messages, seals] = names.map((name) => positionsOf(message, name)) as [number[], number[], number[]]
  const count = Math.max(results.length, messages.length, seals.length)
  const broken = (why: BrokenChain['broken'], what: string): BrokenChain => ({ broken: why, what, instances: count })
  if (count > maxInstance) return broken('arc-too-many', `there are ${count} sets`)
  const sets: Array<Partial<ArcSet>> = []
  for (const at of results) {
    const instance = instanceOfResults(message.fields[at]!.text)
    if (instance === undefined) return broken('arc-malformed', 'the results of a hop do not start with its number')
    if (!put(sets, instance, { results: at })) return broken('arc-structure', twice(instance, 'results'))
  }
  for (const at of messages) {
    const signature = readSignature(message.fields[at]!, 'message')
    if (isFault(signature)) return broken('arc-malformed', `in a signature of a hop, ${signature.what}`)
    if (!put(sets, signature.instance, { message: signature, messageAt: at }))
      return broken('arc-structure', twice(signature.instance, 'a signature'))
  }
  for (const at of seals) {
    const signature = readSignature(message.fields[at]!, 'seal')
    if (isFault(signature)) return broken('arc-malformed', `in a seal, ${signature.what}`)
    if (!put(sets, signature.instance, { seal: signature, sealAt: at }))
      return broken('arc-structure', twice(signature.instance, 'a seal'))
  }
  const fault = faultOfSets(sets)
  return fault ? broken('arc-structure', fault) : (sets as ArcSet[])
}

function twice(instance: number, what: string): string {
  return `hop ${instance} has ${what} twice`
}

/** False where the hop has such a field already. */
function put(sets: Array<Partial<ArcSet>>, instance: number, piece: Partial<ArcSet>): boolean {
  sets[instance - 1] ??= { instance }
  const set = sets[instance - 1]!
  if (Object.keys(piece).some((key) => key in set)) return false
  Object.assign(set, piece)
  return true
}

/** `i=1; …` and nothing before it (§4.1.1). */
function instanceOfResults(text: string): number | undefined {
  const found = /^[^:]*:[ \t\r\n]*i[ \t\r\n]*=[ \t\r\n]*(\d{1,3})[ \t\r\n]*;/.exec(text)
  return found && isInstance(found[1]!) ? Number(found[1]) : undefined
}

/** No hop may be missing or incomplete; the first found no chain before it, the others a good one. */
function faultOfSets(sets: Array<Partial<ArcSet>>): string | undefined {
  for (let at = 0; at < sets.length; at += 1) {
    const set = sets[at]
    if (!set) return `hop ${at + 1} is missing`
    if (set.results === undefined) return `hop ${at + 1} has no results`
    if (!set.message) return `hop ${at + 1} has no signature`
    if (!set.seal) return `hop ${at + 1} has no seal`
    const expected = at === 0 ? 'none' : 'pass'
    const isLast = at === sets.length - 1
    if (set.seal.chain !== expected && !(isLast && set.seal.chain === 'fail'))
      return `hop ${at + 1} says cv=${set.seal.chain} where cv=${expected} belongs`
  }
  return undefined
}

export function isBroken(chain: ArcSet[] | BrokenChain): chain is BrokenChain {
  return 'broken' in chain
}
