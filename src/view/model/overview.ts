// The overview.
import type { Ledger } from '../../record/row/source.ts'
import type { ConversationLine } from './conversation.ts'
import type { EvidenceSum } from './evidence.ts'
import type { SourceLine } from './ledger.ts'
import type { PersonLine } from './people.ts'
import type { Bin } from './timeline.ts'

/** What every page needs of the fonds. */
export interface FondsView {
  title: string
  records: number
}

/** Something on the overview that wants a person's eye. */
export interface Attention {
  /** `quarantined`, `refused`, `date-impossible`, `missing-message`, `copies-differ`, … Listed in docs/codes.md. */
  code: string
  count: number
  sentence: string
  /** A search or ledger address inside the workbench. */
  href: string
}

export interface OverviewPage {
  title: string
  records: number
  conversations: number
  persons: number
  ledger: Ledger
  sources: SourceLine[]
  bins: Bin[]
  binUnit: 'day' | 'week' | 'month' | 'year'
  undated: number
  people: PersonLine[]
  busiest: ConversationLine[]
  attention: Attention[]
  evidence: EvidenceSum
}
