// One calm line above the page while sources are taken in or signatures checked: how far, how fast, how long still, and a button that stops it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { IntakeView } from '../../src/view/model.ts'
import { apiPath, postJson } from '../api.ts'
import { type I18n, useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { announcement, shareOf } from './announce.ts'
import './intake.css'
import { useFollowedIntake } from './use-intake.ts'

/** Milliseconds for which it is said that all is read. */
const farewell = 8_000

export function IntakeStrip() {
  const intake = useFollowedIntake()
  const finished = useFinished(intake)
  return (
    <>
      <Announcer intake={intake} />
      {intake?.running ? (
        <Running intake={intake} />
      ) : (
        <Ended key={intake?.stage} intake={intake} finished={finished} />
      )}
    </>
  )
}

type Work = IntakeView['work']

/** For a while after a run has come to its end: what it was. */
function useFinished(intake: IntakeView | undefined): Work | undefined {
  const [finished, setFinished] = useState<Work>()
  const ran = useRef<Work>(undefined)
  const running = intake?.running ? intake.work : undefined
  useEffect(() => {
    setFinished(running ? undefined : ran.current)
    ran.current = running
  }, [running])
  useEffect(() => {
    if (!finished) return
    const timer = setTimeout(() => setFinished(undefined), farewell)
    return () => clearTimeout(timer)
  }, [finished])
  return finished
}

function Running({ intake }: { intake: IntakeView }) {
  const i18n = useI18n()
  const { t } = i18n
  const client = useQueryClient()
  const stop = useMutation({
    mutationFn: () => postJson<IntakeView>(apiPath(['intake', 'stop']), {}),
    onSuccess: (view) => client.setQueryData([apiPath(['intake'])], view),
  })
  const { stage, perSecond, secondsLeft, problems, path } = intake
  const amount = amountWords(intake, i18n)
  const label = labelOf(intake, t)
  const stopping = intake.stopping || stop.isPending
  return (
    <section className="intake" aria-label={label}>
      <Bar intake={intake} />
      <strong>{stageWords(intake, i18n)}</strong>
      {amount && <span>{amount}</span>}
      {perSecond !== null && stage === 'reading' && <span>{t('intake.perSecond', { n: perSecond })}</span>}
      {perSecond !== null && stage === 'checking' && <span>{t('checks.perSecond', { n: perSecond })}</span>}
      {secondsLeft !== null && <span className="intake-left">{leftWords(secondsLeft, i18n)}</span>}
      {problems > 0 && (
        <Link to="/ledger" className="intake-problems">
          {t('intake.problems', { n: problems })}
        </Link>
      )}
      <span className="intake-path" title={path}>
        {path}
      </span>
      <Button look="quiet" disabled={stopping} onClick={() => stop.mutate()}>
        {t(stopping ? 'intake.stopping' : 'intake.stop')}
      </Button>
    </section>
  )
}

function Bar({ intake }: { intake: IntakeView }) {
  const { t } = useI18n()
  const i18n = useI18n()
  const share = intake.stage === 'arranging' ? undefined : shareOf(intake)
  return (
    <div
      className="intake-bar"
      role="progressbar"
      aria-label={labelOf(intake, t)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === undefined ? undefined : Math.floor(share * 100)}
      aria-valuetext={stageWords(intake, i18n)}
    >
      <div style={{ width: `${(share ?? 1) * 100}%` }} />
    </div>
  )
}

/** How it ended, where it did not just end well a good while ago. */
function Ended({ intake, finished }: { intake: IntakeView | undefined; finished: Work | undefined }) {
  const i18n = useI18n()
  const [hidden, setHidden] = useState(false)
  const words = intake && endWords(intake, finished, i18n)
  if (!words || hidden) return null
  return (
    <section className="intake" aria-label={labelOf({ work: finished ?? intake.work }, i18n.t)}>
      <span className="intake-end">
        {words} {intake.error && <code>{intake.error.code}</code>}
      </span>
      <Button look="quiet" onClick={() => setHidden(true)}>
        {i18n.t('intake.hide')}
      </Button>
    </section>
  )
}

/** Always there: a screen reader listens only to a region that it knew before something was said in it. */
function Announcer({ intake }: { intake: IntakeView | undefined }) {
  const i18n = useI18n()
  const [words, setWords] = useState('')
  const last = useRef<IntakeView>(undefined)
  useEffect(() => {
    if (!intake) return
    const before = last.current
    const told = announcement(before, intake)
    last.current = intake
    const name = nameOf(intake.work)
    if (told === 'begun') setWords(i18n.t(`${name}.announceBegun`))
    else if (told === 'ended') setWords(endWords(intake, before?.work, i18n) ?? '')
    else if (told) setWords(i18n.t(`${name}.announceShare`, { percent: i18n.percent(told.quarters / 4) }))
  }, [intake, i18n])
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  )
}

function labelOf({ work }: Pick<IntakeView, 'work'>, t: I18n['t']): string {
  return t(`${nameOf(work)}.label`)
}

function amountWords({ stage, done, size }: IntakeView, { t, bytes }: I18n): string | null {
  if (stage === 'arranging') return null
  if (stage === 'checking') return t('checks.amount', { done, n: size })
  if (stage === 'extracting') return t('intake.files', { done, n: size })
  return t('intake.bytes', { done: bytes(done), size: bytes(size) })
}

function stageWords(intake: IntakeView, { t, percent }: I18n): string {
  if (intake.stage === 'arranging') return t('intake.arranging')
  const share = Math.floor(shareOf(intake) * 100) / 100
  const words = { receiving: 'intake.receiving', extracting: 'intake.extracting', checking: 'checks.checking' } as const
  const { stage } = intake
  const isNamed = stage === 'receiving' || stage === 'extracting' || stage === 'checking'
  return t(isNamed ? words[stage] : 'intake.reading', { percent: percent(share) })
}

function leftWords(seconds: number, { t }: I18n): string {
  if (seconds < 100) return t('intake.seconds', { n: seconds })
  const minutes = Math.round(seconds / 60)
  return minutes < 100 ? t('intake.minutes', { n: minutes }) : t('intake.hours', { n: Math.round(minutes / 60) })
}

function endWords(intake: IntakeView, finished: Work | undefined, { t, coded }: I18n): string | undefined {
  const { stage, error, work } = intake
  const name = nameOf(work)
  if (stage === 'stopped') return t(`${name}.stopped`)
  if (stage === 'failed') return t(`${name}.failed`, { why: error ? coded('error', error.code, error.message) : '' })
  return finished && t(`${nameOf(finished)}.done`)
}

/** What the messages about it begin with. */
function nameOf(work: Work) {
  return work === 'checks' ? 'checks' : 'intake'
}
