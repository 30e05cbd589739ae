// A conversation as it is published: its messages in reading order, and in their place what is withheld or missing.
import type { SiteConversation } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { DaySpan } from '../../ui/date-text.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'
import { PageHeader } from '../../ui/mark.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { Amount } from '../part/conversation-line.tsx'
import { Paging } from '../part/paging.tsx'
import { Statement } from '../part/statement.tsx'
import { useSite } from '../site.tsx'
import { Chat } from './conversation/chat.tsx'
import { Thread } from './conversation/thread.tsx'

const shownPeople = 12

export function Conversation({ page }: { page: SiteConversation }) {
  const { conversation, line, items, paging } = page
  const { w } = useSite()
  const isLast = paging.page === paging.pages
  return (
    <div className="conversation" data-kind={conversation.kind}>
      <PageHeader
        title={conversation.title || w('conversation.untitled')}
        lead={
          <div className="conversation-lead">
            <LaneGlyph lane={line.lane} word="shown" />
            <span>
              <Amount line={line} />
            </span>
            <DaySpan first={line.first} last={line.last} />
          </div>
        }
      />
      <Who page={page} />
      <Withheld page={page} />
      {page.statements.length > 0 && (
        <section className="statements">
          <h2>{w('conversation.statements')}</h2>
          {page.statements.map((statement) => (
            <Statement
              key={`${statement.who} ${statement.date} ${statement.words}`}
              statement={statement}
              here={[conversation.id]}
            />
          ))}
        </section>
      )}
      {conversation.kind === 'chat' ? <Chat items={items} /> : <Thread items={items} />}
      {isLast && <Missing keys={conversation.missing} />}
      <Paging paging={paging} />
    </div>
  )
}

function Who({ page }: { page: SiteConversation }) {
  const { number } = useI18n()
  const { w } = useSite()
  const { people } = page
  if (people.length === 0) return null
  return (
    <p className="conversation-people">
      <span className="quiet">{w('conversation.people')}</span>{' '}
      {people.slice(0, shownPeople).map(({ id, name, messages }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <PageLink page="p" id={id}>
            {name}
          </PageLink>{' '}
          <span className="count">{number(messages)}</span>
        </span>
      ))}
      {people.length > shownPeople && (
        <span className="quiet"> {w('conversation.more', { n: people.length - shownPeople })}</span>
      )}
    </p>
  )
}

function Withheld({ page }: { page: SiteConversation }) {
  const { w, reason: inWords } = useSite()
  const { withheld } = page.conversation
  if (withheld.length === 0) return null
  return (
    <div className="missing withheld">
      <p className="missing-title">{w('withheld.title', { n: page.line.withheld })}</p>
      <ul>
        {withheld.map(({ reason, count }) => (
          <li key={reason}>{w('withheld.reasons', { n: count, reason: inWords(reason) })}</li>
        ))}
      </ul>
      <p className="quiet">{w('withheld.say')}</p>
    </div>
  )
}

function Missing({ keys }: { keys: string[] }) {
  const { t } = useI18n()
  const { w } = useSite()
  return keys.map((key) => (
    <div key={key} className="missing">
      <p className="missing-title">{t('missing.title')}</p>
      <p>{w('missing.say')}</p>
      <p className="missing-key">
        {t('missing.key')} <code>{key}</code>
      </p>
    </div>
  ))
}
