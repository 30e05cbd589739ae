// One thing that followed a record in public or in the press: how long after, whose it is, when, and its words.
import type { TimelineEntry } from '../../src/view/model.ts'
import { useT } from '../i18n/i18n.tsx'
import { useDuration } from '../page-conversation/words/duration-text.tsx'
import { DateText } from '../ui/date-text.tsx'
import { LaneGlyph } from '../ui/lane.tsx'

export interface FollowedProps {
  entry: Pick<TimelineEntry, 'lane' | 'who' | 'date' | 'summary'>
  /** Milliseconds. */
  after: number
}

export function Followed({ entry, after }: FollowedProps) {
  const t = useT()
  const say = useDuration()
  return (
    <>
      <span className="after-time">
        <LaneGlyph lane={entry.lane} />
        {t('record.afterLater', { time: say(after) })}
      </span>
      <span className="after-who">
        {entry.who} · <DateText date={entry.date} />
      </span>
      <span className="after-words">{entry.summary}</span>
    </>
  )
}

/** The first words of the post, and what both have. */
export function Shared({ shared, words }: { shared: string[]; words: string }) {
  const t = useT()
  return (
    <>
      {words && <span className="after-words">{words}</span>}
      {shared.length > 0 && <span className="after-shared">{t('follow.shared', { words: shared.join(' … ') })}</span>}
    </>
  )
}
