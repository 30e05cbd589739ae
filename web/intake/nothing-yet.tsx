// What stands on a page that holds nothing: what to do, or, while sources are taken in, that it will fill by itself.
import type { ReactNode } from 'react'
import { type MessageKey, useI18n } from '../i18n/i18n.tsx'
import { Empty } from '../ui/state.tsx'
import { useAskAgain, useAskForNew, useIntake } from './use-intake.ts'

interface Props {
  title: string
  /** What is said while sources are taken in; that it will appear, where absent. */
  coming?: MessageKey
  /** What to do where nothing is. */
  children?: ReactNode
}

export function NothingYet({ title, coming = 'intake.emptyHelp', children }: Props) {
  const { t } = useI18n()
  useAskAgain()
  if (!useIntake()?.running) return <Empty title={title}>{children}</Empty>
  return (
    <Empty title={t('intake.emptyTitle')}>
      <p>{t(coming)}</p>
    </Empty>
  )
}

/** Beside what is there so far: that there is more to come, and a way to see it. Nothing moves under the reader's eyes. */
export function SoFar() {
  const { t } = useI18n()
  const askAgain = useAskForNew()
  if (!useIntake()?.running) return null
  return (
    <p className="so-far">
      {t('intake.soFar')}{' '}
      <button type="button" onClick={askAgain}>
        {t('intake.showNew')}
      </button>
    </p>
  )
}
