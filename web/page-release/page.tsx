// The review before an edition: the queue of a scope by risk, one record with its text, and the plan. /release?scope&show&at&offset
import './release.css'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { NothingYet } from '../intake/nothing-yet.tsx'
import { PageHeader } from '../ui/mark.tsx'
import { Empty, ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { useQueue } from './ask.ts'
import { Review } from './review.tsx'
import { ScanBar, ScopeForm } from './scope.tsx'

const route = getRouteApi('/release')

export default function ReleasePage() {
  const { t } = useI18n()
  const navigate = useNavigate()
  const { scope = '', show = 'all', offset = 0 } = route.useSearch()
  const { data: queue, error, refetch } = useQueue({ scope, show, offset })
  useTitle(t('review.title'))
  const set = (next: { scope?: string; show?: 'open' }) =>
    void navigate({ to: '/release', search: { scope: scope || undefined, ...next } })
  const isScanning = queue !== undefined && queue.scan.done < queue.scan.total
  return (
    <div className="review">
      <PageHeader title={t('review.title')} lead={t('review.lead')} />
      <ScopeForm
        key={scope}
        scope={scope}
        show={show}
        queue={queue}
        setScope={(text) => set({ scope: text || undefined, show: show === 'open' ? 'open' : undefined })}
        setShow={(next) => set({ show: next === 'open' ? 'open' : undefined })}
      />
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !queue && <Loading lines={12} />}
      {!error && isScanning && <ScanBar scan={queue.scan} />}
      {!error && queue && !isScanning && queue.total > 0 && <Review queue={queue} />}
      {!error && queue && !isScanning && queue.total === 0 && <Nothing scope={scope} show={show} />}
    </div>
  )
}

function Nothing({ scope, show }: { scope: string; show: 'all' | 'open' }) {
  const { t } = useI18n()
  if (show === 'open') return <Empty title={t('review.noneOpen')}>{t('review.noneOpenHelp')}</Empty>
  if (scope !== '') return <Empty title={t('review.noneFound')}>{t('review.noneFoundHelp')}</Empty>
  return (
    <NothingYet title={t('review.nothing')}>
      <p>{t('review.nothingHelp')}</p>
    </NothingYet>
  )
}
