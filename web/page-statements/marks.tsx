// The small mark of statements in a list: one in words, several as a number with the words behind it.
import './statements.css'
import type { StatementMark } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { sayStatement } from './words.ts'

export function StatementGlyph() {
  return (
    <svg className="statement-glyph" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M1.6 2h8.8v6H6L3.6 10.4V8h-2Z" />
    </svg>
  )
}

export function StatementMarks({ statements }: { statements: StatementMark[] }) {
  const { t } = useI18n()
  if (statements.length === 0) return null
  const sentences = statements.map((each) => sayStatement(each, t))
  const [first] = sentences
  return (
    <span className="statement-marks" title={sentences.join('\n')}>
      <StatementGlyph />
      {statements.length === 1 ? first : t('statement.count', { n: statements.length })}
      {statements.length > 1 && <span className="visually-hidden">: {sentences.join('; ')}</span>}
    </span>
  )
}
