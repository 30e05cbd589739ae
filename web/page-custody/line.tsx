// One line of the log: its number, when, what was done; behind it the hashes by which it can be checked.
import type { ReactNode } from 'react'
import type { CustodyLine } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Moment } from '../page-record/moment.tsx'
import { ActWords, actFacts } from './act.tsx'

export function CustodyItem({ line }: { line: CustodyLine }) {
  const i18n = useI18n()
  const { t, number } = i18n
  const { seq, time, hash, prev, fault, act } = line
  return (
    <li className="custody-line" id={`line-${seq}`} data-fault={fault ?? undefined}>
      <span className="custody-seq" title={t('custody.line', { seq })}>
        {number(seq)}
      </span>
      <span className="custody-when">{time === null ? '?' : <Moment at={time} />}</span>
      <div className="custody-what">
        <div>{act ? <ActWords act={act} /> : <span className="quiet">{t('custody.unreadable')}</span>}</div>
        {fault && (
          <p className="custody-fault">
            <span aria-hidden="true">△ </span>
            {t(`custody.fault.${fault}`)}
          </p>
        )}
        <details className="custody-detail">
          <summary>
            <span className="visually-hidden">
              {t('custody.line', { seq })}: {t('custody.hash')}{' '}
            </span>
            <code className="bytes">{hash.slice(0, 16)}</code>
            {!fault && <span className="visually-hidden">, {t('custody.follows')}</span>}
          </summary>
          <dl className="custody-facts">
            {act && actFacts(act, i18n).map(({ name, value }) => <Fact key={name} name={name} value={value} />)}
            <Fact name={t('custody.hash')} value={<code className="bytes">{hash}</code>} />
            {prev !== null && <Fact name={t('custody.prev')} value={<code className="bytes">{prev}</code>} />}
          </dl>
        </details>
      </div>
    </li>
  )
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
