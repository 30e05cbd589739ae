// Which records the edition speaks of, which of them are listed, and how far looking through them is.
import { type FormEvent, useId } from 'react'
import type { ReviewPage, ScanView } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'

export function ScopeForm(props: {
  scope: string
  show: 'all' | 'open'
  queue: ReviewPage | undefined
  setScope(scope: string): void
  setShow(show: 'all' | 'open'): void
}) {
  const { scope, show, queue, setScope, setShow } = props
  const { t } = useI18n()
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setScope(String(new FormData(event.currentTarget).get('scope') ?? '').trim())
  }
  return (
    <div className="review-bar">
      <form onSubmit={submit}>
        <label htmlFor={id}>{t('review.scope')}</label>
        <input
          id={id}
          name="scope"
          className="field"
          defaultValue={scope}
          placeholder={t('review.scopeAll')}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit">{t('review.setScope')}</Button>
      </form>
      <fieldset className="choices" aria-label={t('review.show')}>
        {(['all', 'open'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={`${id}-show`} checked={show === each} onChange={() => setShow(each)} />
            {t(`review.show.${each}`)}
          </label>
        ))}
      </fieldset>
      {queue && queue.scan.done === queue.scan.total && (
        <p className="quiet" role="status">
          {t('review.total', { n: queue.total })}
          {queue.undecided > 0 && ` · ${t('review.undecided', { n: queue.undecided })}`}
        </p>
      )}
    </div>
  )
}

export function ScanBar({ scan: { done, total } }: { scan: ScanView }) {
  const { t } = useI18n()
  return (
    <div className="review-scan">
      <p id="review-scan">{t('review.scanning', { done, total })}</p>
      <progress value={done} max={total} aria-labelledby="review-scan" />
    </div>
  )
}
