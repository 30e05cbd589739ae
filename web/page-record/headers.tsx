// The headers of a record as they stand, folded lines unfolded by the eye alone, with a filter.
import { useState } from 'react'
import type { RecordPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { FilterField } from '../ui/filter-field.tsx'

export function Headers({ headers }: { headers: RecordPage['headers'] }) {
  const { t } = useI18n()
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLowerCase()
  const shown = headers.filter(({ name, value }) => `${name}: ${value}`.toLowerCase().includes(wanted))
  return (
    <div>
      {headers.length > 6 && <FilterField label={t('record.headersFilter')} value={filter} set={setFilter} />}
      {shown.length === 0 && <p className="view-note">{t('record.headersNone', { text: filter })}</p>}
      <dl className="headers">
        {shown.map(({ name, value }, at) => (
          // Headers repeat (Received): their place is their name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <div key={at} className="header-line">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
