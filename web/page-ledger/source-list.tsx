// The list of sources with their ledgers; only those in sight are drawn, for folders of thousands of single mails.
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Ledger, LedgerRow, SourceLine } from '../../src/view/model.ts'
import { useLedger } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { NothingYet } from '../intake/nothing-yet.tsx'
import { WindowList } from '../list/window-list.tsx'
import { groupAlike, type SourceGroup } from '../page-overview/group.ts'
import { FilterField } from '../ui/filter-field.tsx'
import { PageHeader } from '../ui/mark.tsx'
import { Empty, ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { LedgerSum } from './ledger-sum.tsx'
import { PathText } from './path-text.tsx'

const route = getRouteApi('/ledger')
type Outcome = LedgerRow['outcome']
const filterId = 'ledger-filter'
const columns = ['expected', 'stored', 'duplicate', 'quarantined', 'refused'] as const

function sumOf(sources: readonly SourceLine[]): Ledger {
  const sum: Ledger = { expected: 0, stored: 0, duplicate: 0, quarantined: 0, refused: 0 }
  for (const source of sources) for (const column of columns) sum[column] += source[column]
  return sum
}

export function SourceList() {
  const { t } = useI18n()
  const { data, error, refetch } = useLedger()
  const { filter = '', outcome } = route.useSearch()
  const navigate = route.useNavigate()
  useTitle(t('ledger.title'))
  const sources = useMemo(() => {
    const wanted = filter.toLowerCase()
    return (data ?? []).filter((line) => {
      if (outcome && line[outcome] === 0) return false
      return `${line.source} ${line.format}`.toLowerCase().includes(wanted)
    })
  }, [data, filter, outcome])
  // Without a question the list is read as a whole; with one, every single source is looked for.
  const whole = filter === '' && outcome === undefined
  const lines = useMemo(() => (whole ? groupAlike(data ?? []) : sources.map(asGroup)), [whole, data, sources])
  if (error) return <ErrorState error={error} retry={() => refetch()} />
  if (!data) return <Loading lines={12} />
  if (data.length === 0) {
    return (
      <NothingYet title={t('overview.emptyTitle')}>
        <p>{t('overview.emptyHelp')}</p>
        <pre className="command">fonds add PATH… --in DIR</pre>
      </NothingYet>
    )
  }
  return (
    <div className="ledger">
      <PageHeader title={t('ledger.title')} lead={t('ledger.lead')}>
        <Link className="action" to="/custody">
          {t('custody.link')}
        </Link>
        <OutcomeChoice chosen={outcome} filter={filter} />
        <FilterField
          id={filterId}
          label={t('ledger.filter')}
          value={filter}
          set={(value) => navigate({ search: { outcome, filter: value || undefined }, replace: true })}
        />
      </PageHeader>
      {sources.length === 0 && <Empty title={filter ? t('ledger.none', { text: filter }) : t('ledger.noneOfKind')} />}
      {sources.length > 0 && (
        <>
          <LedgerSum ledger={sumOf(sources)} sources={sources.length} />
          <Heads />
          <WindowList
            count={lines.length}
            estimate={36}
            label={t('ledger.title')}
            address={`ledger ${filter} ${outcome ?? ''}`}
            line={(index) => lines[index] && <SourceRow group={lines[index]} outcome={outcome} />}
            leave={() => document.getElementById(filterId)?.focus()}
          />
        </>
      )}
    </div>
  )
}

/** Only the sources that have some of one outcome. */
function OutcomeChoice({ chosen, filter }: { chosen?: Outcome; filter: string }) {
  const { t } = useI18n()
  const navigate = route.useNavigate()
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{t('ledger.outcome')}</legend>
      {([undefined, 'duplicate', 'quarantined', 'refused'] as const).map((one) => (
        <button
          key={one ?? 'all'}
          type="button"
          aria-pressed={one === chosen}
          onClick={() => navigate({ search: { filter: filter || undefined, outcome: one }, replace: true })}
        >
          {t(`ledger.${one ?? 'all'}`)}
        </button>
      ))}
    </fieldset>
  )
}

function Heads() {
  const { t } = useI18n()
  return (
    <div className="source-heads source-grid" aria-hidden="true">
      <span>{t('ledger.source')}</span>
      <span>{t('ledger.format')}</span>
      <span className="number">{t('ledger.size')}</span>
      {columns.map((column) => (
        <span key={column} className="number">
          {t(`ledger.${column}`)}
        </span>
      ))}
    </div>
  )
}

function asGroup(source: SourceLine): SourceGroup {
  return { ...source, path: source.source, sources: 1, formats: [source.format] }
}

function SourceRow({ group, outcome }: { group: SourceGroup; outcome?: Outcome }) {
  const { t, number, bytes } = useI18n()
  const folder = group.sources > 1
  return (
    <article className="source-row source-grid" data-context={group.expected === 0 || undefined}>
      <span className="source-path">
        <Link
          className="path"
          to="/ledger"
          search={folder ? { filter: group.path } : { source: group.path, outcome }}
          title={group.path}
          data-row
        >
          <PathText path={group.path} />
        </Link>
        {folder && <span className="quiet source-count">{t('overview.files', { n: group.sources })}</span>}
      </span>
      <span className="quiet source-format">{group.formats.join(', ')}</span>
      <span className="number quiet">{bytes(group.bytes)}</span>
      {columns.map((column) => (
        <span key={column} className="number" data-none={group[column] === 0 || undefined}>
          <span className="column-word">{t(`ledger.${column}`).toLowerCase()} </span>
          {number(group[column])}
        </span>
      ))}
    </article>
  )
}
