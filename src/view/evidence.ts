// What the checks said of one record -> the evidence panel: what is signed, by whom, with which key, what is not covered.
import type { Result } from '../record/finding.ts'
import type { Remark } from '../record/record.ts'
import type { EvidenceView, SignatureView } from './model.ts'

/** Findings as the checks make them. Declared here too, as in rows.ts: this stage knows only the vocabulary. */
export type EvidenceFinding =
  | { check: 'dkim'; result: Result; code: string; sentence: string; data: SignatureRow | null }
  | { check: 'arc'; result: Result; code: string; sentence: string; data: ChainRow | null }
  | { check: 'date'; result: Result; code: string; sentence: string; data: DateRow }
  // Shown elsewhere on the page: beside the copies, and in the conversation.
  | { check: 'copies' | 'gap'; result: Result; code: string; sentence: string; data: unknown }

interface SignatureRow {
  domain: string | null
  selector: string | null
  algorithm: string | null
  keyOrigin: 'dns' | 'file' | 'inferred' | null
  keyBits: number | null
  keyFirstKnown: string | null
  keyLastKnown: string | null
  header: 'fits' | 'differs' | 'unchecked'
  body: 'fits' | 'differs' | 'short' | 'unchecked'
  signed: string[]
  unsigned: Array<{ name: string }>
  bodyLength: { covered: number; present: number } | null
  t: number | null
  aligned: boolean
  displayName: SignatureView['displayName']
  repairs: SignatureView['repairs']
  added: { text: string } | null
  remarks: Remark[]
}

interface ChainRow {
  hops: Array<{ seal: { domain: string } }>
}

interface DateRow {
  written: string | null
  from: string | null
  to: string | null
  stamps: Array<{ basis: string; who: string | null; at: string | null; flag: string | null }>
  remarks: Remark[]
}

/** Null where nothing was checked. `current` is false where keys came in since. */
export function evidenceView(findings: EvidenceFinding[], current: boolean): EvidenceView | null {
  if (findings.length === 0) return null
  const view: EvidenceView = { current, signatures: [], chain: null, date: null }
  for (const finding of findings) {
    const { result, code, sentence } = finding
    const said = { result, code, sentence }
    if (finding.check === 'dkim') view.signatures.push({ ...said, ...signatureOf(finding.data) })
    else if (finding.check === 'arc')
      view.chain = { ...said, domains: finding.data?.hops.map(({ seal }) => seal.domain) ?? [] }
    else if (finding.check === 'date') view.date = { ...said, ...dateOf(finding.data) }
  }
  return view
}

function signatureOf(data: SignatureRow | null): Omit<SignatureView, 'result' | 'code' | 'sentence'> {
  if (data === null) return noSignature
  const { domain, selector, algorithm, keyOrigin, bodyLength, repairs, remarks } = data
  return {
    domain,
    selector,
    algorithm,
    key:
      keyOrigin === null
        ? null
        : { origin: keyOrigin, bits: data.keyBits, firstKnown: data.keyFirstKnown, lastKnown: data.keyLastKnown },
    signed: data.signed,
    unsigned: data.unsigned.map(({ name }) => name),
    bodyLength,
    at: data.t === null ? null : data.t * 1000,
    aligned: data.aligned,
    displayName: data.displayName,
    repairs,
    added: data.added?.text ?? null,
    remarks,
  }
}

const noSignature: Omit<SignatureView, 'result' | 'code' | 'sentence'> = {
  domain: null,
  selector: null,
  algorithm: null,
  key: null,
  signed: [],
  unsigned: [],
  bodyLength: null,
  at: null,
  aligned: false,
  displayName: 'absent',
  repairs: [],
  added: null,
  remarks: [],
}

function dateOf({ written, from, to, stamps, remarks }: DateRow) {
  return { written, from: moment(from), to: moment(to), hops: stamps.map(hopOf), remarks }
}

function hopOf({ basis, who, at, flag }: DateRow['stamps'][number]) {
  return { basis, who, at: moment(at), flag: flag as 'skew' | 'disorder' | 'gap' | 'unreadable' | null }
}

function moment(at: string | null): number | null {
  return at === null ? null : Date.parse(at)
}
