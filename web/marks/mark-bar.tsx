// Which of the marked places one stands at, and the way to the others.
import { useT } from '../i18n/i18n.tsx'
import './marks.css'
import type { MarkWalk } from './use-mark-walk.ts'

export function MarkBar({ walk }: { walk: MarkWalk }) {
  const t = useT()
  const { count, at, step } = walk
  if (count === 0) return <p className="mark-bar quiet">{t('marks.none')}</p>
  return (
    // biome-ignore lint/a11y/useSemanticElements: no field of a form, two buttons and where one is.
    <div className="mark-bar" role="group" aria-label={t('marks.label')}>
      <button type="button" onClick={() => step(-1)} title={t('marks.previous')} aria-label={t('marks.previous')}>
        ↑
      </button>
      <button type="button" onClick={() => step(1)} title={t('marks.next')} aria-label={t('marks.next')}>
        ↓
      </button>
      <span aria-live="polite">
        {at === null ? t('marks.all', { n: count }) : t('marks.at', { at: at + 1, n: count })}
      </span>
    </div>
  )
}
