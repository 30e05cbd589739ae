// A ledger as a sentence that adds up, or says by how much it does not.
import type { Ledger } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { unaccounted } from '../page-overview/group.ts'

export function LedgerSum({ ledger, sources }: { ledger: Ledger; sources?: number }) {
  const { t } = useI18n()
  const { expected, stored, duplicate, quarantined, refused } = ledger
  const off = unaccounted(ledger)
  return (
    <p className="ledger-sum">
      {sources !== undefined && `${t('count.sources', { n: sources })} · `}
      {t('overview.ledgerSentence', { expected, stored, duplicate, quarantined, refused })}{' '}
      {off === 0 ? t('overview.ledgerEven') : <strong>{t('overview.ledgerOff', { difference: off })}</strong>}
    </p>
  )
}
