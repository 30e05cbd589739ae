// The files of a record, and whether it goes out as it was received: nothing of it does unless chosen.
import type { ReviewRecord } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import type { Deciding } from './deciding.ts'

export const filesId = 'review-files'

const choices = ['no', 'list', 'serve'] as const

export function Files({ record, deciding }: { record: ReviewRecord; deciding: Deciding }) {
  const { t, bytes } = useI18n()
  const { files, original, line } = record
  if (files.length === 0 && original === null) return null
  return (
    <section className="review-files" id={filesId} aria-label={t('review.files')}>
      {files.map(({ ordinal, name, type, size, show }) => (
        <p key={ordinal}>
          <label>
            <span className="path-text">{name ?? t('review.unnamed')}</span>{' '}
            <span className="quiet">
              {type}
              {size !== null && `, ${bytes(size)}`}
            </span>{' '}
            <select
              value={show}
              disabled={deciding.busy}
              onChange={(event) => void deciding.file(line.id, ordinal, event.target.value as typeof show)}
            >
              {choices.map((each) => (
                <option key={each} value={each}>
                  {t(`review.file.${each}`)}
                </option>
              ))}
            </select>
          </label>
        </p>
      ))}
      {original !== null && (
        <p>
          <label>
            <input
              type="checkbox"
              checked={original}
              disabled={deciding.busy}
              onChange={(event) => void deciding.original(line.id, event.target.checked)}
            />{' '}
            {t('review.original')}
          </label>
          {original && line.hidden > 0 && <span className="quiet"> {t('review.originalKept')}</span>}
        </p>
      )}
    </section>
  )
}
