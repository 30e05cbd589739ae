// When an entry stands on the axis: by the clock of the axis, so that the list reads in order; vague dates in their words.
import type { DateView } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { DateText } from '../ui/date-text.tsx'
import { useZone } from '../zone/zone.tsx'
import { zoneWordAt } from '../zone/zoned.ts'
import { isVagueDate } from './plot/layout.ts'

export function EntryDate({ date }: { date: DateView }) {
  const { language } = useI18n()
  const { axisZone } = useZone()
  if (date.at === null || isVagueDate(date)) return <DateText date={date} />
  const moment = new Date(date.at)
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: axisZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (
    <time className="date" dateTime={moment.toISOString()} title={date.edtf ?? undefined}>
      {format.format(moment)} <span className="date-zone">{zoneWordAt(date.at, axisZone)}</span>
    </time>
  )
}
