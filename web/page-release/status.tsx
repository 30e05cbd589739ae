// What was done last on this page, with the way back; or why it was not done.
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { FailedNotice } from '../ui/notice.tsx'
import type { Deciding } from './deciding.ts'

export function StatusLine(props: { deciding: Deciding; needsWords: boolean; undo(): void }) {
  const { deciding, needsWords, undo } = props
  const { t } = useI18n()
  const { done, error, busy } = deciding
  return (
    <div className="review-status" role="status">
      {error !== null && <FailedNotice what={t('review.failed')} error={error} />}
      {needsWords && error === null && <p className="notice">{t('review.selectFirst')}</p>}
      {done !== null && !needsWords && (
        <p className="notice">
          {t(`review.done.${done}`)}
          {done !== 'undo' && (
            <Button look="quiet" disabled={busy} onClick={undo}>
              {t('review.act.undo')}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
