// The folder of a record -> step by step, what holds and what does not. A step that cannot be taken is unknown, never failed.
import type { ScriptKey } from '../../i18n/script-en.ts'
import type { Say } from '../language.ts'
import { hex, publicKeyOf, sha256, toBase64 } from './bytes.ts'
import { openCheckpoint, readCheckpoint } from './note.ts'
import { leadsToRoot, readProof } from './proof.ts'
import { wordsOfPage, wordsOfRecord } from './words.ts'

export interface Step {
  result: 'pass' | 'fail' | 'unknown' | 'none'
  text: string
}

/** What the page says about where its files are, and whose key it names. */
type Given = DOMStringMap

export async function runChecks(given: Given, say: Say): Promise<Step[]> {
  const steps: Step[] = []
  const step = (result: Step['result'], key: ScriptKey, params?: Record<string, string | number>) =>
    steps.push({ result, text: say(key, params) })
  if (!crypto.subtle) {
    step('unknown', 'check.crypto.unknown')
    return steps
  }
  const folder = given.folder ?? ''
  const root = given.root ?? ''
  const paths = [`${folder}record.json`, `${folder}record.tlog-proof`, `${root}key.pub`, `${root}checkpoint`]
  const files: Uint8Array[] = []
  for (const path of paths) {
    const file = await fetched(path)
    if (typeof file === 'string') step('fail', 'check.fetch.fail', { file: path.replace(/^.*\//, ''), why: file })
    else files.push(file)
  }
  const [record, proofBytes, keyFile, ownCheckpoint] = files
  if (!record || !proofBytes || !keyFile || !ownCheckpoint) return steps

  const proof = readProof(text(proofBytes))
  const leaf = proof && readLeaf(proof.extra)
  const isAbout = leaf?.id === given.record
  if (!proof || !leaf || !isAbout) {
    step('fail', 'check.leaf.fail')
    return steps
  }
  const hash = hex(await sha256(record))
  step(hash === leaf.sha256 ? 'pass' : 'fail', hash === leaf.sha256 ? 'check.record.pass' : 'check.record.fail')
  checkWords(record, step)

  const checkpoint = readCheckpoint(proof.checkpoint)
  const leads = checkpoint !== null && (await leadsToRoot(proof, checkpoint))
  step(leads ? 'pass' : 'fail', leads ? 'check.proof.pass' : 'check.proof.fail', {
    index: proof.index + 1,
    size: checkpoint?.size ?? 0,
  })
  const isOwn = text(ownCheckpoint) === proof.checkpoint && checkpoint?.origin === given.origin
  step(isOwn ? 'pass' : 'fail', isOwn ? 'check.checkpoint.pass' : 'check.checkpoint.fail')
  await checkKey(text(keyFile), proof.checkpoint, given, step)
  await checkOriginal(record, folder, step)
  return steps
}

type TakeStep = (result: Step['result'], key: ScriptKey, params?: Record<string, string | number>) => void

function checkWords(record: Uint8Array, step: TakeStep) {
  const holds = wordsOfPage(document) === wordsOfRecord(JSON.parse(text(record)))
  step(holds ? 'pass' : 'fail', holds ? 'check.words.pass' : 'check.words.fail')
}

async function checkKey(keyFile: string, checkpoint: string, given: Given, step: TakeStep) {
  const key = publicKeyOf(keyFile)
  const fingerprint = key && `SHA256:${toBase64(await sha256(key.blob)).replace(/=+$/, '')}`
  if (!key || fingerprint !== given.fingerprint) {
    step('fail', 'check.key.fail')
    return
  }
  const signed = await openCheckpoint(checkpoint, given.origin ?? '', key.raw)
  if (signed === null) step('unknown', 'check.signature.unknown')
  else if (signed) step('pass', 'check.signature.pass', { fingerprint })
  else step('fail', 'check.signature.fail')
}

/** Where the message is there as it was received. */
async function checkOriginal(record: Uint8Array, folder: string, step: TakeStep) {
  const { original, sha256: given } = JSON.parse(text(record)) as { original: string | null; sha256: string | null }
  if (original === null || given === null) return
  const file = await fetched(folder + original)
  if (typeof file === 'string') {
    step('fail', 'check.fetch.fail', { file: original, why: file })
    return
  }
  const holds = hex(await sha256(file)) === given
  step(holds ? 'pass' : 'fail', holds ? 'check.original.pass' : 'check.original.fail')
}

/** The bytes, or why there are none. */
async function fetched(path: string): Promise<Uint8Array | string> {
  try {
    const reply = await fetch(path, { cache: 'no-store' })
    return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : String(reply.status)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** A leaf that publishes a record: the entry of the log itself, a line of JSON. */
function readLeaf(extra: Uint8Array): { id: string; sha256: string } | null {
  try {
    const entry = JSON.parse(text(extra)) as { type?: string; id?: string; sha256?: string }
    const publishes = entry.type === 'record' || entry.type === 'correction' || entry.type === 'disclosure'
    return publishes && entry.id && entry.sha256 ? { id: entry.id, sha256: entry.sha256 } : null
  } catch {
    return null
  }
}
