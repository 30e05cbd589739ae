// The queue, its chosen record and the plan, with the keys that go through them.
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { HarmView, ReviewPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { usePageKeys } from '../page-conversation/words/keys.ts'
import { Kbd } from '../ui/mark.tsx'
import { Paging } from '../ui/paging.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { type Act, Acts, ReasonForm } from './acts.tsx'
import { pageSize, usePlan, useReviewRecord } from './ask.ts'
import { useDecidingRelease } from './deciding.ts'
import { filesId } from './files.tsx'
import { Plan } from './plan.tsx'
import { Queue } from './queue.tsx'
import { Record } from './record.tsx'
import { selectedPlace } from './selection.ts'
import { StatusLine } from './status.tsx'
import { harmId } from './text.tsx'

const route = getRouteApi('/release')

export function Review({ queue }: { queue: ReviewPage }) {
  const { t, number } = useI18n()
  const navigate = useNavigate()
  const { at, scope = '' } = route.useSearch()
  const { lines } = queue
  const chosen = lines.find(({ id }) => id === at) ?? lines[0]
  const { data: record, error, refetch } = useReviewRecord(chosen?.id, scope)
  const { data: planned } = usePlan(scope)
  const plan = planned?.plan ?? null
  const deciding = useDecidingRelease()
  const [asking, setAsking] = useState(false)
  const [needsWords, setNeedsWords] = useState(false)
  const [harm, setHarm] = useState<HarmView | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const isShown = record !== undefined && record.line.id === chosen?.id
  const inText = isShown ? record.line.harms.filter(({ start }) => start !== null) : []
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record has other places.
  useEffect(() => {
    setHarm(null)
    setAsking(false)
    setNeedsWords(false)
  }, [chosen?.id])

  const go = (id: string | undefined) =>
    void navigate({ to: '/release', search: (old) => ({ ...old, at: id }), replace: true, resetScroll: false })
  const beside = (by: number) => lines[lines.findIndex(({ id }) => id === chosen?.id) + by]?.id
  const choose = async (choice: 'publish' | 'withhold', reason?: string) => {
    if (!chosen) return
    const next = beside(1) ?? beside(-1)
    if (!(await deciding.choose(chosen.id, choice, reason))) return
    setAsking(false)
    if (beside(1)) go(next)
  }
  const place = () => selectedPlace(root.current) ?? (harm && { start: harm.start!, end: harm.end! })
  const hide = async () => {
    const where = place()
    setNeedsWords(where === null)
    if (where === null || !chosen) return
    if (await deciding.hideSpan(chosen.id, where)) globalThis.getSelection()?.removeAllRanges()
  }
  const nextPlace = () => {
    const next = inText[(harm ? inText.findIndex(({ start }) => start === harm.start) + 1 : 0) % inText.length]
    if (!next) return
    setHarm(next)
    document.getElementById(harmId(next))?.scrollIntoView({ block: 'center' })
  }
  const undo = () => plan?.undo && void deciding.undo(plan.undo.seq)
  const acts: Act[] = [
    { key: 'p', name: 'publish', disabled: deciding.busy, run: () => void choose('publish') },
    { key: 'w', name: 'withhold', disabled: deciding.busy, run: () => setAsking(true) },
    { key: 'h', name: 'hide', disabled: deciding.busy, run: () => void hide() },
    { key: 'u', name: 'undo', disabled: deciding.busy || !plan?.undo, run: undo },
    { key: 'k', name: 'previous', disabled: !beside(-1), run: () => beside(-1) && go(beside(-1)) },
    { key: 'j', name: 'next', disabled: !beside(1), run: () => beside(1) && go(beside(1)) },
  ]
  usePageKeys({
    ...Object.fromEntries(acts.map(({ key, disabled, run }) => [key, () => !disabled && run()])),
    n: nextPlace,
    f: () => document.querySelector<HTMLElement>(`#${filesId} select, #${filesId} input`)?.focus(),
    o: () => chosen && void navigate({ to: '/r/$id', params: { id: chosen.id } }),
  })
  const first = queue.offset + 1
  const last = queue.offset + lines.length
  return (
    <div className="review-panes">
      <div className="review-list">
        <Queue lines={lines} chosen={chosen?.id} />
        <Paging
          label={t('review.range', { from: number(first), to: number(last), n: queue.total })}
          offset={queue.offset}
          size={pageSize}
          total={queue.total}
          to={(offset, rel) => (
            <Link to="/release" search={(old) => ({ ...old, offset, at: undefined })} rel={rel}>
              {t(rel === 'prev' ? 'review.pageBefore' : 'review.pageAfter')}
            </Link>
          )}
        />
      </div>
      <div className="review-middle">
        <StatusLine deciding={deciding} needsWords={needsWords} undo={undo} />
        {error && !isShown && <ErrorState error={error} retry={() => void refetch()} what="record" />}
        {!error && !isShown && <Loading lines={10} />}
        {isShown && (
          <Record
            record={record}
            deciding={deciding}
            root={root}
            chosen={harm && (inText.find(({ start }) => start === harm.start) ?? null)}
            choose={setHarm}
            acts={
              asking ? (
                <ReasonForm
                  known={plan?.withheld.map(({ reason }) => reason) ?? []}
                  busy={deciding.busy}
                  submit={(reason) => void choose('withhold', reason)}
                  close={() => setAsking(false)}
                />
              ) : (
                <Acts acts={acts} />
              )
            }
          />
        )}
        <p className="key-line">
          {['j', 'k', 'p', 'w', 'n', 'h', 'f', 'u', 'o', '?'].map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {t('review.keys')}
        </p>
      </div>
      {plan ? <Plan plan={plan} deciding={deciding} /> : <Loading lines={8} />}
    </div>
  )
}
