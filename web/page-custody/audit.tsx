// "Is everything still as it was received?": a button, how far the hashing is, and in words what came of it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { AuditCheckView, AuditView, CustodyPage } from '../../src/view/model.ts'
import { auditPath, postJson, useAudit } from '../api.ts'
import { type I18n, useI18n } from '../i18n/i18n.tsx'
import { useMoment } from '../page-record/moment.tsx'
import { Button } from '../ui/mark.tsx'
import { FailedNotice } from '../ui/notice.tsx'
import { useEvents } from '../use-events.ts'
import { SourceLink } from './source-link.tsx'

/** Differences that are named one by one; of a fonds that was taken apart there are thousands. */
const named = 20

export function Audit({ last }: { last: CustodyPage['audit'] }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const { data: view } = useAudit()
  const running = view?.state === 'running'
  useEvents(auditPath, 'audit', running)
  useNewLine(view)
  const start = useMutation({
    mutationFn: () => postJson<AuditView>(auditPath, {}),
    onSuccess: (begun) => client.setQueryData([auditPath], begun),
  })
  const isOver = view?.state === 'done' || view?.state === 'failed'
  return (
    <section className="audit" aria-labelledby="audit">
      <h2 id="audit">{t('audit.title')}</h2>
      <div role="status">
        {running && <p>{progressWords(view, t)}</p>}
        {isOver && <Outcome view={view} />}
        {!running && !isOver && <Last last={last} />}
      </div>
      {start.error && <FailedNotice what={t('state.error')} error={start.error} />}
      <Button disabled={running || start.isPending} onClick={() => start.mutate()}>
        {t(isOver ? 'audit.startAgain' : 'audit.start')}
      </Button>
      <p className="quiet">{t('audit.help')}</p>
    </section>
  )
}

/** The log has a line more once an audit has ended. */
function useNewLine(view: AuditView | undefined): void {
  const client = useQueryClient()
  const before = useRef(view?.state)
  const state = view?.state
  useEffect(() => {
    if (before.current === 'running' && state !== 'running') {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== auditPath })
    }
    before.current = state
  }, [state, client])
}

function Last({ last }: { last: CustodyPage['audit'] }) {
  const { t } = useI18n()
  const say = useMoment()
  if (last === null) return <p>{t('audit.never')}</p>
  const what = t(last.ok ? 'audit.lastOk' : 'audit.lastChanged')
  return <p>{t('audit.last', { when: say(last.time), what })}</p>
}

function progressWords({ stage, done, total }: AuditView, t: I18n['t']): string {
  if (total === 0) return t('audit.files')
  return t(stage === 'files' ? 'audit.filesOf' : 'audit.recordsOf', { done, n: total })
}

function Outcome({ view: { state, checks, noted, error } }: { view: AuditView }) {
  const { t, coded } = useI18n()
  const why = error ? coded('error', error.code, error.message) : ''
  if (state === 'failed') {
    return <p className="notice notice-failed">{t('audit.failed', { why })}</p>
  }
  const changed = checks.reduce((sum, { differences }) => sum + differences.length, 0)
  const ok = checks.every((check) => check.ok)
  return (
    <>
      <p className="audit-verdict" data-ok={ok}>
        <span aria-hidden="true">{ok ? '✓' : '△'}</span>{' '}
        {ok ? t('audit.ok') : t('audit.changed', { n: Math.max(1, changed) })}
      </p>
      <ul className="audit-checks">
        {checks.map((check) => (
          <Check key={check.check} check={check} />
        ))}
      </ul>
      <p className="quiet">
        {noted ? t('audit.noted') : error ? t('audit.notNoted', { why }) : t('audit.notNotedBroken')}
      </p>
    </>
  )
}

function Check({ check: { check, ok, looked, sentence, differences } }: { check: AuditCheckView }) {
  const { t } = useI18n()
  const rest = differences.length - named
  return (
    <li data-ok={ok}>
      <span aria-hidden="true">{ok ? '✓' : '△'}</span>
      <div>
        {ok ? okWords(check, looked, t) : (changedWords(differences, check, t) ?? <span lang="en">{sentence}</span>)}
        <ul className="audit-differences">
          {differences.slice(0, named).map((one) => (
            <Difference key={`${one.code} ${one.path} ${one.record ?? ''}`} difference={one} check={check} />
          ))}
          {rest > 0 && <li className="quiet">{t('audit.more', { n: rest })}</li>}
        </ul>
      </div>
    </li>
  )
}

function okWords(check: AuditCheckView['check'], looked: number, t: I18n['t']): string {
  return check === 'keys' && looked === 0 ? t('audit.keys.okNone') : t(`audit.${check}.ok`, { n: looked })
}

/** Null where the sentence of the server says more than a number: what is wrong is not one of the files or records. */
function changedWords(differences: AuditCheckView['differences'], check: AuditCheckView['check'], t: I18n['t']) {
  const isCounted = differences.length > 0 && differences.every(({ code }) => !code.startsWith('journal-'))
  return check !== 'journal' && isCounted ? t(`audit.${check}.changed`, { n: differences.length }) : null
}

interface DifferenceProps {
  difference: AuditCheckView['differences'][number]
  check: AuditCheckView['check']
}

function Difference({ difference: { code, path, record, expected, found }, check }: DifferenceProps) {
  const { t, coded } = useI18n()
  return (
    <li>
      <strong>{coded('difference', code, code)}</strong>
      {check === 'bag' || check === 'records' ? <SourceLink path={path} /> : <code className="bytes">{path}</code>}
      {record !== undefined && (
        <span>
          {t('audit.record')}{' '}
          <Link to="/r/$id" params={{ id: record }}>
            <code className="bytes">{record}</code>
          </Link>
        </span>
      )}
      {(expected || found) && (
        <dl className="audit-hashes">
          <dt>{t('audit.expected')}</dt>
          <dd>
            <code className="bytes">{expected ?? t('audit.nothing')}</code>
          </dd>
          <dt>{t('audit.found')}</dt>
          <dd>
            <code className="bytes">{found ?? t('audit.nothing')}</code>
          </dd>
        </dl>
      )}
    </li>
  )
}
