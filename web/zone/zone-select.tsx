// The choice of the zone in which times are shown, in the bar of every page.
import { useState } from 'react'
import { useT } from '../i18n/i18n.tsx'
import { browserZone, useZone } from './zone.tsx'

export function ZoneSelect() {
  const t = useT()
  const { choice, choose } = useZone()
  // Some four hundred names are listed only once somebody reaches for them.
  const [open, setOpen] = useState(false)
  const own = browserZone()
  const usual = ['written', 'UTC', 'browser']
  const zones = open ? Intl.supportedValuesOf('timeZone') : []
  return (
    <label className="zone-choice" title={t('zone.help')}>
      <span className="zone-word" aria-hidden="true">
        {t('zone.times')}
      </span>
      <select
        className="zone-select"
        value={choice}
        aria-label={t('zone.label')}
        onFocus={() => setOpen(true)}
        onPointerDown={() => setOpen(true)}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="written">{t('zone.written')}</option>
        <option value="UTC">UTC</option>
        {own !== 'UTC' && <option value="browser">{t('zone.browser', { zone: own })}</option>}
        {own === 'UTC' && choice === 'browser' && <option value="browser">UTC</option>}
        {!open && !usual.includes(choice) && <option value={choice}>{choice}</option>}
        {open && (
          <optgroup label={t('zone.all')}>
            {!usual.includes(choice) && !zones.includes(choice) && <option value={choice}>{choice}</option>}
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  )
}
