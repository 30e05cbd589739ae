// What other fonds of the same index hold: counted, and listed where somebody asks. It can be read here, and opened where it is held.
import { useState } from 'react'
import type { OtherHit } from '../../src/view/model.ts'
import { type Sort, useOtherHits } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { DateText } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { Segments } from '../ui/record-row.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'

export interface OtherFondsProps {
  total: number
  q: string
  sort: Sort
  open: boolean
  setOpen(open: '1' | undefined): void
}

export function OtherFonds({ total, q, sort, open, setOpen }: OtherFondsProps) {
  const { t } = useI18n()
  return (
    <section className="other-fonds" aria-label={t('search.otherFonds')}>
      <p className="search-took">
        {t('search.elsewhere', { n: total })}{' '}
        <button type="button" className="example" aria-expanded={open} onClick={() => setOpen(open ? undefined : '1')}>
          {t(open ? 'search.hideElsewhere' : 'search.showElsewhere')}
        </button>
      </p>
      {open && <OtherHits key={`${q}\n${sort}`} q={q} sort={sort} />}
    </section>
  )
}

const step = 20
/** What the server gives at once. */
const most = 500

function OtherHits({ q, sort }: { q: string; sort: Sort }) {
  const { t } = useI18n()
  const [limit, setLimit] = useState(step)
  const { data: page, error, refetch } = useOtherHits({ q, sort, limit })
  if (!page) return error ? <ErrorState error={error} retry={() => refetch()} /> : <Loading />
  return (
    <>
      <p className="search-took">{t('search.elsewhereHelp')}</p>
      <ul className="other-hits">
        {page.hits.map((hit) => (
          <li key={hit.id}>
            <OtherRow hit={hit} />
          </li>
        ))}
      </ul>
      {page.total > page.hits.length && limit < most && (
        <button type="button" className="example" onClick={() => setLimit(Math.min(most, limit + step))}>
          {t('search.moreElsewhere')}
        </button>
      )}
    </>
  )
}

function OtherRow({ hit }: { hit: OtherHit }) {
  const { t } = useI18n()
  const { subject, snippet } = hit
  return (
    <article className="record-row" data-lane={hit.lane}>
      <div className="record-when">
        <LaneGlyph lane={hit.lane} />
        <DateText date={hit.date} stacked />
      </div>
      <div className="record-what">
        <div className="record-who">{hit.from.join(', ') || t('row.unknownSender')}</div>
        {subject !== null && <div className="record-subject">{subject || t('row.noSubject')}</div>}
        <p className="record-excerpt">
          <Segments segments={snippet} />
        </p>
        <p className="search-took">{hit.fonds.map(({ title, source }) => `${title}: ${source}`).join(', ')}</p>
      </div>
    </article>
  )
}
