// Sources with their ledgers, by folder where there are many, and the sum as a sentence that adds up.
import { Link } from '@tanstack/react-router'
import type { Ledger, SourceLine } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { LedgerSum } from '../page-ledger/ledger-sum.tsx'
import { PathText } from '../page-ledger/path-text.tsx'
import { groupSources, ledgerColumns, type SourceGroup } from './group.ts'

export function CameIn({ sources, ledger }: { sources: SourceLine[]; ledger: Ledger }) {
  const { t } = useI18n()
  const groups = groupSources(sources)
  return (
    <section className="came-in" aria-labelledby="came-in">
      <h2 id="came-in">{t('overview.cameIn')}</h2>
      <LedgerSum ledger={ledger} />
      <table className="ledger-table">
        <thead>
          <tr>
            <th scope="col">{t('ledger.source')}</th>
            <th scope="col" className="format">
              {t('ledger.format')}
            </th>
            {ledgerColumns.map((column) => (
              <th key={column} scope="col" className={`number ${column}`}>
                {t(`ledger.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow key={group.path} group={group} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function GroupRow({ group }: { group: SourceGroup }) {
  const { t, number } = useI18n()
  const folder = group.path.endsWith('/')
  return (
    <tr data-context={group.expected === 0 || undefined}>
      <th scope="row">
        <span className="came-in-path">
          <Link
            className="path"
            to="/ledger"
            search={folder ? { filter: group.path } : { source: group.path }}
            title={group.path}
          >
            <PathText path={group.path} />
          </Link>
          {folder && <span className="quiet">{t('overview.files', { n: group.sources })}</span>}
        </span>
      </th>
      <td className="format quiet" title={group.formats.join(', ')}>
        {group.formats.join(', ')}
      </td>
      {ledgerColumns.map((column) => (
        <td
          key={column}
          className="number"
          data-label={t(`ledger.${column}`)}
          data-none={group[column] === 0 || undefined}
        >
          {number(group[column])}
        </td>
      ))}
    </tr>
  )
}
