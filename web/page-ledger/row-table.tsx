// Rows of a ledger: what became of each piece of a source, why, and where it stands.
import { Link } from '@tanstack/react-router'
import type { Locator } from '../../src/record/record.ts'
import type { LedgerRow } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'

/** Each outcome has a word and a sign, never a colour alone. */
const signs: { [outcome in LedgerRow['outcome']]: string } = {
  stored: '✓',
  duplicate: '=',
  quarantined: '△',
  refused: '×',
}

function Place({ locator }: { locator: Locator }) {
  const { t, number } = useI18n()
  const place = t('ledger.bytes', { offset: number(locator.offset), length: number(locator.length) })
  return (
    <span className="place" title={locator.unpacked ? `${place} (${locator.unpacked})` : place}>
      {locator.pointer ? <code>{locator.pointer}</code> : place}
    </span>
  )
}

export function RowTable({ rows }: { rows: LedgerRow[] }) {
  const { t, coded } = useI18n()
  const why = rows.some(({ sentence, code }) => sentence !== null || code !== null)
  return (
    <table className="row-table">
      <thead>
        <tr>
          <th scope="col">{t('ledger.outcome')}</th>
          {why && <th scope="col">{t('ledger.why')}</th>}
          <th scope="col">{t('ledger.where')}</th>
          <th scope="col">{t('ledger.record')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may stand at one place; their order is fixed.
          <tr key={index} data-outcome={row.outcome}>
            <td className="outcome">
              <span aria-hidden="true">{signs[row.outcome]}</span> {t(`outcome.${row.outcome}`)}
            </td>
            {why && (
              <td className="why">
                {row.sentence && <span>{coded('remark', row.code ?? '', row.sentence)}</span>}{' '}
                {row.code && <code className="quiet">{row.code}</code>}
              </td>
            )}
            <td>
              <Place locator={row.locator} />
            </td>
            <td>
              {row.record && (
                <Link to="/r/$id" params={{ id: row.record }}>
                  <code>{row.record}</code>
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
