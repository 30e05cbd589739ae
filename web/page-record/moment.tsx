// A moment to the second in the chosen zone, else in UTC.
import { useI18n } from '../i18n/i18n.tsx'
import { dateWords } from '../ui/date-words.ts'
import { useZone } from '../zone/zone.tsx'

export function Moment({ at }: { at: number }) {
  const say = useMoment()
  return (
    <time dateTime={new Date(at).toISOString()} title={new Date(at).toISOString()}>
      {say(at)}
    </time>
  )
}

export function useMoment(): (at: number) => string {
  const { language, t } = useI18n()
  const { zone } = useZone()
  return (at) => dateWords(new Date(at).toISOString().replace('.000Z', 'Z'), { language, t, zone }).text
}
