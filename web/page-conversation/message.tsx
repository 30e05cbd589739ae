// One message of a thread: who to whom and when, its words, its files, what was noticed about it.
import { Link } from '@tanstack/react-router'
import type { MessageView } from '../../src/view/model.ts'
import { useT } from '../i18n/i18n.tsx'
import { DateText } from '../ui/date-text.tsx'
import { PartyList, PartyName } from '../ui/party.tsx'
import { DkimBadge } from '../ui/result.tsx'
import { Blocks } from './words/blocks.tsx'
import { useDuration } from './words/duration-text.tsx'
import { Files } from './words/files.tsx'
import { QuotedBy } from './words/quoted-by.tsx'
import { RemarkList } from './words/remark-list.tsx'
import { Said } from './words/said.tsx'

export function Message(props: {
  message: MessageView
  /** Milliseconds since the answered message, where somebody else wrote that. */
  waited: number | null
  allQuotes: boolean
}) {
  const { message, waited, allQuotes } = props
  const t = useT()
  return (
    <div className="message">
      <MessageHead message={message} waited={waited} />
      {message.headerOnly ? (
        <p className="header-only">{t('message.headerOnly')}</p>
      ) : message.blocks.some((block) => block.text.trim() !== '') ? (
        <Blocks blocks={message.blocks} all={allQuotes} language={message.language} />
      ) : (
        <p className="header-only">{t('message.noWords')}</p>
      )}
      <Files record={message.id} parts={message.parts} />
      <RemarkList remarks={message.remarks} />
      <Said message={message} />
      <QuotedBy id={message.id} />
    </div>
  )
}

function MessageHead({ message, waited }: { message: MessageView; waited: number | null }) {
  const t = useT()
  const say = useDuration()
  const from = message.from[0]
  return (
    <header className="message-head">
      <div className="message-who">
        <span className="message-from">
          {from ? <PartyName party={from} /> : <span className="quiet">{t('row.unknownSender')}</span>}
        </span>
        {message.to.length > 0 && (
          <span className="message-to">
            {t('message.to')} <PartyList parties={message.to} max={3} />
          </span>
        )}
        {message.cc.length > 0 && (
          <span className="message-to">
            {t('message.cc')} <PartyList parties={message.cc} max={3} />
          </span>
        )}
      </div>
      <Link className="message-when" to="/r/$id" params={{ id: message.id }}>
        <DateText date={message.date} />
      </Link>
      <div className="message-marks">
        {waited !== null && <span className="message-waited">{t('message.answered', { time: say(waited) })}</span>}
        {message.depth > 6 && <span>{t('message.deep', { n: message.depth })}</span>}
        {message.dkim && message.dkim.result !== 'none' && (
          <Link to="/r/$id" params={{ id: message.id }} hash="evidence">
            <DkimBadge mark={message.dkim} />
          </Link>
        )}
        {message.copies > 0 && (
          <Link to="/r/$id" params={{ id: message.id }} hash="copies">
            {t('message.copiesNote', { n: message.copies })}
          </Link>
        )}
        {message.hasHtml && (
          <Link to="/r/$id" params={{ id: message.id }} hash="html">
            {t('message.html')}
          </Link>
        )}
      </div>
    </header>
  )
}
