// The page of one conversation, a mail thread or a chat: /c/<id>, with #<record id> for one message in it.
import './conversation.css'
import './chat.css'
import './words/words.css'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useConversation } from '../api.ts'
import { useT } from '../i18n/i18n.tsx'
import { Statements } from '../page-statements/section.tsx'
import { Button, Kbd } from '../ui/mark.tsx'
import { Empty, ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { Chat } from './chat.tsx'
import { ConversationHeader } from './header.tsx'
import { Thread } from './thread.tsx'

export default function ConversationPage() {
  const t = useT()
  const { id } = useParams({ from: '/c/$id' })
  const { q } = useSearch({ from: '/c/$id' })
  const { data: page, error, refetch } = useConversation(id, q)
  const [allQuotes, setAllQuotes] = useState(false)
  const toggleQuotes = () => setAllQuotes(!allQuotes)
  useTitle(page ? page.conversation.title || t('conversation.untitled') : undefined)
  if (error) return <ErrorState error={error} retry={refetch} what="conversation" />
  if (!page) return <Loading lines={12} />
  const line = page.conversation
  const thread = line.kind === 'thread'
  return (
    // Another conversation starts at its own beginning.
    <div className="conversation" data-kind={line.kind} key={id}>
      <ConversationHeader line={line}>
        {thread && (
          <Button onClick={toggleQuotes} aria-pressed={allQuotes}>
            {t(allQuotes ? 'conversation.fold' : 'conversation.expand')}
          </Button>
        )}
      </ConversationHeader>
      <Statements statements={page.statements} choices={[{ kind: 'conversation', id }]} parties={line.participants} />
      {page.items.length === 0 ? (
        <Empty title={t('conversation.empty')}>
          <p>{t('conversation.emptyHelp')}</p>
        </Empty>
      ) : thread ? (
        <Thread page={page} q={q} allQuotes={allQuotes} toggleQuotes={toggleQuotes} />
      ) : (
        <Chat page={page} q={q} />
      )}
      <p className="key-line">
        <Kbd>j</Kbd>
        <Kbd>k</Kbd>
        <Kbd>o</Kbd>
        {thread && (
          <>
            <Kbd>u</Kbd>
            <Kbd>e</Kbd>
          </>
        )}
        {t(thread ? 'conversation.keys' : 'conversation.keysChat')}
      </p>
    </div>
  )
}
