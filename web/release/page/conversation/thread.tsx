// Mails of a conversation, answers below what they answer.
import type { SiteMessage } from '../../../../src/view/model.ts'
import { useI18n } from '../../../i18n/i18n.tsx'
import { useDuration } from '../../../page-conversation/words/duration-text.tsx'
import { RemarkList } from '../../../page-conversation/words/remark-list.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { PageLink } from '../../../ui/page-link.tsx'
import { PartyList, PartyName } from '../../../ui/party.tsx'
import { DkimBadge } from '../../../ui/result.tsx'
import { FileList } from '../../part/files.tsx'
import { Words } from '../../part/words.tsx'
import { useSite } from '../../site.tsx'
import { Said } from './said.tsx'

type Item = SiteMessage

/** Deeper answers stand at the last rail. */
const mostDepth = 8

export function Thread({ items }: { items: Item[] }) {
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
