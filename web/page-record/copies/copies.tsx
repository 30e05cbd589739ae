// The other holdings of a record, each held against it: header fields side by side, then files, then the words.
import './copies.css'
import { Link } from '@tanstack/react-router'
import type { CopiesPage, CopyComparison, DkimMark, RecordPage } from '../../../src/view/model.ts'
import { useCopies } from '../../api.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { ResultGlyph, sayMark } from '../../ui/result.tsx'
import { ErrorState, Loading } from '../../ui/state.tsx'
import { FieldTable } from './field-table.tsx'
import { Words } from './words.tsx'

export function Copies({ page }: { page: RecordPage }) {
  const { data, error, refetch } = useCopies(page.record.id)
  if (error) return <ErrorState error={error} retry={refetch} />
  if (!data) return <Loading lines={6} />
  return <All page={data} />
}

function All({ page }: { page: CopiesPage }) {
  const { t } = useI18n()
  return (
    <div className="copies">
      <p className="view-note">{t('copies.note')}</p>
      {page.copies.map(({ copy, comparison, dkim }) => (
        <section key={`${copy.id} ${copy.locator.path} ${copy.locator.offset}`} className="copy">
          <h2>
            {t(`record.copies.${copy.sameness}`)}
            {copy.id !== page.record.id && (
              <>
                {' · '}
                <Link to="/r/$id" params={{ id: copy.id }}>
                  {t('copies.open')}
                </Link>
              </>
            )}
          </h2>
          <p className="bytes quiet">{copy.source}</p>
          <Signed here={page.record.dkim} there={copy.id === page.record.id ? null : dkim} />
          {comparison ? <Comparison comparison={comparison} /> : <p>{t(`copies.none.${copy.sameness}`)}</p>}
        </section>
      ))}
    </div>
  )
}

/** Where both were checked: the signatures may tell what the comparison cannot. */
function Signed({ here, there }: { here: DkimMark | null; there: DkimMark | null }) {
  const { t } = useI18n()
  if (here === null || there === null) return null
  return (
    <dl className="copy-signed">
      <dt>{t('copies.signedHere')}</dt>
      <dd>
        <ResultGlyph result={here.result} word={sayMark(here, t)} />
      </dd>
      <dt>{t('copies.signedThere')}</dt>
      <dd>
        <ResultGlyph result={there.result} word={sayMark(there, t)} />
      </dd>
    </dl>
  )
}

function Comparison({ comparison }: { comparison: CopyComparison }) {
  const { t } = useI18n()
  const { differs, fields, files, words } = comparison
  const parted = files.filter(({ side }) => side !== 'both')
  const what = differs.map((each) => t(`copies.differs.${each}`)).join(', ')
  return (
    <>
      <p>{differs.length === 0 ? t('copies.sameContent') : t('copies.differ', { what })}</p>
      <FieldTable fields={fields} part="content" />
      {parted.length > 0 && (
        <ul className="copy-files" aria-label={t('copies.differs.files')}>
          {parted.map(({ name, type, side }) => (
            <li key={`${side} ${name} ${type}`}>
              {t(side === 'first' ? 'copies.fileHere' : 'copies.fileThere', { name: name ?? t('message.unnamed') })}{' '}
              <span className="quiet">{type}</span>
            </li>
          ))}
        </ul>
      )}
      {words && <Words words={words} />}
      <FieldTable fields={fields} part="transport" />
    </>
  )
}
