// The records in view as a list in order of time, in step with the plot; where there are too many, its stretches.
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Bin, TimelineEntry } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { StatementMarks } from '../page-statements/marks.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { useZone } from '../zone/zone.tsx'
import { claimsOf } from './claims.ts'
import { EntryDate } from './entry-date.tsx'
import { sayBin } from './say-window.ts'
import type { Window } from './window.ts'

/** A row on a desk; what stands is measured. In pixels. */
const rowHeight = 37
/** The bar and the plot that stay above the list, in pixels, before they are measured. */
const covered = 484

export function EntryList(props: { entries: TimelineEntry[]; at: string | null; choose: (record: string) => void }) {
  const { entries, at, choose } = props
  const { t } = useI18n()
  const root = useRef<HTMLOListElement>(null)
  const [margin, setMargin] = useState(0)
  // The plot above grows and shrinks with what its lanes hold: the list's place is measured whenever it is drawn.
  useLayoutEffect(() => {
    const top = Math.round((root.current?.getBoundingClientRect().top ?? 0) + globalThis.scrollY)
    if (Math.abs(top - margin) > 1) setMargin(top)
  })
  const list = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => rowHeight,
    getItemKey: (index) => entries[index]!.record,
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: covered,
    scrollPaddingEnd: 24,
  })
  const place = useRef(at)
  const current = useRef({ entries, scrollTo: list.scrollToIndex })
  current.current = { entries, scrollTo: list.scrollToIndex }
  useEffect(() => {
    // A page that opens on a record shows its head first. On a phone the plot does not stay: following the choice would
    // take it from under the finger.
    if (place.current === at || !globalThis.matchMedia('(min-width: 64rem)').matches) return
    place.current = at
    const index = current.current.entries.findIndex((entry) => entry.record === at)
    if (index < 0) return
    let frame = 0
    const bring = (again: number) => {
      const box = root.current?.querySelector(`[data-index="${index}"]`)?.getBoundingClientRect()
      if (!box) current.current.scrollTo(index, { align: 'center' })
      else if (box.top < above()) globalThis.scrollBy(0, box.top - above() - box.height)
      else if (box.bottom > globalThis.innerHeight)
        globalThis.scrollBy(0, box.bottom - globalThis.innerHeight + box.height)
      // Rows far away have their true height only once they stand: then their place is known.
      if (again > 0) frame = requestAnimationFrame(() => bring(again - 1))
    }
    bring(4)
    return () => cancelAnimationFrame(frame)
  }, [at])
  return (
    <ol className="entries" aria-label={t('timeline.list')} ref={root} style={{ height: list.getTotalSize() }}>
      {list.getVirtualItems().map((item) => {
        const entry = entries[item.index]!
        return (
          <li
            key={item.key}
            ref={list.measureElement}
            data-index={item.index}
            aria-setsize={entries.length}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start - margin}px)` }}
          >
            <button
              type="button"
              className="entry"
              aria-pressed={entry.record === at}
              onClick={() => choose(entry.record)}
            >
              <span className="entry-when">
                <LaneGlyph lane={entry.lane} hollow={claimsOf(entry).length > 0} /> <EntryDate date={entry.date} />
              </span>
              <span className="entry-who">{entry.who}</span>
              <span className="entry-words">{entry.summary || t('row.noWords')}</span>
              <StatementMarks statements={entry.statements} />
            </button>
          </li>
        )
      })}
    </ol>
  )
}

export function BinList({ bins, zoom }: { bins: Bin[]; zoom: (window: Window) => void }) {
  const { t, language, number } = useI18n()
  const { axisZone } = useZone()
  const filled = bins.filter((bin) => bin.private + bin.public + bin.press > 0)
  return (
    <>
      <p className="timeline-note">{t('timeline.tooMany')}</p>
      <ol className="bins" aria-label={t('timeline.listBins')}>
        {filled.map((bin) => (
          <li key={bin.start}>
            <button type="button" className="bin" onClick={() => zoom({ from: bin.start, to: bin.end })}>
              <span>{sayBin(bin, language, axisZone)}</span>
              {(['private', 'public', 'press'] as const).map((lane) => (
                <span key={lane} className="bin-count" data-none={bin[lane] === 0 || undefined}>
                  <LaneGlyph lane={lane} /> {number(bin[lane])}
                </span>
              ))}
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Where the plot ends on the screen: what is higher lies under it. */
function above(): number {
  return document.querySelector('.timeline-top')?.getBoundingClientRect().bottom ?? covered
}
