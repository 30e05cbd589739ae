// The button that starts the checks of signatures; how far they are is told by the strip above the page.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { IntakeView } from '../../src/view/model.ts'
import { apiPath, postJson } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { FailedNotice } from '../ui/notice.tsx'
import { useIntake } from './use-intake.ts'

/** `label` says what is checked. While something is being taken in or checked already, it says so instead. */
export function VerifyButton({ label }: { label: string }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const intake = useIntake()
  const start = useMutation({
    mutationFn: () => postJson<IntakeView>(apiPath(['verify']), {}),
    onSuccess: (view) => client.setQueryData([apiPath(['intake'])], view),
  })
  if (intake?.running) return intake.work === 'checks' ? <span className="quiet">{t('checks.running')}</span> : null
  return (
    <>
      <Button className="verify-button" disabled={start.isPending} onClick={() => start.mutate()}>
        {start.isPending ? t('checks.starting') : label}
      </Button>
      {start.error && <FailedNotice what={t('state.error')} error={start.error} />}
    </>
  )
}
