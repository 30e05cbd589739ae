// The controls of the plot: what stretch is in view, and buttons for everything that hands can do.
import { Link } from '@tanstack/react-router'
import type { TimelinePage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { useZone } from '../zone/zone.tsx'
import { claimsOf } from './claims.ts'
import { sayWindow } from './say-window.ts'
import { middle, move, type Window, zoom } from './window.ts'

export const zoomStep = 0.5
export const moveStep = 0.25

export function Controls(props: {
  page: TimelinePage
  window: Window
  bounds: Window
  change: (next: (window: Window) => Window) => void
}) {
  const { page, window, bounds, change } = props
  const { t, language } = useI18n()
  const { axisZone } = useZone()
  const claims = page.entries.reduce((sum, entry) => sum + claimsOf(entry).length, 0)
  const all = window.from <= bounds.from && window.to >= bounds.to
  return (
    <div className="timeline-controls">
      <p className="timeline-range" aria-live="polite">
        <strong>{sayWindow(window, language, axisZone)}</strong>
        <span className="quiet">{t('timeline.inWindow', { n: page.total })}</span>
        {claims > 0 && <span className="quiet">{t('timeline.claims', { n: claims })}</span>}
        {page.undated > 0 && (
          <Link to="/search" search={{ q: 'date:none' }}>
            {t('timeline.undated', { n: page.undated })}
          </Link>
        )}
      </p>
      <div className="timeline-buttons">
        <Sign label={t('timeline.earlier')} sign="←" act={() => change((now) => move(now, -moveStep))} />
        <Sign label={t('timeline.later')} sign="→" act={() => change((now) => move(now, moveStep))} />
        <Sign
          label={t('timeline.zoomOut')}
          sign="−"
          act={() => change((now) => zoom(now, 1 / zoomStep, middle(now)))}
        />
        <Sign label={t('timeline.zoomIn')} sign="+" act={() => change((now) => zoom(now, zoomStep, middle(now)))} />
        <Button disabled={all} onClick={() => change(() => bounds)}>
          {t('timeline.whole')}
        </Button>
      </div>
    </div>
  )
}

function Sign({ label, sign, act }: { label: string; sign: string; act: () => void }) {
  return (
    <Button className="sign" aria-label={label} title={label} onClick={act}>
      {sign}
    </Button>
  )
}
