// A sentence with the words that matter in it, as an article has them; and a link to what is held.
import { Link } from '@tanstack/react-router'
import type { Passage as PassageModel, StatementSubjectView } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { LaneGlyph } from '../ui/lane.tsx'

export function Passage({ passage, language }: { passage: PassageModel; language?: string | null }) {
  return (
    <p className="passage" lang={language ?? undefined}>
      {passage.before}
      <strong>{passage.words}</strong>
      {passage.after}
    </p>
  )
}

export function SubjectLink({ subject }: { subject: StatementSubjectView }) {
  const { t } = useI18n()
  const inside = (
    <>
      {subject.lane && <LaneGlyph lane={subject.lane} />} {subject.title || subject.id}
    </>
  )
  const isRecord = subject.kind === 'record'
  if (!subject.lane) return <span className="subject-link">{inside}</span>
  return isRecord ? (
    <Link className="subject-link" to="/r/$id" params={{ id: subject.id }}>
      {inside}
    </Link>
  ) : (
    <Link className="subject-link" to="/c/$id" params={{ id: subject.id }} title={t('nav.conversations')}>
      {inside}
    </Link>
  )
}
