// What each term of a list finds, as it comes in; each term leads to its search, all of it to a file.
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { BatchLine } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import type { Batch } from './use-batch.ts'

/** Rows drawn: a table of ten thousand is read in a spreadsheet. */
const mostShown = 1000

const orders = ['list', 'hits'] as const

export function Report({ batch }: { batch: Batch }) {
  const { t } = useI18n()
  const { head, lines, end, state } = batch
  const [order, setOrder] = useState<(typeof orders)[number]>('list')
  const [onlyFound, setOnlyFound] = useState(false)
  const shown = useMemo(() => {
    const kept = onlyFound ? lines.filter(({ hits }) => hits > 0) : lines
    return order === 'hits' ? [...kept].sort((a, b) => b.hits - a.hits) : kept
  }, [lines, order, onlyFound])
  return (
    <section className="batch-report" aria-label={t('batch.title')} aria-busy={state === 'running' || undefined}>
      <div className="batch-head">
        <p role="status">
          {end
            ? t('batch.end', { n: end.terms, found: end.found, empty: end.empty })
            : t('batch.progress', { done: lines.length, n: head?.total ?? 0 })}
          {end !== null && end.errors > 0 && ` · ${t('batch.errors', { n: end.errors })}`}
        </p>
        <label>
          <span className="quiet">{t('batch.sort')}</span>{' '}
          <select value={order} onChange={(event) => setOrder(event.target.value as typeof order)}>
            {orders.map((one) => (
              <option key={one} value={one}>
                {t(`batch.sort.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={onlyFound} onChange={(event) => setOnlyFound(event.target.checked)} />{' '}
          {t('batch.onlyFound')}
        </label>
        {state === 'done' && <Button onClick={() => download(batch.report)}>{t('batch.download')}</Button>}
      </div>
      <table className="batch-table">
        <thead>
          <tr>
            <th scope="col">{t('batch.term')}</th>
            <th scope="col" className="number">
              {t('batch.hits')}
            </th>
            <th scope="col" className="number">
              {t('batch.conversations')}
            </th>
            <th scope="col">{t('batch.first')}</th>
            <th scope="col">{t('batch.last')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, mostShown).map((line) => (
            <Line key={line.number} line={line} />
          ))}
        </tbody>
      </table>
      {shown.length > mostShown && <p className="quiet">{t('batch.shown', { n: mostShown })}</p>}
    </section>
  )
}

function Line({ line }: { line: BatchLine }) {
  const { number, coded } = useI18n()
  const { query, hits, conversations, first, last, error } = line
  return (
    <tr data-none={hits === 0 || undefined}>
      <th scope="row">
        <Link to="/search" search={{ q: query || undefined }}>
          {query}
        </Link>
        {error && (
          <span className="batch-error">
            <span aria-hidden="true">△ </span>
            {coded('error', error.code, error.message)}
          </span>
        )}
      </th>
      <td className="number">{error ? '–' : number(hits)}</td>
      <td className="number">{error ? '–' : number(conversations)}</td>
      <td>{first?.slice(0, 10)}</td>
      <td>{last?.slice(0, 10)}</td>
    </tr>
  )
}

function download(report: string[]): void {
  const address = URL.createObjectURL(new Blob(report, { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'fonds-terms.csv'
  link.click()
  URL.revokeObjectURL(address)
}
