// What stands where there is nothing to show: not yet, nothing at all, or something went wrong.
import type { ReactNode } from 'react'
import { ApiError } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './mark.tsx'

/** Says what is missing and, as children, what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t, coded } = useI18n()
  const code = error instanceof ApiError ? error.code : null
  const message = error instanceof Error ? error.message : String(error)
  return (
    <section className="empty" role="alert">
      <h2>{t('state.error')}</h2>
      <p>{code ? coded('error', code, message) : message}</p>
      {code && (
        <p>
          <code>{code}</code>
        </p>
      )}
      {retry && <Button onClick={retry}>{t('state.retry')}</Button>}
    </section>
  )
}

/** Grey lines where text will stand. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useI18n()
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move.
        <span key={index} className="loading-line" style={{ width: `${92 - ((index * 37) % 45)}%` }} />
      ))}
    </div>
  )
}
