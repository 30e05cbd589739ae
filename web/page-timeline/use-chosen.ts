// The record that the address names (`at`), with what followed it; nothing is asked while none is chosen.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { FollowedBy, RecordPage, TimelineEntry } from '../../src/view/model.ts'
import { apiPath, queryFor } from '../api.ts'
import { around, type Window } from './window.ts'

export interface Chosen {
  record: RecordPage | undefined
  error: unknown
  followed: FollowedBy[] | undefined
  /** The record as an entry of the plot; null until it is known. */
  entry: TimelineEntry | null
}

export function useChosen(at: string | null): Chosen {
  const enabled = at !== null
  const record = useQuery({
    ...queryFor<RecordPage>(apiPath(['records', at ?? ''])),
    enabled,
    placeholderData: keepPreviousData,
  })
  const followed = useQuery({ ...queryFor<FollowedBy[]>(apiPath(['records', at ?? '', 'after'])), enabled })
  const page = enabled ? record.data : undefined
  const entry = useMemo(() => (page ? entryOf(page) : null), [page])
  return { record: page, error: record.error, followed: enabled ? followed.data : undefined, entry }
}

function entryOf({ record }: RecordPage): TimelineEntry {
  return {
    date: record.date,
    kind: record.kind,
    lane: record.lane,
    record: record.id,
    conversation: record.conversation,
    who: record.outlet ?? record.from.map((party) => party.name).join(', '),
    summary: record.subject || record.preview,
    statements: record.statements,
  }
}

/** What follows within this time stands in the same picture, in milliseconds. */
const soon = 48 * 3_600_000
/** How much is shown after a record that nothing followed. */
const beside = 3 * 24 * 3_600_000

/** The stretch that tells the story: the record and what followed within two days, or the first that followed at all. */
export function storyOf(entry: TimelineEntry, followed: FollowedBy[]): Window {
  const at = entry.date.at ?? 0
  const near = followed.filter(({ after }) => after <= soon)
  const last = (near.length > 0 ? near : followed.slice(0, 1)).at(-1)
  return around(at, last?.entry.date.at ?? at + beside)
}

/** A page opened on a record but no window (`waiting`) shows that record's story, once. */
export function useOpening(waiting: boolean, at: string | null, chosen: Chosen, show: (window: Window) => void): void {
  const first = useRef(waiting ? at : null)
  const { entry, followed } = chosen
  useEffect(() => {
    if (first.current === null) return
    if (at !== first.current) first.current = null
    else if (entry?.record === at && followed) {
      first.current = null
      if (entry.date.at !== null) show(storyOf(entry, followed))
    }
  })
}
