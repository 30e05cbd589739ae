// The files of a record: name, type, size, and the way to get exactly their bytes.
import type { Part } from '../../../src/record/record.ts'
import { apiPath } from '../../api.ts'
import { useI18n } from '../../i18n/i18n.tsx'

export function attachmentsOf<P extends Part>(parts: P[]): P[] {
  return parts.filter((part) => part.attachment)
}

export function partHref(record: string, part: Part): string {
  return apiPath(['records', record, 'parts', String(part.ordinal)])
}

export function Files({ record, parts }: { record: string; parts: Part[] }) {
  const { t, bytes } = useI18n()
  const files = attachmentsOf(parts)
  if (files.length === 0) return null
  return (
    <ul className="files" aria-label={t('record.attachments')}>
      {files.map((part) => {
        const name = part.name ?? t('message.unnamed')
        return (
          <li key={part.ordinal}>
            <a href={partHref(record, part)} download title={t('record.download', { name })}>
              {name}
            </a>
            <span className="quiet">
              {' '}
              {part.type} · {bytes(part.size ?? part.length)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
