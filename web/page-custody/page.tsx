// The log of custody: everything done to the fonds, line by line, whether the chain holds, and an audit on request. /custody
import './custody.css'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { CustodyPage as Model } from '../../src/view/model.ts'
import { useCustody } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { PageHeader } from '../ui/mark.tsx'
import { Paging } from '../ui/paging.tsx'
import { Empty, ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { Audit } from './audit.tsx'
import { CustodyItem } from './line.tsx'

const route = getRouteApi('/custody')
const kinds = ['received', 'keys', 'decisions', 'checks'] as const
const pageSize = 100

export default function CustodyPage() {
  const { t } = useI18n()
  const { kind, source, record, offset = 0 } = route.useSearch()
  const asked = { kind, source, record, offset, limit: pageSize }
  const { data: page, error, refetch, isPlaceholderData } = useCustody(asked)
  useTitle(t('custody.title'))
  if (error) return <ErrorState error={error} retry={refetch} what={record ? 'record' : 'source'} />
  if (!page) return <Loading lines={12} />
  return (
    <div className="custody" aria-busy={isPlaceholderData}>
      <PageHeader title={t('custody.title')} lead={<span className="custody-lead">{t('custody.lead')}</span>}>
        <KindChoice page={page} />
      </PageHeader>
      <AboutOne page={page} />
      <div className="custody-columns">
        <div>
          {page.lines.length === 0 && <Empty title={t('custody.none')} />}
          <ol className="custody-list" aria-label={t('custody.list')}>
            {page.lines.map((line) => (
              <CustodyItem key={line.seq} line={line} />
            ))}
          </ol>
          <Pages page={page} />
        </div>
        <aside className="custody-aside">
          <Chain journal={page.journal} />
          <Audit last={page.audit} />
        </aside>
      </div>
    </div>
  )
}

function KindChoice({ page }: { page: Model }) {
  const { t, number } = useI18n()
  const navigate = route.useNavigate()
  const { kind, source, record } = route.useSearch()
  const { counts } = page.journal
  const all = kinds.reduce((sum, one) => sum + counts[one], 0)
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{t('custody.kind')}</legend>
      {([undefined, ...kinds] as const).map((one) => (
        <button
          key={one ?? 'all'}
          type="button"
          aria-pressed={kind === one}
          onClick={() => navigate({ search: { kind: one, source, record }, replace: true })}
        >
          {one ? t(`custody.kind.${one}`) : t('conversations.all')}{' '}
          <span className="count">{number(one ? counts[one] : all)}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** Where only the lines about one thing are shown: what, and the way to all of them. */
function AboutOne({ page: { about } }: { page: Model }) {
  const { t } = useI18n()
  if (about.source === null && about.record === null) return null
  return (
    <p className="custody-about">
      {about.source !== null ? (
        <Link to="/ledger" search={{ source: about.source }}>
          {t('custody.ofSource', { path: about.source })}
        </Link>
      ) : (
        <Link to="/r/$id" params={{ id: about.record ?? '' }}>
          {t('custody.ofRecord', { title: about.title || about.record || '' })}
        </Link>
      )}
      <Link to="/custody">{t('custody.showAll')}</Link>
    </p>
  )
}

function Pages({ page: { offset, total } }: { page: Model }) {
  const { t } = useI18n()
  const { kind, source, record } = route.useSearch()
  return (
    <Paging
      label={t('custody.range', { from: offset + 1, to: Math.min(total, offset + pageSize), n: total })}
      offset={offset}
      size={pageSize}
      total={total}
      to={(to, rel) => (
        <Link rel={rel} to="/custody" search={{ kind, source, record, offset: to }}>
          {rel === 'prev' ? `← ${t('custody.later')}` : `${t('custody.earlier')} →`}
        </Link>
      )}
    />
  )
}

/** Whether every line holds the hash of the one before, and what to note down. */
function Chain({ journal: { lines, end, broken } }: { journal: Model['journal'] }) {
  const { t } = useI18n()
  return (
    <section className="custody-chain">
      {broken ? (
        <p className="notice notice-failed" role="alert">
          {t('custody.broken', { seq: broken.seq, why: t(`custody.fault.${broken.fault}`) })} {t('custody.brokenHelp')}
        </p>
      ) : (
        <p className="custody-holds">
          <span aria-hidden="true">✓</span> {t('custody.holds', { n: lines })}
        </p>
      )}
      {end !== null && (
        <p className="quiet">
          {t('custody.end')} <code className="bytes hash">{end}</code> {!broken && t('custody.endHelp')}
        </p>
      )}
    </section>
  )
}
