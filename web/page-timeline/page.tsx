// The timeline: private messages, public posts and press on one axis. /timeline?from&to (milliseconds) &at (record id).
import '../page-record/record.css'
import '../page-conversation/conversation.css'
import './plot/plot.css'
import './timeline.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { TimelinePage as Model, TimelineEntry } from '../../src/view/model.ts'
import { useClaimEntries, useTimeline } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { NothingYet } from '../intake/nothing-yet.tsx'
import { usePageKeys } from '../page-conversation/words/keys.ts'
import { FollowedActs } from '../page-record/followed-acts.tsx'
import { Button, PageHeader } from '../ui/mark.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { ClaimPanel } from './claim-panel.tsx'
import { claimsOf, entryOfClaim, isClaimRef, withClaims } from './claims.ts'
import { Controls, moveStep, zoomStep } from './controls.tsx'
import { BinList, EntryList } from './entry-list.tsx'
import { Legend } from './legend.tsx'
import { Panel } from './panel.tsx'
import { step } from './plot/layout.ts'
import { Plot } from './plot/plot.tsx'
import { storyOf, useChosen, useOpening } from './use-chosen.ts'
import { useWindow } from './use-window.ts'
import { middle, move, reveal, type Window, whole, zoom } from './window.ts'

export default function TimelinePage() {
  const { t } = useI18n()
  const { from, to } = useSearch({ from: '/timeline' })
  const { data: page, error, refetch } = useTimeline({ from, to })
  useTitle(t('timeline.title'))
  if (error && !page) return <ErrorState error={error} retry={refetch} />
  if (!page) return <Loading lines={10} />
  if (!page.span) return <Nothing undated={page.undated} />
  const given = from !== undefined && to !== undefined && to > from ? { from, to } : null
  return <Timeline page={page} given={given} bounds={whole(page.span)} />
}

function Nothing({ undated }: { undated: number }) {
  const { t } = useI18n()
  return (
    <NothingYet title={t('timeline.empty')}>
      <p>{t('timeline.emptyHelp')}</p>
      {undated > 0 && (
        <p>
          <Link to="/search" search={{ q: 'date:none' }}>
            {t('timeline.undated', { n: undated })}
          </Link>
        </p>
      )}
    </NothingYet>
  )
}

function Timeline({ page: held, given, bounds }: { page: Model; given: Window | null; bounds: Window }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const { at } = useSearch({ from: '/timeline' })
  const { window, change } = useWindow(given, bounds)
  const claims = useClaimEntries({ from: given?.from, to: given?.to }).data
  const page = useMemo(() => withClaims(held, claims ?? []), [held, claims])
  const chosen = useChosen(isClaimRef(at) ? null : (at ?? null))
  const { record, error, followed } = chosen
  const claim = useMemo(() => (isClaimRef(at) ? entryOfClaim(page.entries, at) : undefined), [page, at])
  const entry = claim ?? chosen.entry
  const inView = useMemo(() => entriesIn(page.entries, window), [page, window])

  const choose = (id: string | undefined) =>
    void navigate({ to: '/timeline', search: (old) => ({ ...old, at: id }), replace: true, resetScroll: false })
  const showAll = () => entry && !claim && change(() => storyOf(entry, followed ?? []))
  const walk = (by: number) => {
    const next = step(inView, at ?? null, by)
    if (next) choose(next.record)
  }
  useOpening(given === null, isClaimRef(at) ? null : (at ?? null), chosen, (next) => change(() => next))
  usePageKeys({
    '+': () => change((now) => zoom(now, zoomStep, middle(now))),
    '=': () => change((now) => zoom(now, zoomStep, middle(now))),
    '-': () => change((now) => zoom(now, 1 / zoomStep, middle(now))),
    ArrowLeft: () => change((now) => move(now, -moveStep)),
    ArrowRight: () => change((now) => move(now, moveStep)),
    Home: () => change(() => bounds),
    j: () => walk(1),
    k: () => walk(-1),
    o: () => at && !isClaimRef(at) && navigate({ to: '/r/$id', params: { id: at } }),
    Escape: () => choose(undefined),
  })

  return (
    <div className="timeline">
      <PageHeader title={t('timeline.title')} />
      <div className="timeline-columns" data-chosen={at !== undefined || undefined}>
        <div className="timeline-main">
          <div className="timeline-top">
            <Controls page={page} window={window} bounds={bounds} change={change} />
            <Plot
              page={page}
              window={window}
              chosen={entry}
              followed={followed ?? []}
              change={change}
              choose={choose}
            />
          </div>
          <Below page={page} inView={inView} at={at ?? null} choose={choose} zoom={(next) => change(() => next)} />
        </div>
        {at === undefined || (isClaimRef(at) && !claim) ? (
          <div className="timeline-aside">
            <Legend />
            <FollowedActs />
          </div>
        ) : claim ? (
          <ClaimPanel claims={claimsOf(claim)} close={() => choose(undefined)} />
        ) : (
          <Panel
            page={record}
            error={error}
            followed={followed}
            close={() => choose(undefined)}
            showAll={showAll}
            choose={(id) => {
              const target = followed?.find((one) => one.entry.record === id)?.entry.date.at
              if (target != null) change((now) => reveal(now, target))
              choose(id)
            }}
          />
        )}
      </div>
    </div>
  )
}

function Below(props: {
  page: Model
  inView: TimelineEntry[]
  at: string | null
  choose: (record: string) => void
  zoom: (window: Window) => void
}) {
  const { page, inView, at, choose, zoom: look } = props
  const { t } = useI18n()
  if (page.total > 0 && page.entries.length === 0) return <BinList bins={page.bins} zoom={look} />
  if (inView.length === 0) {
    return (
      <p className="timeline-note">
        {t('timeline.emptyWindow')}{' '}
        {page.span && <Button onClick={() => look(whole(page.span!))}>{t('timeline.nearest')}</Button>}
      </p>
    )
  }
  return <EntryList entries={inView} at={at} choose={choose} />
}

function entriesIn(entries: TimelineEntry[], window: Window): TimelineEntry[] {
  return entries.filter(({ date }) => {
    return date.at !== null && date.at <= window.to && (date.until ?? date.at) >= window.from
  })
}
