// The page of one record: /r/<id>, with #html, #headers or #raw for the other ways to read it.
import '../page-conversation/conversation.css'
import '../page-conversation/words/words.css'
import './record.css'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { RecordPage as Model } from '../../src/view/model.ts'
import { useRecord } from '../api.ts'
import { type I18n, useI18n } from '../i18n/i18n.tsx'
import { usePageKeys } from '../page-conversation/words/keys.ts'
import { RemarkList } from '../page-conversation/words/remark-list.tsx'
import { Statements } from '../page-statements/section.tsx'
import { Kbd } from '../ui/mark.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { useAnchor } from '../ui/use-anchor.ts'
import { useTitle } from '../ui/use-title.ts'
import { After } from './after.tsx'
import { Apparatus, Holdings } from './apparatus.tsx'
import { Evidence } from './evidence.tsx'
import { RecordHead } from './head.tsx'
import { InPress } from './in-press.tsx'
import { Neighbours } from './neighbours.tsx'
import { Views } from './views.tsx'

export default function RecordPage() {
  const i18n = useI18n()
  const { id } = useParams({ from: '/r/$id' })
  const { data: page, error, refetch } = useRecord(id)
  useTitle(page ? titleOf(page, i18n) : undefined)
  if (error) return <ErrorState error={error} retry={refetch} what="record" />
  if (!page) return <Loading lines={12} />
  return <Record key={id} page={page} title={titleOf(page, i18n)} />
}

const anchors = ['statements', 'press', 'holdings', 'evidence']

function Record({ page, title }: { page: Model; title: string }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const { record, conversation, previous, next } = page
  useAnchor(anchors)
  const open = (id: string | null) => id && navigate({ to: '/r/$id', params: { id } })
  usePageKeys({
    j: () => open(next),
    k: () => open(previous),
    u: () =>
      conversation &&
      navigate({ to: '/c/$id', params: { id: conversation.id }, hash: record.id, hashScrollIntoView: false }),
  })
  return (
    <div className="record" data-lane={record.lane}>
      <div className="record-columns">
        <div className="record-main">
          <RecordHead page={page} title={title} />
          <RemarkList remarks={record.remarks} codes />
          <Views page={page} />
          <Neighbours page={page} />
        </div>
        <aside className="record-aside">
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
        </aside>
      </div>
      {conversation && (
        <p className="key-line">
          <Kbd>j</Kbd>
          <Kbd>k</Kbd>
          <Kbd>u</Kbd>
          {t('record.keys')}
        </p>
      )}
    </div>
  )
}

/** What a statement can be about here. */
function choicesOf({ record, conversation }: Model) {
  const whole = conversation && conversation.records > 1 ? [{ kind: 'conversation' as const, id: conversation.id }] : []
  return [{ kind: 'record' as const, id: record.id }, ...whole]
}

function titleOf({ record }: Model, { t }: I18n): string {
  if (record.subject !== null) return record.subject || t('record.noSubject')
  const who = record.from.map((party) => party.name).join(', ') || record.outlet || t('row.unknownSender')
  const to = record.to.map((party) => party.name)
  return to.length === 0 ? who : `${who} → ${to.slice(0, 3).join(', ')}${to.length > 3 ? ` +${to.length - 3}` : ''}`
}
