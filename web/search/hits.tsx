// The lines of a search, of which only those in sight are drawn, and only the pages that hold them are asked for.
import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { HitView, SearchPage } from '../../src/view/model.ts'
import { queryFor, type Sort, searchPath } from '../api.ts'
import { useT } from '../i18n/i18n.tsx'
import { WindowList } from '../list/window-list.tsx'
import { RecordRow } from '../ui/record-row.tsx'
import type { PaneState } from './use-pane.ts'

export const pageSize = 50

/** What stands for the whole question, but for the page of the answer. */
export interface Asked {
  q: string
  sort: Sort
  duplicates: 'all' | undefined
}

export interface HitsProps {
  first: SearchPage
  /** The question that `first` answers. */
  asked: Asked
  busy: boolean
  /** The record beside the list; undefined where there is no room for one. */
  pane: PaneState | undefined
}

export function Hits({ first, asked, busy, pane }: HitsProps) {
  const t = useT()
  const [range, setRange] = useState({ from: 0, to: 0 })
  const onRange = useCallback((from: number, to: number) => {
    const next = { from: Math.floor(from / pageSize), to: Math.floor(to / pageSize) }
    setRange((old) => (old.from === next.from && old.to === next.to ? old : next))
  }, [])
  const numbers: number[] = []
  for (let number = Math.max(1, range.from); number <= range.to; number += 1) numbers.push(number)
  const pages = useQueries({
    queries: numbers.map((number) =>
      queryFor<SearchPage>(searchPath({ ...asked, offset: number * pageSize, limit: pageSize })),
    ),
  })
  const hitAt = (index: number): HitView | undefined => {
    const number = Math.floor(index / pageSize)
    const page = number === 0 ? first : pages[numbers.indexOf(number)]?.data
    return page?.hits[index - number * pageSize]
  }
  const line = (index: number) => {
    const hit = hitAt(index)
    if (!hit) return <div className="hit-waiting" />
    const way = {
      q: asked.q,
      beside: pane && {
        sort: asked.sort === 'date-desc' ? undefined : asked.sort,
        each: asked.duplicates && ('1' as const),
      },
      current: pane?.at === hit.id,
      onEnter: pane?.enter,
    }
    return (
      <RecordRow record={hit} snippet={hit.snippet} file={hit.attachment} same={hit.same} alike={hit.alike} way={way} />
    )
  }
  const open = first.hits.findIndex(({ id }) => id === pane?.at)
  return (
    <WindowList
      count={first.rows}
      estimate={96}
      label={t('search.results', { n: first.total })}
      address={`search ${asked.q} ${asked.sort} ${asked.duplicates}`}
      line={line}
      onRange={onRange}
      busy={busy}
      start={open < 0 ? undefined : open}
      onMove={(index) => {
        const hit = hitAt(index)
        if (pane?.at !== undefined && hit) pane.follow(hit.id)
      }}
      leave={pane?.at === undefined ? undefined : pane.close}
    />
  )
}
