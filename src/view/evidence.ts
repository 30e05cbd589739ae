// What the checks said of one record -> the evidence panel: what is signed, by whom, with which key, what is not covered.
import type { DateData, MailFinding, SignatureData, Stamp } from '../record/evidence.ts'
import type { Finding } from '../record/finding.ts'
import type { BesideView, EvidenceView, SignatureView } from './model.ts'

/** Null where nothing was checked. `current` is false where keys came in since. */
export function evidenceView(findings: MailFinding[], current: boolean): EvidenceView | null {
  if (findings.length === 0) return null
  const view: EvidenceView = { current, signatures: [], chain: null, date: null }
  for (const finding of findings) {
    const { result, code, sentence } = finding
    const said = { result, code, sentence }
    if (finding.check === 'dkim') view.signatures.push({ ...said, ...signatureOf(finding.data) })
    else if (finding.check === 'arc')
      view.chain = { ...said, domains: finding.data?.hops.map(({ seal }) => seal.domain) ?? [] }
    else view.date = { ...said, ...dateOf(finding.data) }
  }
  return view
}

function signatureOf(data: SignatureData | null): Omit<SignatureView, 'result' | 'code' | 'sentence'> {
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

function dateOf({ written, date, outside, received, keys, neighbours, from, to, stamps, remarks }: DateData) {
  return {
    written,
    stated: moment(date),
    outside,
    received: Date.parse(received),
    keys: [...new Set(keys.map(({ domain }) => domain))],
    through: neighbours?.through ?? null,
    from: moment(from),
    to: moment(to),
    hops: stamps.map(hopOf),
    remarks,
  }
}

/** What was found of its copies and of what it points to; `data` as the checks wrote it. */
export function besideView({ check, result, code, sentence, data }: Finding): BesideView {
  const { differs = [], name = null, excerpt = null } = data as Partial<BesideView>
  return { check: check as BesideView['check'], result, code, sentence, differs, name, excerpt }
}

function hopOf({ basis, who, at, flag }: Stamp) {
  return { basis, who, at: moment(at), flag }
}

function moment(at: string | null): number | null {
  return at === null ? null : Date.parse(at)
}
