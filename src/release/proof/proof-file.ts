// One leaf, its place and the way to the signed root, in one file that needs nothing beside it (C2SP tlog-proof); and the proof
// that an earlier edition is the beginning of this one.
import { z } from 'zod'
import type { Hash } from './merkle.ts'

const header = 'c2sp.org/tlog-proof@v1'
/** Against files of gigabytes; a proof in a tree of a million leaves has 20 hashes. */
const maxProof = 1_000_000

export interface ProofFile {
  /** The leaf itself. */
  extra: Buffer
  index: number
  /** Beside the path to the root, lowest first. */
  hashes: Hash[]
  /** A signed checkpoint. */
  checkpoint: string
}

export function proofFile({ extra, index, hashes, checkpoint }: ProofFile): string {
  const lines = [
    header,
    `extra ${extra.toString('base64')}`,
    `index ${index}`,
    ...hashes.map((hash) => hash.toString('base64')),
  ]
  return `${lines.join('\n')}\n\n${checkpoint}`
}

/** Undefined where the text is no such file. */
export function readProofFile(text: string): ProofFile | undefined {
  const end = text.indexOf('\n\n')
  if (end === -1 || text.length > maxProof) return undefined
  const [first, extra = '', index = '', ...rest] = text.slice(0, end).split('\n')
  const bytes = extra.startsWith('extra ') ? fromBase64(extra.slice('extra '.length)) : undefined
  const [, at] = /^index (0|[1-9]\d{0,14})$/.exec(index) ?? []
  const hashes = rest.map(readHash)
  if (first !== header || bytes === undefined || at === undefined || !hashes.every((hash) => hash !== undefined))
    return undefined
  return { extra: bytes, index: Number(at), hashes, checkpoint: text.slice(end + 2) }
}

/** Size and root of a tree. */
export interface TreeHead {
  size: number
  root: Hash
}

export interface Consistency {
  from: TreeHead
  to: TreeHead
  hashes: Hash[]
}

export function consistencyFile({ from, to, hashes }: Consistency): string {
  const head = ({ size, root }: TreeHead) => ({ size, root: root.toString('base64') })
  const proof = { from: head(from), to: head(to), hashes: hashes.map((hash) => hash.toString('base64')) }
  return `${JSON.stringify(proof)}\n`
}

const base64Hash = z
  .string()
  .transform(readHash)
  .refine((hash) => hash !== undefined)
const treeHead = z.strictObject({ size: z.number().int().nonnegative(), root: base64Hash })
const consistency = z.strictObject({ from: treeHead, to: treeHead, hashes: z.array(base64Hash).max(200) })

/** Undefined where the text is no such file. */
export function readConsistencyFile(text: string): Consistency | undefined {
  try {
    return consistency.safeParse(JSON.parse(text)).data as Consistency | undefined
  } catch {
    return undefined
  }
}

function readHash(text: string): Hash | undefined {
  const bytes = fromBase64(text)
  return bytes?.length === 32 ? bytes : undefined
}

/** One sequence of bytes has one spelling. */
function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}
