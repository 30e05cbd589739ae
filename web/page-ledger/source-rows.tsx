// One source: where it comes from, its ledger, and the rows behind each number, a page at a time.
import { getRouteApi, Link } from '@tanstack/react-router'
import type { LedgerPage, SourceLine } from '../../src/view/model.ts'
import { useLedgerRows } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useDay } from '../ui/date-text.tsx'
import { PageHeader } from '../ui/mark.tsx'
import { Paging } from '../ui/paging.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { LedgerSum } from './ledger-sum.tsx'
import { RowTable } from './row-table.tsx'

const route = getRouteApi('/ledger')
const outcomes = [undefined, 'stored', 'duplicate', 'quarantined', 'refused'] as const
const pageSize = 100

export function SourceRows({ source }: { source: string }) {
  const { t } = useI18n()
  const { outcome, offset = 0 } = route.useSearch()
  const { data, error, refetch, isPlaceholderData } = useLedgerRows({ source, outcome, offset, limit: pageSize })
  useTitle(`${source} · ${t('ledger.title')}`)
  if (error) return <ErrorState error={error} retry={() => refetch()} what="source" />
  if (!data) return <Loading lines={12} />
  return (
    <div className="ledger" aria-busy={isPlaceholderData}>
      <p className="ledger-back">
        <Link to="/ledger">{t('ledger.back')}</Link>
      </p>
      <PageHeader title={<span className="source-title">{source}</span>} lead={<About source={data.source} />}>
        <Link to="/custody" search={{ source }}>
          {t('custody.linkSource')}
        </Link>
        <Link to="/search" search={{ q: `source:"${source}"` }}>
          {t('ledger.searchSource')}
        </Link>
      </PageHeader>
      <LedgerSum ledger={data.source} />
      <Outcomes page={data} source={source} outcome={outcome} />
      {data.rows.length > 0 ? <RowTable rows={data.rows} /> : <p className="quiet no-rows">{t('ledger.noRows')}</p>}
      <Paging
        label={t('ledger.range', { from: offset + 1, to: Math.min(data.total, offset + pageSize), n: data.total })}
        offset={offset}
        size={pageSize}
        total={data.total}
        to={(offset, rel) => (
          <Link rel={rel} to="/ledger" search={{ source, outcome, offset }}>
            {rel === 'prev' ? `← ${t('ledger.earlier')}` : `${t('ledger.later')} →`}
          </Link>
        )}
      />
    </div>
  )
}

function About({ source }: { source: SourceLine }) {
  const { t, bytes } = useI18n()
  const day = useDay()
  const words = [
    source.format,
    bytes(source.bytes),
    t('ledger.received', { date: day(source.received) }),
    source.custodian && t('ledger.custodian', { name: source.custodian }),
    source.sidecar && t('ledger.sidecar', { path: source.sidecar }),
  ]
  return (
    <>
      <p>{words.filter(Boolean).join(' · ')}</p>
      {source.sha256 !== '' && (
        <p className="hash">
          SHA-256 <code>{source.sha256}</code>
        </p>
      )}
    </>
  )
}

interface OutcomesProps {
  page: LedgerPage
  source: string
  outcome: (typeof outcomes)[number]
}

function Outcomes({ page, source, outcome }: OutcomesProps) {
  const { t, number } = useI18n()
  const navigate = route.useNavigate()
  return (
    <fieldset className="outcomes choices">
      <legend className="visually-hidden">{t('ledger.outcome')}</legend>
      {outcomes.map((one) => (
        <button
          key={one ?? 'all'}
          type="button"
          aria-pressed={one === outcome}
          onClick={() => navigate({ search: { source, outcome: one }, replace: true })}
        >
          {one ? t(`ledger.${one}`) : t('ledger.all')}{' '}
          <span className="count">{number(one ? page.source[one] : page.source.expected)}</span>
        </button>
      ))}
    </fieldset>
  )
}
