// What the search found, as a file: which format holds what, and what it means that it leaves the fonds.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExportPlan } from '../../src/view/model.ts'
import { apiPath, queryFor } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Menu } from '../ui/menu.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'

export function ExportMenu({ q }: { q: string }) {
  const { t } = useI18n()
  const [open, setOpen] = useState(false)
  return (
    <Menu label={t('export.title')} onToggle={setOpen}>
      {open && <Plan q={q} />}
    </Menu>
  )
}

function Plan({ q }: { q: string }) {
  const { t } = useI18n()
  const { data: plan, error } = useQuery(queryFor<ExportPlan>(apiPath(['export', 'plan'], { q })))
  if (error) return <ErrorState error={error} />
  if (!plan) return <Loading lines={3} />
  return (
    <>
      <p>{t('export.lead', { n: plan.total })}</p>
      <ul className="export-list">
        {plan.formats.map(({ format, file, records, leftOut }) => (
          <li key={format}>
            {records > 0 ? (
              <a href={apiPath(['export'], { q, format })} download={file}>
                {t(`export.${format}`)}
              </a>
            ) : (
              <span className="quiet">{t(`export.${format}`)}</span>
            )}{' '}
            <span className="count">{t('export.records', { n: records })}</span>
            <span className="quiet export-what">
              {t(`export.${format}.what`)}
              {leftOut > 0 && `; ${t('export.leftOut', { n: leftOut })}`}
            </span>
          </li>
        ))}
      </ul>
      <p className="export-warning">
        <span aria-hidden="true">△ </span>
        {t('export.warning')}
      </p>
    </>
  )
}
