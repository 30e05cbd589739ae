// A line at the top of a page about what was just done there; or why it was not done.
import { ApiError } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'

export function FailedNotice({ what, error }: { what: string; error: unknown }) {
  const { coded } = useI18n()
  return (
    <p className="notice notice-failed">
      {what}: {error instanceof ApiError ? coded('error', error.code, error.message) : String(error)}
    </p>
  )
}
