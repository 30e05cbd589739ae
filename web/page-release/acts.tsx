// What can be done with the record, by button or key; to withhold asks for the reason that readers will see.
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button, Kbd } from '../ui/mark.tsx'

export interface Act {
  key: string
  name: 'publish' | 'withhold' | 'hide' | 'undo' | 'previous' | 'next'
  disabled: boolean
  run(): void
}

export function Acts({ acts }: { acts: Act[] }) {
  const { t } = useI18n()
  return (
    <p className="review-acts">
      {acts.map(({ key, name, disabled, run }) => (
        // A press must not take the selection away that is to be hidden.
        <Button key={name} disabled={disabled} onMouseDown={(event) => event.preventDefault()} onClick={run}>
          <Kbd>{key}</Kbd> {t(`review.act.${name}`)}
        </Button>
      ))}
    </p>
  )
}

export function ReasonForm(props: { known: string[]; busy: boolean; submit(reason: string): void; close(): void }) {
  const { known, busy, submit, close } = props
  const { t } = useI18n()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const send = (event: FormEvent) => {
    event.preventDefault()
    const reason = field.current?.value.trim() ?? ''
    if (reason !== '') submit(reason)
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  return (
    <form className="review-reason-form" onSubmit={send} onKeyDown={leave}>
      <label htmlFor={id}>{t('review.reason')}</label>
      <input id={id} ref={field} className="field" required maxLength={500} list={`${id}-known`} autoComplete="off" />
      <datalist id={`${id}-known`}>
        {known.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <Button type="submit" disabled={busy}>
        {t('review.act.withhold')}
      </Button>
      <Button look="quiet" onClick={close}>
        {t('review.cancel')}
      </Button>
    </form>
  )
}
