// What was just done with a statement, and the way back from it; or why it was not done.
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { FailedNotice } from '../ui/notice.tsx'
import type { Entering } from './entering.ts'

export function UndoLine({ entering }: { entering: Entering }) {
  const { t } = useI18n()
  const { error, added, takenBack, busy } = entering
  return (
    <div className="statement-status" role="status">
      {error !== null && <FailedNotice what={t('statement.failed')} error={error} />}
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
