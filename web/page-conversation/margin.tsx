// What stands beside a thread on a wide screen: who takes part, and every file in it with the message that brought it.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConversationPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { PartyName } from '../ui/party.tsx'
import { isMissing } from './rows/rows.ts'
import { attachmentsOf, partHref } from './words/files.tsx'

/** A mailing list has hundreds. */
const shownAtFirst = 12

export function ThreadMargin({ page }: { page: ConversationPage }) {
  return (
    <aside className="thread-margin">
      <Participants page={page} />
      <ThreadFiles page={page} />
    </aside>
  )
}

function Participants({ page }: { page: ConversationPage }) {
  const { t, number } = useI18n()
  const [all, setAll] = useState(false)
  const { participants } = page.conversation
  const wrote = new Map<string, number>()
  for (const item of page.items) {
    const who = isMissing(item) ? undefined : item.from[0]?.person
    if (who) wrote.set(who, (wrote.get(who) ?? 0) + 1)
  }
  const shown = all ? participants : participants.slice(0, shownAtFirst)
  return (
    <section>
      <h2>{t('conversation.participants')}</h2>
      <ul>
        {shown.map((party) => (
          <li key={party.person}>
            <PartyName party={party} />
            <span className="count">{number(wrote.get(party.person) ?? 0)}</span>
          </li>
        ))}
      </ul>
      {shown.length < participants.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('row.andOthers', { n: participants.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

function ThreadFiles({ page }: { page: ConversationPage }) {
  const { t, bytes } = useI18n()
  const files = page.items.flatMap((item) =>
    isMissing(item) ? [] : attachmentsOf(item.parts).map((part) => ({ item, part })),
  )
  if (files.length === 0) return null
  return (
    <section>
      <h2>{t('record.attachments')}</h2>
      <ul>
        {files.map(({ item, part }) => (
          <li key={`${item.id} ${part.ordinal}`} className="margin-file">
            <a href={partHref(item.id, part)} download>
              {part.name ?? t('message.unnamed')}
            </a>
            <span className="quiet">
              {bytes(part.size ?? part.length)} ·{' '}
              <Link to="/r/$id" params={{ id: item.id }}>
                {item.from[0]?.name ?? t('row.unknownSender')}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
