// What the press says, against what is held and against each other: conflicts first. /coverage?kind&state
import './page.css'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import type { ClaimView, CoveragePage as Model } from '../../src/view/model.ts'
import { useCoverage } from '../api.ts'
import { stateOf } from '../coverage/found.ts'
import { kindKey } from '../coverage/say-claim.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { NothingYet } from '../intake/nothing-yet.tsx'
import { Button, Kbd, PageHeader } from '../ui/mark.tsx'
import { Empty, ErrorState, Loading } from '../ui/state.tsx'
import { useAnchor } from '../ui/use-anchor.ts'
import { useTitle } from '../ui/use-title.ts'
import { claimKinds, type DecisionState, decisionStates } from '../vocabulary.ts'
import { Agreement } from './agreement.tsx'
import { ArticleList } from './article-list.tsx'
import { BookProvider, bookOf } from './book.tsx'
import { DisputeView } from './dispute.tsx'
import { disputesOf } from './disputes.ts'
import { Matrix } from './matrix.tsx'
import { narrow } from './narrow.ts'
import { OffQuotes } from './off-quotes.tsx'
import { useSteps } from './use-steps.ts'

const sectionNames = ['conflicts', 'matrix', 'agreements', 'quotes', 'articles'] as const
type SectionName = (typeof sectionNames)[number]

const route = getRouteApi('/coverage')

export default function CoveragePage() {
  const { t } = useI18n()
  const { data, error, refetch } = useCoverage()
  useTitle(t('coverage.title'))
  if (error && !data) return <ErrorState error={error} retry={() => refetch()} />
  if (!data) {
    return (
      <>
        <PageHeader title={t('coverage.title')} lead={t('coverage.reading')} />
        <Loading lines={10} />
      </>
    )
  }
  if (data.articles.length === 0) {
    return (
      <>
        <PageHeader title={t('coverage.title')} />
        <NothingYet title={t('coverage.empty')}>
          <p>{t('coverage.emptyHelp')}</p>
        </NothingYet>
      </>
    )
  }
  return <Coverage page={data} />
}

function Coverage({ page }: { page: Model }) {
  const { t } = useI18n()
  const wanted = route.useSearch()
  const book = useMemo(() => bookOf(page), [page])
  const shown = useMemo(() => narrow(page, wanted), [page, wanted])
  const disputes = useMemo(() => disputesOf(shown.conflicts), [shown])
  const isNarrow = wanted.kind !== undefined || wanted.state !== undefined
  useAnchor(sectionNames)
  useSteps('.coverage')
  const nothing = shown.matters.length + shown.quotes.length === 0
  const open: Record<SectionName, boolean> = {
    conflicts: !nothing && (!isNarrow || disputes.length > 0),
    matrix: shown.matters.length > 0,
    agreements: shown.agreements.length > 0,
    quotes: shown.quotes.length > 0,
    articles: true,
  }
  const sections = sectionNames.filter((name) => open[name])
  return (
    <BookProvider value={book}>
      <div className="coverage">
        <PageHeader title={t('coverage.title')} lead={<span className="coverage-lead">{t('coverage.lead')}</span>} />
        <Jumps names={sections} />
        <Filters page={page} />
        {nothing && (
          <Empty title={t(isNarrow ? 'coverage.noneOfKind' : 'coverage.nothing')}>
            {isNarrow ? <ShowAll /> : <p>{t('coverage.nothingHelp')}</p>}
          </Empty>
        )}
        {open.conflicts && (
          <Section name="conflicts" count={disputes.length}>
            {disputes.length === 0 && <p className="quiet">{t('coverage.noConflicts')}</p>}
            {disputes.map((dispute) => (
              <DisputeView key={`${dispute.kind} ${dispute.sides[0][0]} ${dispute.sides[1][0]}`} dispute={dispute} />
            ))}
          </Section>
        )}
        {open.matrix && (
          <Section name="matrix">
            <Matrix articles={page.articles} matters={shown.matters} />
          </Section>
        )}
        {open.agreements && (
          <Section name="agreements" count={shown.agreements.length}>
            {shown.agreements.map((agreement) => (
              <Agreement key={agreement.claims.join()} agreement={agreement} />
            ))}
          </Section>
        )}
        {open.quotes && (
          <Section name="quotes" count={shown.quotes.length}>
            <OffQuotes quotes={shown.quotes} />
          </Section>
        )}
        <Section name="articles" count={page.articles.length}>
          <ArticleList articles={page.articles} />
        </Section>
        <p className="key-line">
          <Kbd>j</Kbd>
          <Kbd>k</Kbd>
          <Kbd>Enter</Kbd>
          {t('coverage.keys')}
        </p>
      </div>
    </BookProvider>
  )
}

function Section(props: { name: SectionName; count?: number; children: ReactNode }) {
  const { t, number } = useI18n()
  const { name, count, children } = props
  return (
    <section className="coverage-section" id={name} aria-labelledby={`coverage-${name}`}>
      <h2 id={`coverage-${name}`}>
        {t(`coverage.section.${name}`)} {count !== undefined && <span className="count">{number(count)}</span>}
      </h2>
      {children}
    </section>
  )
}

/** The way to what stands far below. */
function Jumps({ names }: { names: SectionName[] }) {
  const { t } = useI18n()
  return (
    <nav className="coverage-jumps" aria-label={t('coverage.jump')}>
      {names.map((name) => (
        <Link key={name} to="." search={(old) => old} hash={name} replace>
          {t(`coverage.jump.${name}`)}
        </Link>
      ))}
    </nav>
  )
}

/** Only kinds that occur, and states that anything is in: a choice without effect is none. */
function Filters({ page }: { page: Model }) {
  const { t, number } = useI18n()
  const { kind, state } = route.useSearch()
  const kinds = claimKinds.filter((one) => page.claims.some((claim) => claim.kind === one))
  const count = (one: DecisionState) =>
    [...page.claims, ...page.quotes, ...page.posts].filter((found) => stateOf(found) === one).length
  const states = decisionStates.filter((one) => count(one) > 0 || one === state)
  return (
    <div className="coverage-filters">
      {kinds.length > 1 && (
        <fieldset className="choices">
          <legend className="visually-hidden">{t('coverage.filterKind')}</legend>
          {[undefined, ...kinds].map((one) => (
            <Choice key={one ?? 'all'} to={{ kind: one, state }} on={kind === one}>
              {one ? t(kindKey(one)) : t('coverage.state.all')}
            </Choice>
          ))}
        </fieldset>
      )}
      {(states.length > 1 || state !== undefined) && (
        <fieldset className="choices">
          <legend className="visually-hidden">{t('coverage.filterState')}</legend>
          {[undefined, ...states].map((one) => (
            <Choice key={one ?? 'all'} to={{ kind, state: one }} on={state === one}>
              {one ? t(`coverage.state.${one}`) : t('coverage.state.all')}
              {one && <span className="count"> {number(count(one))}</span>}
            </Choice>
          ))}
        </fieldset>
      )}
    </div>
  )
}

type Search = { kind?: ClaimView['kind']; state?: DecisionState }

function Choice({ to, on, children }: { to: Search; on: boolean; children: ReactNode }) {
  const navigate = route.useNavigate()
  return (
    <button type="button" aria-pressed={on} onClick={() => navigate({ search: to, replace: true, resetScroll: false })}>
      {children}
    </button>
  )
}

function ShowAll() {
  const { t } = useI18n()
  const navigate = route.useNavigate()
  return <Button onClick={() => navigate({ search: {}, replace: true })}>{t('coverage.clear')}</Button>
}
