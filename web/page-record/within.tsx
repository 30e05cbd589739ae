// How soon after a message a public act counts as following it: chosen here, kept for the next message.
import { useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { useDuration } from '../page-conversation/words/duration-text.tsx'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
export const withinChoices = [5 * minute, 15 * minute, hour, 6 * hour, day, 3 * day, 7 * day] as const
const usual = 15 * minute
const storageKey = 'fonds.within'

function remembered(): number {
  try {
    const stored = Number(sessionStorage.getItem(storageKey))
    return withinChoices.find((one) => one === stored) ?? usual
  } catch {
    return usual
  }
}

/** The time that was chosen last in this tab. */
export function useWithin(): [number, (within: number) => void] {
  const [within, setWithin] = useState(remembered)
  return [
    within,
    (next) => {
      setWithin(next)
      try {
        sessionStorage.setItem(storageKey, String(next))
      } catch {
        // The choice then lasts as long as the page.
      }
    },
  ]
}

export function WithinSelect({ within, set }: { within: number; set: (within: number) => void }) {
  const { t } = useI18n()
  const say = useDuration()
  return (
    <label className="within">
      {t('follow.within')}{' '}
      <select value={within} onChange={(event) => set(Number(event.target.value))}>
        {withinChoices.map((one) => (
          <option key={one} value={one}>
            {say(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
