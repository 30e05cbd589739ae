// The page of one record: /r/<id>, with #html, #headers or #raw for the other ways to read it, and ?q= for words to mark.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { RecordPage as Model } from '../../src/view/model.ts'
import { useRecord } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { usePageKeys } from '../page-conversation/words/keys.ts'
import { Kbd } from '../ui/mark.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { useAnchor } from '../ui/use-anchor.ts'
import { useTitle } from '../ui/use-title.ts'
import { MarkLine } from './mark-line.tsx'
import { anchors, RecordMain, RecordMargin } from './record.tsx'
import { titleOf } from './title.ts'

export default function RecordPage() {
  const i18n = useI18n()
  const { id } = useParams({ from: '/r/$id' })
  const { q } = useSearch({ from: '/r/$id' })
  const { data: page, error, refetch } = useRecord(id, q)
  useTitle(page ? titleOf(page, i18n) : undefined)
  if (error) return <ErrorState error={error} retry={refetch} what="record" />
  if (!page) return <Loading lines={12} />
  return <Record key={id} page={page} q={q} />
}

function Record({ page, q }: { page: Model; q: string | undefined }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const { record, conversation, previous, next } = page
  useAnchor(anchors)
  const open = (id: string | null) => id && navigate({ to: '/r/$id', params: { id }, search: { q } })
  usePageKeys({
    j: () => open(next),
    k: () => open(previous),
    u: () =>
      conversation &&
      navigate({
        to: '/c/$id',
        params: { id: conversation.id },
        search: { q },
        hash: record.id,
        hashScrollIntoView: false,
      }),
  })
  return (
    <div className="record" data-lane={record.lane}>
      <div className="record-columns">
        <div className="record-main">
          <RecordMain page={page} marks={q && <MarkLine page={page} q={q} />} />
        </div>
        <aside className="record-aside">
          <RecordMargin page={page} />
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
