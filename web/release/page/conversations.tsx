// All conversations with published records.
import type { SiteConversations } from '../../../src/view/model.ts'
import { PageHeader } from '../../ui/mark.tsx'
import { ConversationList } from '../part/conversation-line.tsx'
import { Paging } from '../part/paging.tsx'
import { useSite } from '../site.tsx'

export function Conversations({ page }: { page: SiteConversations }) {
  const { w } = useSite()
  const { total } = page.paging
  return (
    <>
      <PageHeader
        title={w('conversations.title')}
        lead={total === 0 ? w('conversations.none') : w('conversations.lead', { n: total })}
      />
      <ConversationList lines={page.lines} />
      <Paging paging={page.paging} />
    </>
  )
}
