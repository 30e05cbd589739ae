// The button that starts the checks of signatures; how far they are is told by the strip above the page.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { IntakeView } from '../../src/view/model.ts'
import { ApiError, apiPath, postJson } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { useIntake } from './use-intake.ts'

/** `label` says what is checked. While something is being taken in or checked already, it says so instead. */
export function VerifyButton({ label }: { label: string }) {
  const { t, coded } = useI18n()
  const client = useQueryClient()
  const intake = useIntake()
  const start = useMutation({
    mutationFn: () => postJson<IntakeView>(apiPath(['verify']), {}),
    onSuccess: (view) => client.setQueryData([apiPath(['intake'])], view),
  })
  if (intake?.running) return intake.work === 'checks' ? <span className="quiet">{t('checks.running')}</span> : null
  const { error } = start
  return (
    <>
      <Button className="verify-button" disabled={start.isPending} onClick={() => start.mutate()}>
        {start.isPending ? t('checks.starting') : label}
      </Button>
      {error && (
        <span className="notice" data-fault role="alert">
          {error instanceof ApiError ? coded('error', error.code, error.message) : String(error)}
        </span>
      )}
    </>
  )
}
