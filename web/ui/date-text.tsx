// A record's date in words. Doubt is drawn as doubt; the title holds the EDTF, its basis and the date as written.
import type { DateView } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { dateWords } from './date-words.ts'

export interface DateTextProps {
  date: DateView
  detail?: 'time' | 'day'
  zone?: boolean
  stacked?: boolean
}

/** `detail="day"` leaves the time out; `zone` adds the zone as written; `stacked` puts the time below the day. */
export function DateText({ date, detail, zone, stacked }: DateTextProps) {
  const { language, t } = useI18n()
  const words = dateWords(date.edtf, { language, t, detail, zone })
  const title = [
    date.edtf === null ? null : t('date.basis', { edtf: date.edtf, basis: t(`basis.${date.basis}`) }),
    date.written ? t('date.written', { written: date.written }) : null,
  ]
  return (
    <time
      className="date"
      data-doubt={words.doubt || undefined}
      dateTime={date.edtf !== null && !words.doubt && !date.edtf.includes('/') ? date.edtf : undefined}
      title={title.filter(Boolean).join('\n') || undefined}
    >
      {stacked && words.parts ? (
        <>
          <span className="date-day">{words.parts.day}</span> <span className="date-time">{words.parts.time}</span>
        </>
      ) : (
        words.text
      )}
    </time>
  )
}

/** A moment known only as milliseconds since the epoch, as a UTC day. */
export function DayText({ at }: { at: number | null }) {
  const { day, t } = useI18n()
  if (at === null) return <span className="quiet">{t('date.none')}</span>
  return (
    <time className="date" dateTime={new Date(at).toISOString()} title={new Date(at).toISOString()}>
      {day(at)}
    </time>
  )
}

/** First and last day, written once where they are the same. */
export function DaySpan({ first, last }: { first: number | null; last: number | null }) {
  const { day } = useI18n()
  if (first === null || last === null || day(first) === day(last)) return <DayText at={first ?? last} />
  return (
    <span className="date-span">
      <DayText at={first} /> – <DayText at={last} />
    </span>
  )
}
