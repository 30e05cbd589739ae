// The records before and after this one in its conversation.
import { Link } from '@tanstack/react-router'
import type { RecordPage } from '../../src/view/model.ts'
import { useT } from '../i18n/i18n.tsx'

export function Neighbours({ page }: { page: RecordPage }) {
  const t = useT()
  if (!page.conversation || (!page.previous && !page.next)) return null
  return (
    <nav className="neighbours" aria-label={t('record.inConversation')}>
      {page.previous ? (
        <Link to="/r/$id" params={{ id: page.previous }} rel="prev">
          ← {t('record.previous')}
        </Link>
      ) : (
        <span />
      )}
      <Link to="/c/$id" params={{ id: page.conversation.id }} hash={page.record.id} hashScrollIntoView={false}>
        {t('record.inConversation')}
      </Link>
      {page.next ? (
        <Link to="/r/$id" params={{ id: page.next }} rel="next">
          {t('record.next')} →
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
