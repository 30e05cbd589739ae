// Pages that are short lists: statements, what is missing, editions, and what stands at an address that was given up.
import type { SiteEditions, SiteMissing, SiteStatements, SiteTombstone, Tombstone } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'
import { PageHeader } from '../../ui/mark.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import { Statement } from '../part/statement.tsx'
import { useSite } from '../site.tsx'
import { Reasons } from './home.tsx'

export function Statements({ page }: { page: SiteStatements }) {
  const { w } = useSite()
  return (
    <>
      <PageHeader title={w('statements.title')} lead={<p className="lead-text">{w('statements.lead')}</p>} />
      {page.statements.length === 0 && <p>{w('statements.none')}</p>}
      <div className="statement-list">
        {page.statements.map((statement, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: statements of an edition never move.
          <Statement key={at} statement={statement} />
        ))}
      </div>
    </>
  )
}

export function Missing({ page }: { page: SiteMissing }) {
  const { w } = useSite()
  return (
    <>
      <PageHeader title={w('missingPage.title')} lead={<p className="lead-text">{w('missingPage.lead')}</p>} />
      <section className="home-section">
        <h2>{w('missingPage.withheld')}</h2>
        {page.withheld.length === 0 ? <p>{w('home.withheldNone')}</p> : <Reasons reasons={page.withheld} />}
        <p>{page.redacted === 0 ? w('home.hiddenNone') : w('home.hidden', { n: page.redacted })}</p>
      </section>
      <section className="home-section">
        <h2>{w('missingPage.missing')}</h2>
        <p className="lead-text">{page.total === 0 ? w('missingPage.none') : w('missingPage.missingLead')}</p>
        <ul className="missing-list">
          {page.conversations.map(({ id, lane, title, missing }) => (
            <li key={id}>
              <LaneGlyph lane={lane} />{' '}
              <PageLink page="c" id={id}>
                {title || w('conversation.untitled')}
              </PageLink>
              <ul>
                {missing.map((key) => (
                  <li key={key} className="missing missing-key">
                    <code>{key}</code>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

export function Editions({ page }: { page: SiteEditions }) {
  const { number } = useI18n()
  const { frame, w } = useSite()
  return (
    <>
      <PageHeader title={w('editions.title')} lead={<p className="lead-text">{w('editions.lead')}</p>} />
      <table className="editions-table">
        <thead>
          <tr>
            <th>{w('editions.edition')}</th>
            <th>{w('editions.time')}</th>
            <th className="number">{w('editions.records')}</th>
            <th>{w('editions.note')}</th>
          </tr>
        </thead>
        <tbody>
          {page.editions.map((edition) => (
            <tr key={edition.number} id={`edition-${edition.number}`}>
              <td>
                {number(edition.number)}
                {edition.number === frame.head.number && <span className="quiet"> {w('editions.this')}</span>}
              </td>
              <td>
                <time dateTime={edition.time}>{edition.time}</time>
              </td>
              <td className="number">{number(edition.records)}</td>
              <td>{edition.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className="home-section">
        <h2>{w('editions.changes')}</h2>
        {page.tombstones.length === 0 ? (
          <p>{w('editions.noChanges')}</p>
        ) : (
          <ul className="tombstones">
            {page.tombstones.map((each) => (
              <Change key={`${each.edition} ${each.id}`} tombstone={each} />
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

function Change({ tombstone }: { tombstone: Tombstone }) {
  const { w, reason } = useSite()
  const { id, what, edition, time, now } = tombstone
  return (
    <li>
      <PageLink page="r" id={id}>
        <code>{id}</code>
      </PageLink>{' '}
      <strong>{w(`editions.${what}`)}</strong>,{' '}
      {w('tombstone.say', { n: edition, time: time.slice(0, 10), reason: reason(tombstone.reason) })}
      {now !== null && now !== id && (
        <>
          {' '}
          {w('editions.nowAt')}{' '}
          <PageLink page="r" id={now}>
            <code>{now}</code>
          </PageLink>
        </>
      )}
    </li>
  )
}

export function TombstoneView({ page }: { page: SiteTombstone }) {
  const { w, link, reason } = useSite()
  const { what, edition, time, now, id } = page.tombstone
  return (
    <article className="tombstone">
      <h1>{w(`tombstone.${what}`)}</h1>
      <p>
        <code className="bytes">{id}</code>
      </p>
      <p>{w('tombstone.say', { n: edition, time: time.slice(0, 10), reason: reason(page.tombstone.reason) })}</p>
      {page.article !== null ? (
        <p>
          <a href={link(`coverage/${page.article}/`)}>{w('tombstone.now')}</a>
        </p>
      ) : (
        now !== null && (
          <p>
            <PageLink page="r" id={now}>
              {w('tombstone.now')}
            </PageLink>
          </p>
        )
      )}
      <p className="quiet">{w('tombstone.keep')}</p>
      <p>
        <a href={link('editions/')}>{w('frame.editions')}</a>
      </p>
    </article>
  )
}
