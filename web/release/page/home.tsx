// The first page of an edition: what it is, how much is withheld, when, who, what is missing, and how to check it.
import type { SiteHome } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { DaySpan } from '../../ui/date-text.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'
import { lanes } from '../../vocabulary.ts'
import { ConversationList } from '../part/conversation-line.tsx'
import { PersonTable } from '../part/person-table.tsx'
import { Plot } from '../part/plot.tsx'
import { useSite } from '../site.tsx'

export function Home({ page }: { page: SiteHome }) {
  const { frame, w, link } = useSite()
  const { head } = frame
  return (
    <>
      <header className="home-head">
        <p className="home-edition">
          {w('frame.edition', { n: head.number })} · <time dateTime={head.time}>{head.time.slice(0, 10)}</time>
        </p>
        <h1>{head.title}</h1>
        <What page={page} />
      </header>
      <section className="home-section">
        <h2>{w('home.overTime')}</h2>
        <Plot plot={page.plot} />
      </section>
      <div className="home-columns">
        <section className="home-section">
          <h2>{w('home.conversations')}</h2>
          <ConversationList lines={page.conversations.most} />
          <p className="home-all">
            <a href={link('c/')}>{w('home.all', { n: page.conversations.total })}</a>
          </p>
        </section>
        <People page={page} />
      </div>
      <div className="home-columns home-columns-even">
        <Withheld page={page} />
        <Missing page={page} />
      </div>
      <div className="home-columns home-columns-even">
        <Check />
        <Press page={page} />
      </div>
    </>
  )
}

function What({ page }: { page: SiteHome }) {
  const { t, number } = useI18n()
  const { frame, w } = useSite()
  const { counts, scope } = frame.head
  return (
    <div className="home-what">
      <p>
        {w('home.published', { n: counts.published })}{' '}
        {page.first !== null && (
          <span>
            <DaySpan first={page.first} last={page.last} />.
          </span>
        )}
      </p>
      <p>
        {w('home.scope')} {scope === '' ? w('home.scopeAll') : <code>{scope}</code>}
      </p>
      <ul className="home-lanes">
        {lanes
          .filter((lane) => page.lanes[lane] > 0)
          .map((lane) => (
            <li key={lane}>
              <LaneGlyph lane={lane} word="none" /> <strong>{number(page.lanes[lane])}</strong> {t(`lane.${lane}`)}
            </li>
          ))}
        {counts.withheld > 0 && (
          <li className="home-lane-withheld">
            <strong>{number(counts.withheld)}</strong>{' '}
            {w('count.withheld', { n: counts.withheld }).replace(/^\S+\s/, '')}
          </li>
        )}
      </ul>
    </div>
  )
}

function People({ page }: { page: SiteHome }) {
  const { w, link } = useSite()
  return (
    <section className="home-section">
      <h2>{w('home.people')}</h2>
      <PersonTable
        className="home-people"
        people={page.people.most}
        sent={w('people.sent')}
        received={w('people.received')}
      />
      <p className="home-all">
        <a href={link('p/')}>{w('home.all', { n: page.people.total })}</a>
      </p>
    </section>
  )
}

function Withheld({ page }: { page: SiteHome }) {
  const { frame, w } = useSite()
  const { counts } = frame.head
  return (
    <section className="home-section">
      <h2>{w('home.withheld')}</h2>
      {counts.withheld === 0 ? (
        <p>{w('home.withheldNone')}</p>
      ) : (
        <>
          <p>
            <strong>{w('count.withheld', { n: counts.withheld })}</strong>{' '}
            {w('home.withheldSay', { scope: counts.scope })}
          </p>
          <Reasons reasons={page.withheld} />
        </>
      )}
      <p>{counts.hidden === 0 ? w('home.hiddenNone') : w('home.hidden', { n: counts.hidden })}</p>
    </section>
  )
}

/** Why, and how many. */
export function Reasons({ reasons }: { reasons: SiteHome['withheld'] }) {
  const { number } = useI18n()
  const { reason: inWords } = useSite()
  return (
    <ul className="reasons">
      {reasons.map(({ reason, count }) => (
        <li key={reason}>
          <span className="reason-count">{number(count)}</span> {inWords(reason)}
        </li>
      ))}
    </ul>
  )
}

function Missing({ page }: { page: SiteHome }) {
  const { w, link } = useSite()
  return (
    <section className="home-section">
      <h2>{w('home.missing')}</h2>
      <p>{page.missing === 0 ? w('home.missingNone') : w('home.missingSay', { n: page.missing })}</p>
      {page.tombstones > 0 && (
        <p>
          <a href={link('editions/')}>{w('home.changes', { n: page.tombstones })}</a>
        </p>
      )}
      <p>
        <a href={link('missing/')}>{w('home.missingMore')}</a>
      </p>
    </section>
  )
}

function Check() {
  const { frame, w, link } = useSite()
  return (
    <section className="home-section home-check">
      <h2>{w('home.check')}</h2>
      <p>{w('home.checkSay')}</p>
      <p className="home-key">
        {w('home.fingerprint')}
        <br />
        <code className="fingerprint">{frame.head.fingerprint}</code>
      </p>
      <p>
        <a href={link('check/')}>{w('home.checkMore')}</a>
      </p>
    </section>
  )
}

function Press({ page }: { page: SiteHome }) {
  const { w, link } = useSite()
  if (page.coverage === null && page.statements === 0) return null
  const { articles = 0, conflicts = 0 } = page.coverage ?? {}
  return (
    <section className="home-section">
      <h2>{w('home.press')}</h2>
      {page.coverage && (
        <p>
          <a href={link('coverage/')}>{w('home.pressSay', { articles: w('home.articles', { n: articles }) })}</a>{' '}
          {conflicts > 0 ? w('home.conflicts', { n: conflicts }) : w('home.noConflicts')}
        </p>
      )}
      {page.statements > 0 && (
        <p>
          <a href={link('statements/')}>{w('home.statements', { n: page.statements })}</a>
        </p>
      )}
    </section>
  )
}
