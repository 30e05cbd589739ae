// The head of a conversation: what it is called, who takes part, how much there is, and where else to look at it.
import { Link } from '@tanstack/react-router'
import type { ConversationHead } from '../../src/view/model.ts'
import { useT } from '../i18n/i18n.tsx'
import { DaySpan } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { PageHeader } from '../ui/mark.tsx'
import { PartyList } from '../ui/party.tsx'
import { useDuration } from './words/duration-text.tsx'

/** Room left and right of a conversation on the timeline, as a part of its length. */
const room = 0.08

export function ConversationHeader({ line, children }: { line: ConversationHead; children?: React.ReactNode }) {
  const t = useT()
  const say = useDuration()
  const length = line.first !== null && line.last !== null ? line.last - line.first : 0
  const [one, other] = line.participants
  const pad = Math.max(length * room, 3_600_000)
  return (
    <PageHeader
      title={line.title || t('conversation.untitled')}
      lead={<Lead line={line} span={length > 0 ? say(length) : null} />}
    >
      <Link className="action" to="/search" search={{ q: `thread:${line.id}` }}>
        {t('conversation.search')}
      </Link>
      {line.first !== null && line.last !== null && (
        <Link
          className="action"
          to="/timeline"
          search={{ from: Math.round(line.first - pad), to: Math.round(line.last + pad) }}
        >
          {t('conversation.timeline')}
        </Link>
      )}
      {one && other && line.participants.length === 2 && (
        <Link className="action" to="/p/$a/$b" params={{ a: one.person, b: other.person }}>
          {t('people.pairHint')}
        </Link>
      )}
      {children}
    </PageHeader>
  )
}

function Lead({ line, span }: { line: ConversationHead; span: string | null }) {
  const t = useT()
  // A chat is called by its participants: once is enough.
  const titled = line.title === line.participants.map((party) => party.name).join(', ')
  return (
    <div className="conversation-lead">
      <LaneGlyph lane={line.lane} word="shown" />
      {!titled && <PartyList parties={line.participants} max={8} />}
      <span>
        {t('count.records', { n: line.records })}
        {line.missing > 0 && <span className="lead-missing">{t('conversation.missing', { n: line.missing })}</span>}
      </span>
      <span>
        <DaySpan first={line.first} last={line.last} />
        {span && <span className="quiet"> · {span}</span>}
      </span>
    </div>
  )
}
