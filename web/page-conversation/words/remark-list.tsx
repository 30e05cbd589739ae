// What a reader noticed about a record, each in its sentence and with its stable code.
import type { Remark } from '../../../src/record/record.ts'
import { useI18n } from '../../i18n/i18n.tsx'

export function RemarkList({ remarks, codes }: { remarks: Remark[]; codes?: boolean }) {
  const { t, coded } = useI18n()
  if (remarks.length === 0) return null
  return (
    <ul className="remark-list" aria-label={t('remarks.count', { n: remarks.length })}>
      {remarks.map((remark) => (
        <li key={`${remark.code} ${remark.sentence}`}>
          <span aria-hidden="true">△ </span>
          {coded('remark', remark.code, remark.sentence)}
          {codes && <code className="remark-code"> {remark.code}</code>}
        </li>
      ))}
    </ul>
  )
}
