// Who quotes one message of a conversation, and how many statements are about it: the way to them.
import type { SiteMessage } from '../../../../src/view/model.ts'
import { StatementGlyph } from '../../../page-statements/marks.tsx'
import { LaneGlyph } from '../../../ui/lane.tsx'
import { PageLink } from '../../../ui/page-link.tsx'
import { useSite } from '../../site.tsx'

type Item = SiteMessage

export function Said({ item }: { item: Item }) {
  const { w } = useSite()
  const { record, quotedBy, statements } = item
  if (quotedBy.length === 0 && statements === 0) return null
  return (
    <p className="message-said">
      {quotedBy.length > 0 && (
        <PageLink page="r" id={record.id} hash="press">
          <LaneGlyph lane="press" /> {w('conversation.quotedBy', { outlets: quotedBy.join(', ') })}
        </PageLink>
      )}
      {statements > 0 && (
        <PageLink page="r" id={record.id} hash="statements">
          <StatementGlyph /> {w('conversation.said', { n: statements })}
        </PageLink>
      )}
    </p>
  )
}
