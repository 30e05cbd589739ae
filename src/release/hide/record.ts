// A record as an edition would show it in, the same without what is hidden out.
import type { EvidenceView } from '../../view/model/evidence.ts'
import type { PublicRecord } from '../../view/model/release.ts'
import { redactTexts, type Work } from './stretch.ts'
import { redactValue } from './value.ts'

/** Hashes, sizes and lengths of what was received would let somebody try out what is hidden: they go where anything is. */
export function redactRecord(record: PublicRecord, work: Work): PublicRecord {
  const { blocks, ...rest } = record
  const texts = redactTexts(
    blocks.map(({ text }) => text),
    work,
  )
  const redacted = {
    ...(redactValue(rest, work) as typeof rest),
    blocks: blocks.map((block, i) => ({ ...block, text: texts[i]! })),
  }
  const ordered = Object.fromEntries(
    Object.keys(record).map((key) => [key, redacted[key as keyof PublicRecord]]),
  ) as unknown as PublicRecord
  if (work.hidden === 0) return ordered
  const evidence = ordered.evidence && withoutLengths(ordered.evidence)
  return { ...ordered, evidence, sha256: null, size: null, original: null, hidden: work.hidden }
}

/** What signatures say of the length of a text tells how long the words are that are hidden in it. */
function withoutLengths(evidence: EvidenceView): EvidenceView {
  const signatures = evidence.signatures.map((signature) => ({
    ...signature,
    sentence: unmeasured(signature.sentence),
    bodyLength: null,
    remarks: signature.remarks.map((remark) => ({ ...remark, sentence: unmeasured(remark.sentence) })),
  }))
  return { ...evidence, signatures }
}

function unmeasured(sentence: string): string {
  return sentence.replace(/\b\d[\d,]* bytes?\b/g, 'so many bytes')
}
