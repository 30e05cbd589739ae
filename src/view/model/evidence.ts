// What the checks said, on the page of one mail and summed up.
import type { CheckOutcome } from '../../record/check-outcome.ts'
import type { Comparison } from '../../record/copies.ts'
import type { HopFlag, KeyOrigin, NameCover, Repair } from '../../record/evidence.ts'
import type { Result } from '../../record/finding.ts'
import type { Remark } from '../../record/record.ts'

/** How many mails were checked and what their signatures prove, each by its best. */
export interface EvidenceSum {
  checked: number
  unchecked: number
  /** False where keys came in after the last check. */
  current: boolean
  dkim: Record<Result, number>
  /** Mails whose Date header lies outside the time in which servers had them. */
  datesOutside: number
  overTime: ChecksOverTime
}

/** One bar: how many mails of a month, a year or several years came to what. */
export interface CheckBin extends Record<CheckOutcome, number> {
  /** Start and end (exclusive), UTC. */
  start: number
  end: number
}

/** All mail by what its signatures prove. */
export interface ChecksOverTime {
  unit: 'month' | 'year'
  bins: CheckBin[]
  total: Record<CheckOutcome, number>
  /** In `total`, and in no bar. */
  undated: number
}

/** What one check said: its code with the sentence behind it. */
export interface Said {
  result: Result
  code: string
  sentence: string
}

/** One signature of a mail. Null where it is not known or does not apply. */
export interface SignatureView extends Said {
  domain: string | null
  selector: string | null
  algorithm: string | null
  /** Null where no key is known. */
  key: {
    origin: KeyOrigin
    bits: number | null
    /** EDTF. */
    firstKnown: string | null
    lastKnown: string | null
  } | null
  /** Names of header fields, lower case. */
  signed: string[]
  unsigned: string[]
  /** Bytes of the text as it is signed. */
  bodyLength: { covered: number; present: number } | null
  /** When it was signed, as it says itself. */
  at: number | null
  /** True where the signer is the domain in From, or lies above or below it. */
  aligned: boolean
  /** Whether the name beside the address in From is there, and signed. */
  displayName: NameCover
  repairs: Repair[]
  /** The beginning of what was left out at the end of the text. */
  added: string | null
  remarks: Remark[]
}

/** What can be proved about a mail. */
export interface EvidenceView {
  /** False where keys came in after this was checked. */
  current: boolean
  signatures: SignatureView[]
  /** The ARC chain; its servers in the order in which the message passed them. */
  chain: (Said & { domains: string[] }) | null
  /** Between `from` and `to` the message was under way, by what servers wrote and signatures say. */
  date:
    | (Said & {
        written: string | null
        /** The Date header as a moment. */
        stated: number | null
        /** By how much it lies outside, in milliseconds. */
        outside: number
        /** When the source was received. */
        received: number
        /** What it rests on: servers and signatures, the keys of these domains, or what is kept beside it. */
        keys: string[]
        through: string | null
        from: number | null
        to: number | null
        /** The latest first. */
        hops: Array<{
          basis: string
          who: string | null
          at: number | null
          flag: HopFlag | null
        }>
        remarks: Remark[]
      })
    | null
}

/** What stands beside a mail: what copies and gaps say of it. Null where it does not apply. */
export interface BesideView extends Said {
  check: 'copies' | 'gap'
  /** What copies differ in. */
  differs: Comparison['differs']
  /** Of a gap: whose words, which series, which custodian, which message. */
  name: string | null
  excerpt: string | null
}
