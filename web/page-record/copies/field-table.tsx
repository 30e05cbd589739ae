// Header fields of two copies side by side: those that differ, and how many do not.
import type { CopyComparison } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'

type Row = CopyComparison['fields'][number]

export function FieldTable({ fields, part }: { fields: Row[]; part: Row['part'] }) {
  const { t } = useI18n()
  const mine = fields.filter((row) => row.part === part)
  const parted = mine.filter((row) => !row.same)
  if (mine.length === 0) return null
  const same = t('copies.sameFields', { n: mine.length - parted.length })
  const table = <Table rows={parted} caption={t(`copies.fields.${part}`)} />
  if (parted.length === 0) {
    return (
      <p className="quiet copy-same">
        {t(`copies.fields.${part}`)}: {t('copies.noneDiffer', { n: mine.length })}
      </p>
    )
  }
  if (part === 'content') {
    return (
      <>
        {table}
        <p className="quiet copy-same">{same}</p>
      </>
    )
  }
  return (
    <details className="copy-transport">
      <summary>
        {t('copies.fields.transport')}: {t('copies.fieldsDiffer', { n: parted.length })}
      </summary>
      {table}
      <p className="quiet copy-same">{same}</p>
    </details>
  )
}

function Table({ rows, caption }: { rows: Row[]; caption: string }) {
  const { t } = useI18n()
  return (
    <table className="copy-fields">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('copies.field')}</th>
          <th scope="col">{t('copies.here')}</th>
          <th scope="col">{t('copies.there')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // Fields repeat (Received): their place is their name.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <tr key={at}>
            <th scope="row">{row.name}</th>
            <Cell value={row.first} sign="−" label={t('copies.here')} />
            <Cell value={row.second} sign="+" label={t('copies.there')} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ value, sign, label }: { value: string | null; sign: string; label: string }) {
  const { t } = useI18n()
  return (
    <td data-label={label} data-absent={value === null || undefined}>
      {value === null ? (
        <span className="quiet">{t('copies.absent')}</span>
      ) : (
        <>
          <span className="copy-sign" aria-hidden="true">
            {sign}{' '}
          </span>
          {value}
        </>
      )}
    </td>
  )
}
