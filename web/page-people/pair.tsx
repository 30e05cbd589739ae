// Two persons: messages each way, answers, how long they took, and the conversations they share. /p/<a>/<b>
import './people.css'
import './person.css'
import { Link, useParams } from '@tanstack/react-router'
import type { PairPage as Model, PersonLine } from '../../src/view/model.ts'
import { usePair } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useDuration } from '../page-conversation/words/duration-text.tsx'
import { DaySpan } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { PageHeader } from '../ui/mark.tsx'
import { Empty, ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { twoSides } from './select.ts'

export default function PairPage() {
  const { t } = useI18n()
  const { a, b } = useParams({ from: '/p/$a/$b' })
  const { data: page, error, refetch } = usePair(a, b)
  useTitle(page ? t('pair.title', { a: page.a.name, b: page.b.name }) : undefined)
  if (error) return <ErrorState error={error} retry={refetch} what="person" />
  if (!page) return <Loading lines={10} />
  return <Pair page={page} />
}

function Pair({ page }: { page: Model }) {
  const { t } = useI18n()
  const { a, b } = page
  const query = `(from:${mainAddress(a)} to:${mainAddress(b)}) OR (from:${mainAddress(b)} to:${mainAddress(a)})`
  const title = (
    <>
      <Name person={a} />
      {/* Bound to the first name, so that no line begins with it. */}
      <span className="pair-and">{'\u00a0·'}</span> <Name person={b} />
    </>
  )
  const none = page.aToB + page.bToA === 0
  return (
    <div className="pair">
      <PageHeader title={title} lead={none ? undefined : <Span page={page} />}>
        <Link className="action" to="/search" search={{ q: none ? `person:${a.id} person:${b.id}` : query }}>
          {t('pair.search')}
        </Link>
      </PageHeader>
      {none ? (
        <Empty title={t('pair.none')}>
          <p>{t('pair.noneHelp')}</p>
        </Empty>
      ) : (
        <Exchange page={page} />
      )}
      <Conversations page={page} />
    </div>
  )
}

/** The address that most of a person's records carry. */
function mainAddress(person: PersonLine): string {
  const [first, ...rest] = person.addresses
  return (
    rest.reduce((best, entry) => (entry.records > (best?.records ?? 0) ? entry : best), first)?.address ?? person.id
  )
}

function Name({ person }: { person: PersonLine }) {
  return (
    <Link className="pair-title" to="/p/$id" params={{ id: person.id }}>
      {person.name}
    </Link>
  )
}

function Span({ page }: { page: Model }) {
  const { t } = useI18n()
  const say = useDuration()
  const length = page.first !== null && page.last !== null ? page.last - page.first : 0
  return (
    <>
      <DaySpan first={page.first} last={page.last} />
      {length > 0 && (
        <span className="quiet">
          {' '}
          {t('pair.span')} {say(length)}
        </span>
      )}
    </>
  )
}

function Exchange({ page }: { page: Model }) {
  const { t } = useI18n()
  const { a, b, aToB, bToA } = page
  const sides = twoSides(aToB, bToA, Math.max(aToB, bToA))
  return (
    <section className="exchange">
      <Direction
        from={a}
        to={b}
        count={aToB}
        part={sides.left}
        answers={page.answersByA}
        median={page.medianAnswerByA}
      />
      <Direction
        from={b}
        to={a}
        count={bToA}
        part={sides.right}
        answers={page.answersByB}
        median={page.medianAnswerByB}
      />
      <p className="person-help">{t('pair.explain')}</p>
    </section>
  )
}

function Direction(props: {
  from: PersonLine
  to: PersonLine
  count: number
  part: number
  answers: number
  median: number | null
}) {
  const { from, to, count, part, answers, median } = props
  const { t } = useI18n()
  const say = useDuration()
  return (
    <div className="direction">
      <h2>
        {from.name} <span className="arrow">→</span> {to.name}
      </h2>
      <p className="direction-count">{t('pair.messages', { n: count })}</p>
      <div className="direction-bar" aria-hidden="true">
        <span style={{ width: `${part * 100}%` }} />
      </div>
      <p className="direction-answers">
        {t('pair.answers', { n: answers })}
        <span className="quiet">
          {' · '}
          {median === null ? t('pair.noMedian') : t('pair.median', { time: say(median) })}
        </span>
      </p>
    </div>
  )
}

function Conversations({ page }: { page: Model }) {
  const { t } = useI18n()
  return (
    <section className="pair-conversations">
      <h2>{t('pair.conversations')}</h2>
      {page.conversations.length === 0 && <p className="quiet">{t('pair.noConversations')}</p>}
      <ol>
        {page.conversations.map((line) => (
          <li key={line.id}>
            <Link className="shared" to="/c/$id" params={{ id: line.id }} data-row>
              <LaneGlyph lane={line.lane} />
              <span className="shared-title">{line.title || t('conversation.untitled')}</span>
              <span className="shared-facts">
                {t('count.records', { n: line.records })}
                {line.missing > 0 && ` · ${t('conversation.missing', { n: line.missing })}`}
              </span>
              <span className="shared-facts">
                <DaySpan first={line.first} last={line.last} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
