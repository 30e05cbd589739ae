// What the readers of key files yield: a record under its name, or a fault that names its line.
import type { KeyOrigin } from '../../record/evidence.ts'

export interface KeyEntry {
  /** Lower case, both. */
  selector: string
  domain: string
  record: string
  /** Where the file itself says how it came by the key. */
  origin?: KeyOrigin
  /** EDTF. */
  firstKnown?: string
  lastKnown?: string
  publicSince?: string
}

export interface KeyFault {
  line: number
  /** Plain words. */
  what: string
}

/** One record under one name, wherever it stood. */
export interface NamedRecord extends Omit<KeyEntry, 'selector' | 'domain'> {
  line: number
  name: string
}
