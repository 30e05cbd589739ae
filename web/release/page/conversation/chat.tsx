// Private messages of a conversation, day by day, one side right.
import type { PublicRecord, SiteMessage } from '../../../../src/view/model.ts'
import { useI18n } from '../../../i18n/i18n.tsx'
import { ClockText } from '../../../page-conversation/words/clock-text.tsx'
import { silenceFrom } from '../../../page-conversation/words/duration.ts'
import { useDuration } from '../../../page-conversation/words/duration-text.tsx'
import { sayDay } from '../../../page-conversation/words/say-day.ts'
import { PageLink } from '../../../ui/page-link.tsx'
import { PartyName } from '../../../ui/party.tsx'
import { FileList } from '../../part/files.tsx'
import { Words } from '../../part/words.tsx'

import { Said } from './said.tsx'

type Item = SiteMessage

/** Bubbles by day. Whoever wrote most stands on the right, as in the workbench. */
export function Chat({ items }: { items: Item[] }) {
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
