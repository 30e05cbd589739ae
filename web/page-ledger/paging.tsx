// Which rows of how many, and the way to those before and after.
import { Link } from '@tanstack/react-router'
import type { LedgerRow } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'

export interface PagingProps {
  source: string
  outcome: LedgerRow['outcome'] | undefined
  offset: number
  size: number
  total: number
}

export function Paging({ source, outcome, offset, size, total }: PagingProps) {
  const { t } = useI18n()
  if (total <= size) return null
  const earlier = Math.max(0, offset - size)
  return (
    <nav className="paging" aria-label={t('ledger.rows', { n: total })}>
      <span>{t('ledger.range', { from: offset + 1, to: Math.min(total, offset + size), n: total })}</span>
      {offset > 0 && (
        <Link rel="prev" to="/ledger" search={{ source, outcome, offset: earlier || undefined }}>
          ← {t('ledger.earlier')}
        </Link>
      )}
      {offset + size < total && (
        <Link rel="next" to="/ledger" search={{ source, outcome, offset: offset + size }}>
          {t('ledger.later')} →
        </Link>
      )}
    </nav>
  )
}
