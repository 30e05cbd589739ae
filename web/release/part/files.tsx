// The files of a record: listed with type, size and hash; a link only where the publisher chose to serve the bytes.
import type { PublicFile, PublicRecord } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useSite } from '../site.tsx'

export function FileList({ record, whole = false }: { record: PublicRecord; whole?: boolean }) {
  const { t } = useI18n()
  const { file } = useSite()
  if (record.files.length === 0) return null
  return (
    <ul className="files" aria-label={t('record.attachments')}>
      {record.files.map((each) => (
        <li key={each.ordinal}>
          {each.href === null ? (
            <span>{each.name ?? t('message.unnamed')}</span>
          ) : (
            <a href={file(`r/${record.id}/${each.href}`)}>{each.name ?? t('message.unnamed')}</a>
          )}
          <About file={each} whole={whole} />
        </li>
      ))}
    </ul>
  )
}

function About({ file, whole }: { file: PublicFile; whole: boolean }) {
  const { bytes } = useI18n()
  const { w } = useSite()
  const { type, size, sha256, servedSha256, href } = file
  return (
    <>
      <span className="quiet">
        {' '}
        {type}
        {size !== null && ` · ${bytes(size)}`}
        {href === null && ` · ${w('record.fileListed')}`}
      </span>
      {whole && servedSha256 !== null && <span className="file-note">{w('record.filePicture')}</span>}
      {whole && sha256 !== null && <code className="bytes file-note">SHA-256 {sha256}</code>}
    </>
  )
}
