// A record's date in words, in the zone that the reader chose. Doubt is drawn as doubt; the title holds the EDTF as it
// is written, its basis and the date as the source puts it.
import type { DateView } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useZone } from '../zone/zone.tsx'
import { wallDay } from '../zone/zoned.ts'
import { dateWords } from './date-words.ts'

export interface DateTextProps {
  date: DateView
  detail?: 'time' | 'day'
  stacked?: boolean
}

/** `detail="day"` leaves the time out; `stacked` puts the time below the day. A time always has its zone beside it. */
export function DateText({ date, detail, stacked }: DateTextProps) {
  const { language, t } = useI18n()
  const { zone } = useZone()
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
      {words.parts ? (
        <>
          <span className={stacked ? 'date-day' : undefined}>
            {words.parts.day}
            {!stacked && ','}
          </span>{' '}
          <span className={stacked ? 'date-time' : undefined}>
            {words.parts.time} <span className="date-zone">{words.parts.zone}</span>
          </span>
        </>
      ) : (
        words.text
      )}
    </time>
  )
}

/** A moment known only as milliseconds since the epoch, as a day in the chosen zone, else in UTC. */
export function DayText({ at }: { at: number | null }) {
  const { t } = useI18n()
  const day = useDay()
  if (at === null) return <span className="quiet">{t('date.none')}</span>
  return (
    <time className="date" dateTime={new Date(at).toISOString()} title={new Date(at).toISOString()}>
      {day(at)}
    </time>
  )
}

/** The day of a moment in the chosen zone, else in UTC: one clock for what comes from many sources. */
export function useDay(): (at: number) => string {
  const { day } = useI18n()
  const { axisZone } = useZone()
  return (at) => day(wallDay(at, axisZone))
}

/** First and last day, written once where they are the same. */
export function DaySpan({ first, last }: { first: number | null; last: number | null }) {
  const day = useDay()
  if (first === null || last === null || day(first) === day(last)) return <DayText at={first ?? last} />
  return (
    <span className="date-span">
      <DayText at={first} /> – <DayText at={last} />
    </span>
  )
}
