// A conversation as it is published: its messages in reading order, and in their place what is withheld or missing.
import type { PublicRecord, SiteConversation, SiteMessage } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { ClockText } from '../../page-conversation/words/clock-text.tsx'
import { silenceFrom } from '../../page-conversation/words/duration.ts'
import { useDuration } from '../../page-conversation/words/duration-text.tsx'
import { RemarkList } from '../../page-conversation/words/remark-list.tsx'
import { sayDay } from '../../page-conversation/words/say-day.ts'
import { StatementGlyph } from '../../page-statements/marks.tsx'
import { DateText, DaySpan } from '../../ui/date-text.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'
import { PageHeader } from '../../ui/mark.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { PartyList, PartyName } from '../../ui/party.tsx'
import { DkimBadge } from '../../ui/result.tsx'
import { Amount } from '../part/conversation-line.tsx'
import { FileList } from '../part/files.tsx'
import { Paging } from '../part/paging.tsx'
import { Statement } from '../part/statement.tsx'
import { Words } from '../part/words.tsx'
import { useSite } from '../site.tsx'

type Item = SiteMessage

/** Deeper answers stand at the last rail. */
const mostDepth = 8
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
  const { w } = useSite()
  const { withheld } = page.conversation
  if (withheld.length === 0) return null
  return (
    <div className="missing withheld">
      <p className="missing-title">{w('withheld.title', { n: page.line.withheld })}</p>
      <ul>
        {withheld.map(({ reason, count }) => (
          <li key={reason}>{w('withheld.reasons', { n: count, reason })}</li>
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

function Thread({ items }: { items: Item[] }) {
  return (
    <div className="site-thread">
      {items.map((item) => (
        <article key={item.record.id} className="rail" data-depth={Math.min(item.depth, mostDepth)} id={item.record.id}>
          <div className="message">
            <MessageHead item={item} />
            <Words record={item.record} />
            <FileList record={item.record} />
            <RemarkList remarks={item.record.remarks} />
            <Said item={item} />
          </div>
        </article>
      ))}
    </div>
  )
}

function MessageHead({ item }: { item: Item }) {
  const { t } = useI18n()
  const { w } = useSite()
  const say = useDuration()
  const { record, waited, depth, dkim } = item
  const [from] = record.from
  return (
    <header className="message-head">
      <div className="message-who">
        <span className="message-from">
          {from ? <PartyName party={from} /> : <span className="quiet">{w('record.unknownSender')}</span>}
        </span>
        {record.to.length > 0 && (
          <span className="message-to">
            {t('message.to')} <PartyList parties={record.to} max={3} />
          </span>
        )}
        {record.cc.length > 0 && (
          <span className="message-to">
            {t('message.cc')} <PartyList parties={record.cc} max={3} />
          </span>
        )}
      </div>
      <PageLink className="message-when" page="r" id={record.id}>
        <DateText date={record.date} />
      </PageLink>
      <div className="message-marks">
        {waited !== null && depth > 0 && (
          <span className="message-waited">{t('message.answered', { time: say(waited) })}</span>
        )}
        {depth > mostDepth && <span>{t('message.deep', { n: depth })}</span>}
        {dkim && dkim.result !== 'none' && (
          <PageLink page="r" id={record.id} hash="evidence">
            <DkimBadge mark={dkim} />
          </PageLink>
        )}
        {record.hidden > 0 && <span>{w('count.hidden', { n: record.hidden })}</span>}
      </div>
    </header>
  )
}

function Said({ item }: { item: Item }) {
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

/** Bubbles by day. Whoever wrote most stands on the right, as in the workbench. */
function Chat({ items }: { items: Item[] }) {
  const { t, language } = useI18n()
  const say = useDuration()
  const own = ownSide(items)
  let day = ''
  let before: number | null = null
  return (
    <div className="chat">
      {items.map((item) => {
        const { record } = item
        const its = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(record.date.edtf ?? '')?.[0] ?? ''
        const isNew = its !== day
        const silence = before !== null && record.date.at !== null ? record.date.at - before : 0
        day = its
        before = record.date.at ?? before
        return (
          <div key={record.id} className="row" id={record.id}>
            {silence >= silenceFrom && <p className="silence">{t('message.silence', { time: say(silence) })}</p>}
            {isNew && <h2 className="day">{its === '' ? t('message.undated') : sayDay(its, language)}</h2>}
            {record.event ? <EventNote record={record} /> : <Bubble item={item} own={record.from[0]?.person === own} />}
          </div>
        )
      })}
    </div>
  )
}

function Bubble({ item, own }: { item: Item; own: boolean }) {
  const { record } = item
  const [from] = record.from
  return (
    <div className="bubble" data-own={own || undefined}>
      <p className="bubble-head">
        {from && <PartyName party={from} />}
        <PageLink className="bubble-when" page="r" id={record.id}>
          <ClockText date={record.date} />
        </PageLink>
      </p>
      <div className="bubble-body">
        <Words record={record} />
      </div>
      <FileList record={record} />
      <Said item={item} />
    </div>
  )
}

function EventNote({ record }: { record: PublicRecord }) {
  const { t } = useI18n()
  const name = record.from.map((party) => party.name).join(', ') || t('row.unknownSender')
  return (
    <p className="event-note">
      <PageLink page="r" id={record.id}>
        {t(record.event === 'leave' ? 'message.left' : 'message.joined', { name })} · <ClockText date={record.date} />
      </PageLink>
    </p>
  )
}

function ownSide(items: Item[]): string | null {
  const counts = new Map<string, number>()
  for (const { record } of items) {
    const who = record.event ? undefined : record.from[0]?.person
    if (who) counts.set(who, (counts.get(who) ?? 0) + 1)
  }
  let best: string | null = null
  for (const [who, count] of counts) if (best === null || count > counts.get(best)!) best = who
  return best
}
