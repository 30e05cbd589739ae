// One statement whole: who says what, in which words, when, where it was found, and what it is about.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { StatementLine, StatementMark, StatementSubjectView } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { dateWords } from '../ui/date-words.ts'
import { LaneGlyph } from '../ui/lane.tsx'
import { Button } from '../ui/mark.tsx'
import { useZone } from '../zone/zone.tsx'
import { StatementGlyph } from './marks.tsx'
import { aroundName } from './words.ts'

export function StatementItem(props: {
  statement: StatementLine
  /** How it touches the record that is shown; absent where it stands on its own. */
  scope?: StatementMark['scope']
  /** Ids of what the page shows, which is not named again. */
  here?: string[]
  busy: boolean
  takeBack: (seq: number) => void
}) {
  const { statement, scope, here = [], busy, takeBack } = props
  const { t } = useI18n()
  const { words, source } = statement
  const about = statement.about.filter((one) => !here.includes(one.id))
  return (
    <article className="statement">
      <p className="statement-says">
        <StatementGlyph />
        <span>
          <Says statement={statement} />
          {statement.date && (
            <>
              {' · '}
              <Said date={statement.date} />
            </>
          )}
        </span>
      </p>
      {words !== null && <blockquote className="statement-words">{words}</blockquote>}
      <dl className="statement-facts">
        {scope && scope !== 'record' && <Fact name={t('statement.scope')}>{t(`statement.scope.${scope}`)}</Fact>}
        <Fact name={t('statement.source')}>
          {source.record ? <Subject subject={source.record} /> : null}
          {source.url && <code className="bytes">{source.url}</code>}
          {source.text}
        </Fact>
        {about.length > 0 && (
          <Fact name={here.length > 0 ? t('statement.aboutAlso') : t('statement.about')}>
            <ul>
              {about.map((one) => (
                <li key={`${one.kind} ${one.id}`}>
                  <Subject subject={one} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      <Button
        look="quiet"
        className="statement-undo"
        disabled={busy}
        aria-label={t('statement.takeBackLabel', { who: statement.who })}
        onClick={() => takeBack(statement.seq)}
      >
        {t('statement.takeBack')}
      </Button>
    </article>
  )
}

function Says({ statement }: { statement: StatementLine }) {
  const { t } = useI18n()
  const [before, after] = aroundName(statement.says, t)
  return (
    <>
      {before}
      {statement.person ? (
        <Link className="statement-who" to="/p/$id" params={{ id: statement.person }}>
          {statement.who}
        </Link>
      ) : (
        <span className="statement-who">{statement.who}</span>
      )}
      {after}
    </>
  )
}

/** Days as they are written; a time of day has its zone beside it. Doubt is drawn as doubt. */
function Said({ date }: { date: NonNullable<StatementLine['date']> }) {
  const { language, t } = useI18n()
  const { zone } = useZone()
  const words = dateWords(date.edtf, { language, t, zone })
  return (
    <time className="date" data-doubt={words.doubt || undefined} title={date.edtf}>
      {words.text}
    </time>
  )
}

function Subject({ subject }: { subject: StatementSubjectView }) {
  const { t } = useI18n()
  const glyph = subject.lane && <LaneGlyph lane={subject.lane} />
  if (subject.kind === 'conversation') {
    return (
      <Link className="statement-subject" to="/c/$id" params={{ id: subject.id }}>
        {glyph} {t('statement.conversation', { title: subject.title || t('conversation.untitled') })}
      </Link>
    )
  }
  return (
    <Link className="statement-subject" to="/r/$id" params={{ id: subject.id }}>
      {glyph} {subject.title || subject.id}
    </Link>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="statement-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
