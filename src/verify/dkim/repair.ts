// A body that does not fit its signature -> the first named repair under which it does. Mailboxes, lists and gateways change
// mail in few and well-known ways; undoing one proves that it was that and nothing else, for the hash fits no other body.
// The order is fixed, and what was done is always said.
import { hash } from 'node:crypto'
import type { Added, Repair } from '../../record/evidence.ts'
import { type Body, type BodyFit, bodyHash, canonicalBody, findPrefix, openBody } from './body.ts'
import type { Signature } from './signature.ts'

/** Against messages of hundreds of megabytes that are made anew for each try. */
export const maxRepairBytes = 16 * 1024 * 1024
/** Against a thousand signatures that each want the body searched. */
export const maxSearches = 8
/** How many lines a footer may have. */
export const maxFooterLines = 100
/** Against footers of one line of megabytes. */
export const maxFooterBytes = 64 * 1024

type Claim = Pick<Signature, 'bodyCanon' | 'hash' | 'bodyHash' | 'length'>

/** Undefined where no repair helps. */
export function fitBody(body: Body, claim: Claim): BodyFit | undefined {
  if (fits(body, claim)) return fitting([])
  const { searched } = body
  const key = `${claim.bodyCanon} ${claim.hash} ${claim.length} ${claim.bodyHash}`
  if (!searched.has(key)) {
    if (searched.size === maxSearches || body.raw.length - body.start > maxRepairBytes) return undefined
    searched.set(key, searchRepair(body, claim))
  }
  return searched.get(key)
}

/** In the fixed order. */
function searchRepair(body: Body, claim: Claim): BodyFit | undefined {
  body.undone ??= undoFromLines(body)
  if (body.undone.some((other) => fits(other, claim))) return fitting(['from-line'])
  if (fitsWithOtherEnd(body, claim)) return fitting(['blank-lines'])
  for (const other of claim.length === Number.POSITIVE_INFINITY ? [body, ...body.undone] : []) {
    const added = findFooter(other, claim)
    if (added) return fitting(other === body ? ['footer'] : ['from-line', 'footer'], added)
  }
  return fitsWithBareLf(body, claim) ? { ...fitting([]), isBare: true } : undefined
}

function fitting(repairs: Repair[], added: Added | null = null): BodyFit {
  return { repairs, added, isBare: false }
}

function fits(body: Body, claim: Claim): boolean {
  return bodyHash(body, claim.bodyCanon, claim.hash, claim.length) === claim.bodyHash
}

/** Some programs sign mail before its lines end as they will on the way. */
function fitsWithBareLf(body: Body, claim: Claim): boolean {
  if (!canonicalBody(body, claim.bodyCanon).bareLf) return false
  const { bytes } = canonicalBody(body, claim.bodyCanon, 'crlf')
  return hash(claim.hash, bytes.subarray(0, claim.length), 'base64') === claim.bodyHash
}

/** mboxrd puts one `>` before every `>*From `, mboxo only before `From `. */
function undoFromLines(body: Body): Body[] {
  if (body.raw.indexOf('>From ', body.start) === -1) return []
  const text = body.raw.toString('latin1', body.start)
  const undone = [text.replace(/(^|\n)>(>*From )/g, '$1$2'), text.replace(/(^|\n)>(From )/g, '$1$2')]
  return [...new Set(undone)]
    .filter((other) => other !== text)
    .map((other) => openBody(Buffer.from(other, 'latin1'), 0))
}

/**
 * Lines of nothing but space at the end count in the simple form, and transports drop them. An empty body is nothing in the
 * relaxed form and one line end in the simple one; signers have mixed them up.
 */
function fitsWithOtherEnd(body: Body, claim: Claim): boolean {
  const { bytes } = canonicalBody(body, claim.bodyCanon)
  const text = bytes.toString('latin1', Math.max(0, bytes.length - 1024))
  const cut = text.length - text.replace(/(?:\r\n[ \t]*)+$/, '').length
  const rest = bytes.subarray(0, bytes.length - cut)
  const candidates = [rest, Buffer.concat([rest, lineEnd]), Buffer.concat([rest, lineEnd, lineEnd])]
  return candidates
    .filter((candidate) => candidate.length > 0 || bytes.length <= 2)
    .some((candidate) => hash(claim.hash, candidate.subarray(0, claim.length), 'base64') === claim.bodyHash)
}

const lineEnd = Buffer.from('\r\n')

function findFooter(body: Body, claim: Claim): Added | undefined {
  const { bytes } = canonicalBody(body, claim.bodyCanon)
  const cuts: number[] = []
  let end = bytes.length
  for (let lines = 0; lines < maxFooterLines && bytes.length - end < maxFooterBytes; lines += 1) {
    const start = end < 3 ? -1 : bytes.lastIndexOf('\r\n', end - 3)
    if (start === -1) break
    end = start + 2
    // What is signed ends in no blank line, in either form.
    if (start > 1 && !(bytes[start - 1] === 10 && bytes[start - 2] === 13)) cuts.unshift(end)
  }
  const cut = findPrefix(bytes, cuts, claim.hash, claim.bodyHash)
  if (cut === undefined) return undefined
  const left = bytes.toString('latin1', cut)
  return { bytes: left.length, lines: left.split('\r\n').length - 1, text: left.slice(0, 200) }
}

/** The subject without the first `[…]` that a list put before it; undefined where there is none. */
export function withoutSubjectTag(text: string): string | undefined {
  const tag = /^([^:]*:[ \t]*(?:(?:re|aw|sv|fwd?|wg|tr)[ \t]*:[ \t]*)*)\[[^\]\r\n]{1,80}\][ \t]*/i.exec(text)
  return tag ? tag[1] + text.slice(tag[0].length) : undefined
}
