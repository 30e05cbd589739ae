// One message of a chat: the sender and time once per breath, how long the answer took, and the words.
import { Link } from '@tanstack/react-router'
import type { MessageView } from '../../src/view/model.ts'
import { useI18n, useT } from '../i18n/i18n.tsx'
import { PartyName } from '../ui/party.tsx'
import { Blocks } from './words/blocks.tsx'
import { ClockText } from './words/clock-text.tsx'
import { silenceFrom } from './words/duration.ts'
import { useDuration } from './words/duration-text.tsx'
import { Files } from './words/files.tsx'
import { QuotedBy } from './words/quoted-by.tsx'
import { RemarkList } from './words/remark-list.tsx'
import { Said } from './words/said.tsx'

export function Bubble({ message, own, goesOn }: { message: MessageView; own: boolean; goesOn: boolean }) {
  const { t } = useI18n()
  const say = useDuration()
  const from = message.from[0]
  const empty = message.blocks.every((block) => block.text.trim() === '')
  return (
    <div className="bubble" data-own={own || undefined} data-goes-on={goesOn || undefined}>
      {!goesOn && (
        <header className="bubble-head">
          {from ? <PartyName party={from} /> : <span className="quiet">{t('row.unknownSender')}</span>}
          <When message={message} />
          {message.waited !== null && message.waited < silenceFrom && (
            <span className="bubble-waited">{t('message.answered', { time: say(message.waited) })}</span>
          )}
        </header>
      )}
      <div className="bubble-body" data-hollow={message.headerOnly || undefined}>
        {message.headerOnly ? (
          <p className="header-only">{t('message.headerOnly')}</p>
        ) : empty ? (
          <p className="header-only">{t('message.noWords')}</p>
        ) : (
          <Blocks blocks={message.blocks} all={false} language={message.language} />
        )}
        {goesOn && <When message={message} />}
      </div>
      <Files record={message.id} parts={message.parts} />
      <RemarkList remarks={message.remarks} />
      <Said message={message} />
      <QuotedBy id={message.id} />
      {message.copies > 0 && (
        <Link className="bubble-copies" to="/r/$id" params={{ id: message.id }} hash="copies">
          {t('message.copiesNote', { n: message.copies })}
        </Link>
      )}
    </div>
  )
}

function When({ message }: { message: MessageView }) {
  return (
    <Link className="bubble-when" to="/r/$id" params={{ id: message.id }} title={message.date.edtf ?? undefined}>
      <ClockText date={message.date} />
    </Link>
  )
}

/** What happened to the chat rather than in it. */
export function EventNote({ message }: { message: MessageView }) {
  const t = useT()
  const name = message.from.map((party) => party.name).join(', ') || t('row.unknownSender')
  const others = message.to.map((party) => party.name).join(', ')
  const words =
    message.event === 'leave'
      ? t('message.left', { name })
      : others
        ? t('message.added', { name, others })
        : t('message.joined', { name })
  return (
    <p className="event-note">
      <Link to="/r/$id" params={{ id: message.id }}>
        {words} · <ClockText date={message.date} />
      </Link>
    </p>
  )
}
