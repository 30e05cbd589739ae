// What was just done with a statement, and the way back from it; or why it was not done.
import { ApiError } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import type { Entering } from './entering.ts'

export function UndoLine({ entering }: { entering: Entering }) {
  const { t, coded } = useI18n()
  const { error, added, takenBack, busy } = entering
  return (
    <div className="statement-status" role="status">
      {error !== null && (
        <p className="notice" data-fault>
          {t('statement.failed')}:{' '}
          {error instanceof ApiError ? coded('error', error.code, error.message) : String(error)}
        </p>
      )}
      {error === null && added !== null && (
        <p className="notice">
          {t('statement.added')}
          <Button look="quiet" disabled={busy} onClick={() => void entering.takeBack(added)}>
            {t('people.undo')}
          </Button>
        </p>
      )}
      {error === null && takenBack && <p className="notice">{t('statement.takenBack')}</p>}
    </div>
  )
}
