// The timeline: all years, then a year or a month with its records and what the press says of that time.
import type { PublicHead, SiteBin, SitePeriod, SiteTimeline } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'
import { PageHeader } from '../../ui/mark.tsx'
import { lanes } from '../../vocabulary.ts'
import { Sentence, useClaimValue } from '../part/claim.tsx'
import { Paging } from '../part/paging.tsx'
import { Plot, periodHref, usePeriod } from '../part/plot.tsx'
import { RecordRow } from '../part/row.tsx'
import { useSite } from '../site.tsx'
import { placeOf } from './record/said.tsx'

export function Timeline({ page }: { page: SiteTimeline }) {
  const { w, link } = useSite()
  return (
    <>
      <PageHeader
        title={w('timeline.title')}
        lead={page.years.length === 0 ? w('timeline.empty') : w('timeline.lead')}
      />
      <Plot plot={page.plot} />
      <section className="home-section">
        <h2>{w('timeline.years')}</h2>
        <Parts
          bins={page.years}
          claims={page.years.map(({ claims }) => claims)}
          href={(bin) => periodHref(bin.period, link)}
        />
        {page.undated > 0 && (
          <p>
            <a href={link('timeline/undated/')}>
              {w('timeline.undated')}: {w('count.published', { n: page.undated })}
            </a>
          </p>
        )}
      </section>
    </>
  )
}

interface PartsProps {
  bins: SiteBin[]
  claims?: number[]
  href(bin: SiteBin): string
}

function Parts({ bins, claims, href }: PartsProps) {
  const { t, number } = useI18n()
  const { w } = useSite()
  const say = usePeriod()
  const shown = lanes.filter((lane) => bins.some((bin) => bin[lane] > 0))
  return (
    <table className="periods">
      <thead>
        <tr>
          <th>{w('timeline.year')}</th>
          {shown.map((lane) => (
            <th key={lane} className="number">
              <LaneGlyph lane={lane} word="none" /> {t(`lane.${lane}`)}
            </th>
          ))}
          {claims && <th className="number">{w('plot.claims')}</th>}
        </tr>
      </thead>
      <tbody>
        {bins.map((bin, at) => (
          <tr key={bin.period}>
            <td>
              <a href={href(bin)}>{say(bin.period)}</a>
            </td>
            {shown.map((lane) => (
              <td key={lane} className="number">
                {bin[lane] > 0 && number(bin[lane])}
              </td>
            ))}
            {claims && <td className="number">{claims[at]! > 0 && number(claims[at]!)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Period({ page }: { page: SitePeriod }) {
  const { w, link } = useSite()
  const say = usePeriod()
  const isUndated = page.period === 'undated'
  return (
    <>
      <PageHeader
        title={isUndated ? w('timeline.undated') : say(page.period)}
        lead={
          <>
            {isUndated && <p>{w('timeline.undatedLead')}</p>}
            <p className="period-ways">
              <a href={link('timeline/')}>{w('timeline.whole')}</a>
              {page.period.length === 7 && (
                <a href={link(`timeline/${page.period.slice(0, 4)}/`)}>{page.period.slice(0, 4)}</a>
              )}
            </p>
          </>
        }
      />
      <Plot plot={page.plot} links={page.period.length === 4} />
      <Claims page={page} />
      {page.records === null ? (
        <section className="home-section">
          <h2>{w('timeline.months')}</h2>
          <Parts bins={page.parts} href={(bin) => link(`timeline/${bin.period}/`)} />
        </section>
      ) : (
        <ByMonth records={page.records} headed={page.period.length === 4} />
      )}
      <Paging paging={page.paging} />
      <Neighbours page={page} />
    </>
  )
}

/** Below the heading of its month, so that bars have somewhere to lead. */
function ByMonth({ records, headed }: { records: PublicHead[]; headed: boolean }) {
  const say = usePeriod()
  let month = ''
  return records.map((record) => {
    const its = record.date.at === null ? '' : new Date(record.date.at).toISOString().slice(0, 7)
    const isNew = headed && its !== month
    month = its
    return (
      <div key={record.id}>
        {isNew && (
          <h2 className="month" id={`m${its}`}>
            {say(its)}
          </h2>
        )}
        <RecordRow record={record} />
      </div>
    )
  })
}

function Claims({ page }: { page: SitePeriod }) {
  const { w, link } = useSite()
  const say = useClaimValue()
  if (page.claims.length === 0) return null
  return (
    <details className="period-claims" open={page.claims.length <= 6}>
      <summary>
        <LaneGlyph lane="press" word="none" hollow /> {w('timeline.claims')}:{' '}
        {w('timeline.claimCount', { n: page.claims.length })}
      </summary>
      <ul>
        {page.claims.map(({ claim, outlet }) => (
          <li key={claim.ref}>
            <p>
              <a href={`${link(`coverage/${claim.article}/`)}#${placeOf(claim.ref)}`}>{outlet}</a>{' '}
              <span className="quiet">{say(claim)}</span>
            </p>
            <Sentence sentence={claim.sentence} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Neighbours({ page }: { page: SitePeriod }) {
  const { w, link } = useSite()
  const say = usePeriod()
  if (page.previous === null && page.next === null) return null
  return (
    <nav className="paging" aria-label={w('timeline.neighbours')}>
      {page.previous !== null && (
        <a href={link(`timeline/${page.previous}/`)} rel="prev">
          ← {say(page.previous)}
        </a>
      )}
      {page.next !== null && (
        <a href={link(`timeline/${page.next}/`)} rel="next">
          {say(page.next)} →
        </a>
      )}
    </nav>
  )
}
