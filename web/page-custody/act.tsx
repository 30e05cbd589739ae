// What an act of the journal says, in words with its links; and the figures behind it.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CustodyAct } from '../../src/view/model.ts'
import { type I18n, useI18n } from '../i18n/i18n.tsx'
import { sayDecision } from '../page-people/say-decision.ts'
import { SourceLink } from './source-link.tsx'

export function ActWords({ act }: { act: CustodyAct }) {
  const { t, coded } = useI18n()
  switch (act.act) {
    case 'init':
      return t('custody.act.init', { title: act.title })
    case 'add':
      return (
        <span className="custody-act">
          <span>{t('custody.act.add')}</span> <SourceLink path={act.path} />
          {act.custodian !== null && <span>{t('custody.act.from', { name: act.custodian })}</span>}
        </span>
      )
    case 'describe':
      return (
        <span className="custody-act">
          <span>{t('custody.act.describe')}</span> <SourceLink path={act.path} />
        </span>
      )
    case 'skip':
      return (
        <>
          <span className="custody-act">
            <span>{t('custody.act.skip')}</span> <SourceLink path={act.path} />
          </span>
          <span className="quiet">{coded('remark', act.code, act.sentence)}</span>
        </>
      )
    case 'unskip':
      return (
        <>
          {t('custody.act.unskip')} <span className="bytes">{act.path}</span>
        </>
      )
    case 'keys':
      return t(`custody.act.keys.${act.origin}`, { n: act.count, name: act.name ?? act.resolver ?? '?' })
    case 'verify':
      return <VerifyWords act={act} />
    case 'audit':
      return t(act.ok ? 'custody.act.auditOk' : 'custody.act.auditChanged')
    case 'cut':
      return t('custody.act.cut', { n: act.published, number: act.number, origin: act.origin, withheld: act.withheld })
    case 'undo':
      return <a href={`#line-${act.of}`}>{t('custody.act.undo', { seq: act.of })}</a>
    case 'merge':
    case 'split':
    case 'judge':
    case 'search':
      return (
        <>
          {t(`custody.act.${act.act}`)}: {sayDecision(act.sentence, t)}
        </>
      )
    case 'release':
      return (
        <>
          {t(`custody.act.release.${act.what}`, { n: act.records })}
          {act.reason !== null && (
            <span className="quiet"> {t('custody.act.release.reason', { reason: act.reason })}</span>
          )}
        </>
      )
    case 'state':
      return <StateWords act={act} />
  }
}

function VerifyWords({ act }: { act: Extract<CustodyAct, { act: 'verify' }> }) {
  const { t } = useI18n()
  const done = t(act.finished ? 'custody.act.verify' : 'custody.act.verifyStopped', { n: act.checked })
  return (
    <>
      {done} {t('custody.act.verifyKeys', { n: act.keys })}.{' '}
      <span className="quiet">{t('custody.act.verifySum', { ...act.dkim })}</span>
    </>
  )
}

/** Whose word it is comes first: it is not ours. */
function StateWords({ act }: { act: Extract<CustodyAct, { act: 'state' }> }) {
  const { t } = useI18n()
  return (
    <>
      {t('custody.act.state')}: {t(`statement.${act.says}`, { who: act.who })}
      {act.about.map(({ record, whole, title }) => (
        <Link key={record} className="custody-about-one" to="/r/$id" params={{ id: record }} title={title}>
          {whole ? t('statement.conversation', { title: title || record }) : title || record}
        </Link>
      ))}
    </>
  )
}

export interface ActFact {
  name: string
  value: ReactNode
}

const bytesOf = (text: string) => <code className="bytes">{text}</code>

export function actFacts(act: CustodyAct, { t, bytes, number }: I18n): ActFact[] {
  switch (act.act) {
    case 'add':
      return [
        { name: t('ledger.source'), value: bytesOf(act.path) },
        { name: t('custody.fileHash'), value: bytesOf(act.sha256) },
        { name: t('custody.size'), value: `${bytes(act.bytes)} (${number(act.bytes)})` },
        ...(act.name === null ? [] : [{ name: t('custody.name'), value: bytesOf(act.name) }]),
        ...(act.sidecar === null ? [] : [{ name: t('custody.sidecar'), value: bytesOf(act.sidecar) }]),
      ]
    case 'describe':
      return [
        ...(act.sidecar === null ? [] : [{ name: t('custody.sidecar'), value: bytesOf(act.sidecar) }]),
        ...Object.entries(act.given).map(([name, value]) => ({ name, value })),
      ]
    case 'keys':
      return [
        { name: t('custody.keysHash'), value: bytesOf(act.sha256) },
        ...(act.given === null ? [] : [{ name: t('custody.givenHash'), value: bytesOf(act.given) }]),
      ]
    case 'audit':
      return act.checks.map((check) => ({
        name: t(`audit.name.${check.check}`),
        value: check.ok ? t(`audit.${check.check}.ok`, { n: check.looked }) : check.sentence,
      }))
    case 'cut':
      return [
        { name: t('custody.cutRoot'), value: act.root },
        { name: t('custody.cutKey'), value: act.fingerprint },
      ]
    default:
      return []
  }
}
