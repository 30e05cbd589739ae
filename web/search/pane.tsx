// The record that is open beside the list: the same as on its page, with the words of the search marked.
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { RecordPage } from '../../src/view/model.ts'
import { useRecord } from '../api.ts'
import { useT } from '../i18n/i18n.tsx'
import { MarkBar } from '../marks/mark-bar.tsx'
import { marksWithin, useMarkWalk } from '../marks/use-mark-walk.ts'
import { usePageKeys } from '../page-conversation/words/keys.ts'
import { anchors, RecordMain, RecordMargin } from '../page-record/record.tsx'
import { marksShown } from '../page-record/views.tsx'
import { Kbd } from '../ui/mark.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { useAnchor } from '../ui/use-anchor.ts'
import { paneId } from './use-pane.ts'

export function Pane({ id, q, close }: { id: string; q: string; close: () => void }) {
  const t = useT()
  const box = useRef<HTMLElement>(null)
  const { data: page, error, refetch, isPlaceholderData } = useRecord(id, q || undefined, 'keep')
  const shown = page?.record.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record is read from its beginning.
  useEffect(() => {
    box.current?.scrollTo({ top: 0 })
  }, [shown])
  usePageKeys({ Escape: close })
  return (
    <section
      id={paneId}
      ref={box}
      className="pane"
      aria-label={t('search.pane')}
      aria-busy={isPlaceholderData || undefined}
      tabIndex={-1}
    >
      {error ? (
        <ErrorState error={error} retry={refetch} what="record" />
      ) : page ? (
        <Open page={page} q={q} close={close} />
      ) : (
        <Loading lines={12} />
      )}
    </section>
  )
}

function Open({ page, q, close }: { page: RecordPage; q: string; close: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const { record, conversation } = page
  const words = { q: q || undefined }
  useAnchor(anchors)
  const toPage = { to: '/r/$id', params: { id: record.id }, search: words } as const
  const toConversation = conversation && {
    ...({ to: '/c/$id', params: { id: conversation.id }, search: words } as const),
    ...{ hash: record.id, hashScrollIntoView: false },
  }
  usePageKeys({
    o: () => void navigate(toPage),
    u: () => toConversation && void navigate(toConversation),
  })
  const reveal = (index: number) => marksWithin(document.getElementById('view'))[index]
  const walk = useMarkWalk(`${record.id} ${q}`, marksShown(page), reveal)
  return (
    <div className="record" data-lane={record.lane}>
      <header className="pane-bar">
        {q === '' ? <span /> : <MarkBar walk={walk} />}
        <span className="pane-ways">
          <Link {...toPage}>{t('search.paneOpen')}</Link>
          {toConversation && <Link {...toConversation}>{t('search.paneConversation')}</Link>}
          <button type="button" className="pane-close" onClick={close} aria-label={t('search.paneClose')}>
            ×
          </button>
        </span>
      </header>
      <RecordMain page={page} heading={2} />
      <div className="record-aside pane-margin">
        <RecordMargin page={page} />
      </div>
      <p className="key-line">
        {['j', 'k', 'n', 'p', 'o', 'u', 'Esc'].map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
        {t('search.paneKeys')}
      </p>
    </div>
  )
}
