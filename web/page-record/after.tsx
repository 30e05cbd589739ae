// What followed a record in public or in the press, and how long after.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordLine } from '../../src/view/model.ts'
import { useAfter, useFollowedActs } from '../api.ts'
import { useT } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { Followed, Shared } from './followed.tsx'
import { useWithin, WithinSelect } from './within.tsx'

/** The nearest say most; the rest is one click away. */
const shownAtFirst = 3

export function After({ record }: { record: RecordLine }) {
  const t = useT()
  const { data, isError } = useAfter(record.id)
  const [all, setAll] = useState(false)
  const [within, setWithin] = useWithin()
  const isPrivate = record.lane === 'private' && record.date.at !== null
  const acts = useFollowedActs({ within, record: record.id }, isPrivate).data
  const soon = (isPrivate && acts) || []
  if (isError || !data) return null
  const later = data.filter(({ entry }) => !soon.some(({ post }) => post.record === entry.record))
  return (
    <section className="apparatus">
      <h2>{t('record.after')}</h2>
      {record.date.at === null ? (
        <p className="quiet">{t('record.afterUndated')}</p>
      ) : data.length === 0 && !isPrivate ? (
        <p className="quiet">{t('record.afterNone')}</p>
      ) : (
        <>
          {isPrivate && <WithinSelect within={within} set={setWithin} />}
          {isPrivate && acts?.length === 0 && <p className="quiet">{t('follow.noneHere')}</p>}
          <ol className="after">
            {soon.map(({ post, after, shared }) => (
              <li key={post.record}>
                <Link to="/r/$id" params={{ id: post.record }} className="after-line" data-soon>
                  <Followed entry={post} after={after} />
                  {shared.length > 0 && <Shared shared={shared} words="" />}
                </Link>
              </li>
            ))}
          </ol>
          {soon.length > 0 && later.length > 0 && <h3 className="after-later">{t('follow.later')}</h3>}
          <ol className="after">
            {later.slice(0, all ? later.length : shownAtFirst).map(({ entry, after }) => (
              <li key={entry.record}>
                <Link to="/r/$id" params={{ id: entry.record }} className="after-line">
                  <Followed entry={entry} after={after} />
                </Link>
              </li>
            ))}
          </ol>
        </>
      )}
      {!all && later.length > shownAtFirst && (
        <p>
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('person.morePairs', { n: later.length - shownAtFirst })}
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
