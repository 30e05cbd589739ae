// One line of the log: its number, when, what was done; behind its hash the figures by which it can be checked.
import { type ReactNode, useId, useState } from 'react'
import type { CustodyLine } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Moment } from '../page-record/moment.tsx'
import { ActWords, actFacts } from './act.tsx'

/** Characters of a hash that are shown in the list: enough to tell one from another at a glance. */
const shownOfHash = 12

export function CustodyItem({ line }: { line: CustodyLine }) {
  const { t, number } = useI18n()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { seq, time, hash, fault, act } = line
  return (
    <li className="custody-line" id={`line-${seq}`} data-fault={fault ?? undefined}>
      <span className="custody-seq" title={t('custody.line', { seq })}>
        {number(seq)}
      </span>
      <span className="custody-when">{time === null ? '?' : <Moment at={time} />}</span>
      <div className="custody-what">
        {act ? <ActWords act={act} /> : <span className="quiet">{t('custody.unreadable')}</span>}
        {fault && (
          <p className="custody-fault">
            <span aria-hidden="true">△ </span>
            {t(`custody.fault.${fault}`)}
          </p>
        )}
      </div>
      <button
        type="button"
        className="custody-hash bytes"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={`${t('custody.line', { seq })}, ${t('custody.hash')}: ${hash.slice(0, shownOfHash)}`}
        title={hash}
        onClick={() => setOpen(!open)}
      >
        {hash.slice(0, shownOfHash)}…
      </button>
      {open && <Facts id={id} line={line} />}
    </li>
  )
}

function Facts({ id, line: { act, hash, prev } }: { id: string; line: CustodyLine }) {
  const i18n = useI18n()
  const { t } = i18n
  return (
    <dl className="custody-facts" id={id}>
      {act && actFacts(act, i18n).map(({ name, value }) => <Fact key={name} name={name} value={value} />)}
      <Fact name={t('custody.hash')} value={<code className="bytes">{hash}</code>} />
      {prev !== null && <Fact name={t('custody.prev')} value={<code className="bytes">{prev}</code>} />}
    </dl>
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
