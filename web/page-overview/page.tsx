// Overview: what came in and whether it adds up, when it was written, who is busiest, what wants a person's eye.
import type { OverviewPage } from '../../src/view/model.ts'
import { useOverview, useTimeline } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { NothingYet, SoFar } from '../intake/nothing-yet.tsx'
import { useIntake } from '../intake/use-intake.ts'
import { useDay } from '../ui/date-text.tsx'
import { PageHeader } from '../ui/mark.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { AttentionList } from './attention.tsx'
import { Busiest, BusiestPeople } from './busiest.tsx'
import './overview.css'
import { CameIn } from './came-in.tsx'
import { EvidenceSummary } from './evidence.tsx'
import { InnerLink } from './inner-link.tsx'
import { OverTime } from './over-time.tsx'

export default function Overview() {
  const { data, error, refetch } = useOverview()
  const running = useIntake()?.running === true
  useTitle(undefined)
  if (error) return <ErrorState error={error} retry={() => refetch()} />
  if (!data) return <Loading lines={12} />
  if (data.sources.length === 0 || (data.records === 0 && running)) return <Nothing title={data.title} />
  return (
    <div className="overview">
      <PageHeader title={data.title} lead={<Totals page={data} />} />
      {data.bins.length > 0 && <OverTime page={data} />}
      <EvidenceSummary sum={data.evidence} />
      <div className="overview-wide">
        <CameIn sources={data.sources} ledger={data.ledger} />
        {data.busiest.length > 0 && <Busiest conversations={data.busiest} />}
      </div>
      <div className="overview-narrow">
        <AttentionList items={data.attention} />
        {data.people.length > 0 && <BusiestPeople people={data.people} />}
      </div>
    </div>
  )
}

function Totals({ page }: { page: OverviewPage }) {
  const { t } = useI18n()
  const day = useDay()
  // Bins begin before their first record; only the timeline knows the first and last day.
  const span = useTimeline({ limit: 1 }).data?.span
  const parts = [
    t('count.records', { n: page.records }),
    t('count.conversations', { n: page.conversations }),
    t('count.persons', { n: page.persons }),
    t('count.sources', { n: page.sources.length }),
  ]
  if (span) parts.push(t('date.between', { from: day(span.start), to: day(span.end) }))
  return (
    <>
      <p className="totals">{parts.join(' · ')}</p>
      {/* The way there on a telephone, whose bar of pages has no room for it. */}
      <p className="totals">
        <InnerLink href="/release">{t('overview.release')}</InnerLink>
      </p>
      <SoFar />
    </>
  )
}

function Nothing({ title }: { title: string }) {
  const { t } = useI18n()
  return (
    <>
      <PageHeader title={title} />
      <NothingYet title={t('overview.emptyTitle')}>
        <p>{t('overview.emptyHelp')}</p>
        <pre className="command">fonds add PATH… --in DIR</pre>
        <p>{t('overview.emptyFormats')}</p>
      </NothingYet>
    </>
  )
}
