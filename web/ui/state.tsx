// What stands where there is nothing to show: not yet, nothing at all, or something went wrong.
import { Link } from '@tanstack/react-router'
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

/** What an address names. */
export type Thing = 'record' | 'conversation' | 'person' | 'source'

/** `what` is what the address names: where that is not there, trying again would help nobody. */
export function ErrorState({ error, retry, what }: { error: unknown; retry?: () => void; what?: Thing }) {
  const { t, coded } = useI18n()
  if (what && error instanceof ApiError && notThere(error)) return <NotThere what={what} />
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

/** A malformed id is refused before it is looked for; to the reader it is the same. */
function notThere({ status, code }: ApiError): boolean {
  return status === 404 || (status === 400 && code === 'bad-parameter')
}

function NotThere({ what }: { what: Thing }) {
  const { t } = useI18n()
  return (
    <section className="empty" role="alert">
      <h1>{t(`notThere.${what}`)}</h1>
      <p>{t('notThere.why')}</p>
      <p className="empty-ways">
        <Link to="/search">{t('notThere.search')}</Link>
        <Link to="/">{t('notThere.overview')}</Link>
      </p>
      <p className="quiet">
        <code>not-found</code>
      </p>
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
