// The time of day of a message under the heading of its day, its zone beside it; the whole date where it has no time.
import type { DateView } from '../../../src/view/model.ts'
import { useT } from '../../i18n/i18n.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { useZone } from '../../zone/zone.tsx'
import { zonedEdtf, zoneWord } from '../../zone/zoned.ts'
import { clock } from './clock.ts'

export function ClockText({ date }: { date: DateView }) {
  const t = useT()
  const { zone } = useZone()
  const read = clock(zonedEdtf(date.edtf, zone))
  if (!read) return <DateText date={date} />
  return (
    <>
      {read.time} <span className="date-zone">{read.offset ? zoneWord(read.offset) : t('date.noZone')}</span>
    </>
  )
}
