// A record as it is read, on its own page and beside a list: its head and words, and what stands in its margin.
import '../page-conversation/conversation.css'
import '../page-conversation/words/words.css'
import './record.css'
import type { ReactNode } from 'react'
import type { RecordPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { RemarkList } from '../page-conversation/words/remark-list.tsx'
import { Statements } from '../page-statements/section.tsx'
import { After } from './after.tsx'
import { Apparatus, Holdings } from './apparatus.tsx'
import { Evidence } from './evidence.tsx'
import { RecordHead } from './head.tsx'
import { InPress } from './in-press.tsx'
import { Neighbours } from './neighbours.tsx'
import { titleOf } from './title.ts'
import { Views } from './views.tsx'

/** Sections that an address can name. */
export const anchors = ['statements', 'press', 'holdings', 'evidence']

/** `heading` is 2 beside a list, which has the first heading; `marks` leads from one marked place to the next. */
export function RecordMain({ page, heading, marks }: { page: RecordPage; heading?: 2; marks?: ReactNode }) {
  const i18n = useI18n()
  return (
    <>
      <RecordHead page={page} title={titleOf(page, i18n)} heading={heading} />
      <RemarkList remarks={page.record.remarks} codes />
      {marks}
      <Views page={page} />
      <Neighbours page={page} />
    </>
  )
}

export function RecordMargin({ page }: { page: RecordPage }) {
  const { record } = page
  return (
    <>
      <Evidence page={page} />
      <Statements
        statements={page.statements}
        marks={record.statements}
        choices={choicesOf(page)}
        parties={page.addresses}
      />
      <InPress record={record} />
      <Holdings page={page} />
      <After record={record} />
      <Apparatus page={page} />
    </>
  )
}

/** What a statement can be about here. */
function choicesOf({ record, conversation }: RecordPage) {
  const whole = conversation && conversation.records > 1 ? [{ kind: 'conversation' as const, id: conversation.id }] : []
  return [{ kind: 'record' as const, id: record.id }, ...whole]
}
