// One mail and the keys that are known -> one finding on its ARC chain (RFC 8617 §5.2): which servers passed it on, and whether
// what the last of them signed is what is here. The chain says who handled a message, not who wrote it.
import type { ArcData, ArcFinding, HopData, PieceData } from '../../record/evidence.ts'
import type { Result } from '../../record/finding.ts'
import { isRepaired } from '../dkim/check.ts'
import { canonicalField, withoutValue } from '../dkim/field.ts'
import { type Judged, judge, judgeKeys, type KeyJudged } from '../dkim/judge.ts'
import { type KeyLookup, leastBits } from '../dkim/key.ts'
import type { Message } from '../dkim/message.ts'
import type { Signature } from '../dkim/signature.ts'
import { type ArcSet, type BrokenChain, isBroken, readChain } from './chain.ts'
import { type Code, sentenceOf } from './sentence.ts'

/** Against results of megabytes that are shown. */
const maxResultsShown = 2000

export function checkArc(message: Message, keys: KeyLookup): ArcFinding {
  if (message.tooLong) return finding('unknown', 'arc-header-too-long', null)
  const chain = readChain(message)
  if (isBroken(chain)) return brokenFinding(chain)
  if (chain.length === 0) return finding('none', 'arc-none', null)
  // The last hop first: work is bounded, and it is the one that counts.
  const hops = chain
    .toReversed()
    .map((set) => checkHop(message, chain, set, keys))
    .toReversed()
  const last = hops.at(-1)!
  const data: ArcData = {
    instances: hops.length,
    hops,
    intactFrom: intactFrom(hops),
    repairs: last.message.repairs,
    added: last.message.added,
    problem: null,
  }
  // The last hop's own word that the chain was broken ends it (§5.2 step 2).
  if (chain.at(-1)!.seal.chain === 'fail') return finding('fail', 'arc-says-fail', data)
  const [result, code, problem] = verdict(hops, last)
  return finding(result, code, { ...data, problem })
}

function finding(result: Result, code: Code, data: ArcData | null): ArcFinding {
  return { check: 'arc', result, code, sentence: sentenceOf(code, data), data }
}

function brokenFinding({ broken, what, instances }: BrokenChain): ArcFinding {
  return finding('fail', broken, { instances, hops: [], intactFrom: null, repairs: [], added: null, problem: what })
}

/** What surely fails stays so, whichever unknown keys come to light. */
function verdict(hops: HopData[], last: HopData): [Result, Code, string | null] {
  if (last.message.result === 'fail') return ['fail', 'arc-message-altered', last.message.problem]
  const broken = hops.find(({ seal }) => seal.result === 'fail')
  if (broken) return ['fail', 'arc-seal-altered', `hop ${broken.instance}`]
  const open = [last.message, ...hops.map(({ seal }) => seal)].find(({ result }) => result === 'unknown')
  if (open) return ['unknown', 'arc-unknown', open.problem]
  return ['pass', isRepaired(last.message.repairs) ? 'arc-pass-repaired' : 'arc-pass', null]
}

function intactFrom(hops: HopData[]): number | null {
  let from: number | null = null
  for (const hop of hops.toReversed()) {
    if (hop.message.result !== 'pass') break
    from = hop.instance
  }
  return from
}

function checkHop(message: Message, chain: ArcSet[], set: ArcSet, keys: KeyLookup): HopData {
  const own = judge(message, set.message, set.messageAt, keysOf(set.message, keys))
  const seal = judgeKeys(set.seal, keysOf(set.seal, keys), () => sealedText(message, chain, set))
  const results = canonicalField(message.fields[set.results]!, 'relaxed')
  return {
    instance: set.instance,
    seal: piece(set.seal, seal, seal.header === 'differs' ? 'the seal does not fit' : null),
    message: {
      ...piece(set.message, own.key, problemOfMessage(own)),
      repairs: own.repairs,
      added: own.body.added,
      signed: own.coverage.signed,
    },
    results: results.slice(results.indexOf(':') + 1, maxResultsShown),
  }
}

function keysOf({ selector, domain }: Signature, keys: KeyLookup) {
  return keys(selector.toLowerCase(), domain.toLowerCase())
}

function problemOfMessage({ key: { header }, body: { body } }: Judged): string | null {
  if (body === 'differs' || body === 'short') return 'the body is not the one that was signed'
  return header === 'differs' ? 'the signed header fields do not fit' : null
}

function piece(signature: Signature, judged: KeyJudged, problem: string | null): PieceData {
  const { key, publicKey } = judged
  const unknown = unknownOf(signature, judged)
  return {
    result: unknown ? 'unknown' : problem ? 'fail' : 'pass',
    domain: signature.domain,
    selector: signature.selector,
    algorithm: signature.algorithm,
    keyOrigin: key?.origin ?? null,
    keyBits: publicKey?.bits ?? null,
    t: signature.t,
    problem: unknown ?? problem,
  }
}

function unknownOf({ domain }: Signature, { header, publicKey, useless }: KeyJudged): string | undefined {
  if (header === 'unchecked')
    return useless ? `the key of ${domain} cannot be used: ${useless.what}` : `no key is known for ${domain}`
  const isWeak = publicKey!.type === 'rsa' && publicKey!.bits < leastBits
  return isWeak && header === 'fits' ? `the key of ${domain} has only ${publicKey!.bits} bits` : undefined
}

/** A seal is over all fields of all sets up to its own, in order, relaxed, its own value left out (§5.1.1). */
function sealedText(message: Message, chain: ArcSet[], set: ArcSet): string {
  let text = ''
  for (const { instance, results, messageAt, sealAt } of chain.slice(0, set.instance)) {
    text += `${canonicalField(message.fields[results]!, 'relaxed')}\r\n`
    text += `${canonicalField(message.fields[messageAt]!, 'relaxed')}\r\n`
    if (instance < set.instance) text += `${canonicalField(message.fields[sealAt]!, 'relaxed')}\r\n`
  }
  return text + withoutValue(message.fields[set.sealAt]!, set.seal.span, 'relaxed')
}
