// What a record is called: its subject, else who wrote to whom.
import type { RecordPage } from '../../src/view/model.ts'
import type { I18n } from '../i18n/i18n.tsx'

export function titleOf({ record }: RecordPage, { t }: I18n): string {
  if (record.subject !== null) return record.subject || t('record.noSubject')
  const who = record.from.map((party) => party.name).join(', ') || record.outlet || t('row.unknownSender')
  const to = record.to.map((party) => party.name)
  return to.length === 0 ? who : `${who} → ${to.slice(0, 3).join(', ')}${to.length > 3 ? ` +${to.length - 3}` : ''}`
}
