// Public posts that followed private messages within a chosen time, with the words that stand in both.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FollowedAct } from '../../src/view/model.ts'
import { useFollowedActs } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useDuration } from '../page-conversation/words/duration-text.tsx'
import { DateText } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { Button } from '../ui/mark.tsx'
import { Shared } from './followed.tsx'
import { useWithin, WithinSelect } from './within.tsx'

const shownAtFirst = 5

/** On the timeline of all messages: each pair leads to the message, with the post in the same picture. */
export function FollowedActs() {
  const { t } = useI18n()
  const [within, setWithin] = useWithin()
  const [all, setAll] = useState(false)
  const { data } = useFollowedActs({ within })
  if (!data) return null
  const shown = all ? data : data.slice(0, shownAtFirst)
  return (
    <section className="follow">
      <h2>{t('follow.title')}</h2>
      <p>{t('follow.lead')}</p>
      <WithinSelect within={within} set={setWithin} />
      {data.length === 0 && <p className="quiet">{t('follow.none')}</p>}
      <ol>
        {shown.map((act) => (
          <li key={`${act.message.record} ${act.post.record}`}>
            <Link to="/timeline" search={{ at: act.message.record }} className="follow-pair">
              <Pair act={act} />
            </Link>
          </li>
        ))}
      </ol>
      {shown.length < data.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('coverage.showMore', { n: data.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

function Pair({ act }: { act: FollowedAct }) {
  const { t } = useI18n()
  const say = useDuration()
  const { message, post, after, shared } = act
  return (
    <>
      <span className="follow-line">
        <LaneGlyph lane={message.lane} /> {message.who} <DateText date={message.date} />
      </span>
      <span className="follow-line">
        <LaneGlyph lane={post.lane} /> <strong>{t('record.afterLater', { time: say(after) })}</strong> {post.who}
      </span>
      <Shared shared={shared} words={post.summary} />
    </>
  )
}
