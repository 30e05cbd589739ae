// What followed a record in public or in the press, and how long after.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordLine } from '../../src/view/model.ts'
import { useAfter } from '../api.ts'
import { useT } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { Followed } from './followed.tsx'

/** The nearest say most; the rest is one click away. */
const shownAtFirst = 3

export function After({ record }: { record: RecordLine }) {
  const t = useT()
  const { data, isError } = useAfter(record.id)
  const [all, setAll] = useState(false)
  if (isError || !data) return null
  return (
    <section className="apparatus">
      <h2>{t('record.after')}</h2>
      {record.date.at === null ? (
        <p className="quiet">{t('record.afterUndated')}</p>
      ) : data.length === 0 ? (
        <p className="quiet">{t('record.afterNone')}</p>
      ) : (
        <ol className="after">
          {data.slice(0, all ? data.length : shownAtFirst).map(({ entry, after }) => (
            <li key={entry.record}>
              <Link to="/r/$id" params={{ id: entry.record }} className="after-line">
                <Followed entry={entry} after={after} />
              </Link>
            </li>
          ))}
        </ol>
      )}
      {!all && data.length > shownAtFirst && (
        <p>
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('person.morePairs', { n: data.length - shownAtFirst })}
          </Button>
        </p>
      )}
      {record.date.at !== null && (
        <p>
          <Link className="action" to="/timeline" search={{ at: record.id }}>
            {t('record.afterTimeline')}
          </Link>
        </p>
      )}
    </section>
  )
}
