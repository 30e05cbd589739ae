// The heads of the columns: each sorts by it, a second time the other way round.
import { useT } from '../i18n/i18n.tsx'
import { type Arrangement, type ConversationSort, usualOrder } from './arrange.ts'

export interface ColumnHeadsProps {
  sort: ConversationSort
  order: 'asc' | 'desc' | undefined
  ask(change: Arrangement): void
}

export function ColumnHeads({ sort, order, ask }: ColumnHeadsProps) {
  const t = useT()
  const shown = order ?? usualOrder(sort)
  const head = (column: ConversationSort) => (
    <button
      type="button"
      className={`head-${column}`}
      aria-pressed={column === sort}
      onClick={() =>
        ask(column === sort ? { order: shown === 'asc' ? 'desc' : 'asc' } : { sort: column, order: undefined })
      }
    >
      {t(`conversations.column.${column}`)}
      <span aria-hidden="true">{column === sort && (shown === 'asc' ? ' ↑' : ' ↓')}</span>
    </button>
  )
  return (
    <fieldset className="column-heads conversation-grid">
      <legend className="visually-hidden">{t('conversations.sort')}</legend>
      {head('title')}
      <span className="head-participants">{t('conversations.column.participants')}</span>
      {head('records')}
      {head('missing')}
      {head('first')}
      {head('last')}
    </fieldset>
  )
}
