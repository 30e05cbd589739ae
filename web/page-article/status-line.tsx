// The line that stays in sight while one decides: how far it is, what was done last, and the way back.
import { sayThing } from '../coverage/say-thing.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button, Kbd } from '../ui/mark.tsx'
import { FailedNotice } from '../ui/notice.tsx'
import { useReading } from './reading.tsx'

export function StatusLine({ decided, total }: { decided: number; total: number }) {
  const { t, language } = useI18n()
  const { page, things, deciding } = useReading()
  const { done, error, busy } = deciding
  if (total === 0) return null
  const thing = things.find(({ ref }) => ref === done?.ref)
  const what = thing ? sayThing(thing, { t, language }) : ''
  return (
    <div className="article-status">
      <span className="article-progress">{t('article.progress', { n: decided, total })}</span>
      <div role="status">
        {error !== null && <FailedNotice what={t('article.failed')} error={error} />}
        {error === null &&
          done &&
          (done.act === 'undo' ? t('article.done.undo') : t(`article.done.${done.act}`, { what }))}
      </div>
      {page.undo && (
        <Button look="quiet" disabled={busy} onClick={() => page.undo && void deciding.undo(page.undo.seq)}>
          <Kbd>u</Kbd>
          {t('article.undo')}
        </Button>
      )}
    </div>
  )
}
