// One calm line above the page while sources are taken in: how far, how fast, how long still, and a button that stops it.
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

/** True for a while after a run has come to its end. */
function useFinished(intake: IntakeView | undefined): boolean {
  const [finished, setFinished] = useState(false)
  const ran = useRef(false)
  const running = intake?.running === true
  useEffect(() => {
    setFinished(ran.current && !running)
    ran.current = running
  }, [running])
  useEffect(() => {
    if (!finished) return
    const timer = setTimeout(() => setFinished(false), farewell)
    return () => clearTimeout(timer)
  }, [finished])
  return finished
}

function Running({ intake }: { intake: IntakeView }) {
  const i18n = useI18n()
  const { t, bytes } = i18n
  const client = useQueryClient()
  const stop = useMutation({
    mutationFn: () => postJson<IntakeView>(apiPath(['intake', 'stop']), {}),
    onSuccess: (view) => client.setQueryData([apiPath(['intake'])], view),
  })
  const { stage, done, size, perSecond, secondsLeft, problems, path } = intake
  const stopping = intake.stopping || stop.isPending
  return (
    <section className="intake" aria-label={t('intake.label')}>
      <Bar intake={intake} />
      <strong>{stageWords(intake, i18n)}</strong>
      {stage !== 'arranging' && <span>{t('intake.bytes', { done: bytes(done), size: bytes(size) })}</span>}
      {stage === 'reading' && perSecond !== null && <span>{t('intake.perSecond', { n: perSecond })}</span>}
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
      aria-label={t('intake.label')}
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
function Ended({ intake, finished }: { intake: IntakeView | undefined; finished: boolean }) {
  const i18n = useI18n()
  const [hidden, setHidden] = useState(false)
  const words = intake && endWords(intake, finished, i18n)
  if (!words || hidden) return null
  return (
    <section className="intake" aria-label={i18n.t('intake.label')}>
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
    if (told === 'begun') setWords(i18n.t('intake.announceBegun'))
    else if (told === 'ended') setWords(endWords(intake, true, i18n) ?? '')
    else if (told) setWords(i18n.t('intake.announceShare', { percent: i18n.percent(told.quarters / 4) }))
  }, [intake, i18n])
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  )
}

function stageWords(intake: IntakeView, { t, percent }: I18n): string {
  if (intake.stage === 'arranging') return t('intake.arranging')
  const share = Math.floor(shareOf(intake) * 100) / 100
  return t(intake.stage === 'receiving' ? 'intake.receiving' : 'intake.reading', { percent: percent(share) })
}

function leftWords(seconds: number, { t }: I18n): string {
  if (seconds < 100) return t('intake.seconds', { n: seconds })
  const minutes = Math.round(seconds / 60)
  return minutes < 100 ? t('intake.minutes', { n: minutes }) : t('intake.hours', { n: Math.round(minutes / 60) })
}

function endWords(intake: IntakeView, finished: boolean, { t, coded }: I18n): string | undefined {
  const { stage, error } = intake
  if (stage === 'stopped') return t('intake.stopped')
  if (stage === 'failed') return t('intake.failed', { why: error ? coded('error', error.code, error.message) : '' })
  return finished ? t('intake.done') : undefined
}
