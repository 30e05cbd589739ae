// A sentence with the words that matter in it, as an article has them; and a link to what is held.
import { Link } from '@tanstack/react-router'
import type { Passage as PassageModel, StatementSubjectView } from '../../src/view/model.ts'
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
  const words = subject.title || subject.id
  if (!subject.lane) return <span className="subject-link">{words}</span>
  return (
    <span className="subject-link">
      <LaneGlyph lane={subject.lane} />{' '}
      {subject.kind === 'record' ? (
        <Link to="/r/$id" params={{ id: subject.id }}>
          {words}
        </Link>
      ) : (
        <Link to="/c/$id" params={{ id: subject.id }}>
          {words}
        </Link>
      )}
    </span>
  )
}
