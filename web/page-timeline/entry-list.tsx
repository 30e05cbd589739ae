// The records in view as a list in order of time, in step with the plot; where there are too many, its stretches.
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Bin, TimelineEntry } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { EntryDate } from './entry-date.tsx'
import { sayBin } from './say-window.ts'
import type { Window } from './window.ts'

/** The bar and the plot that stay above the list, in pixels. */
const covered = 484

export function EntryList(props: { entries: TimelineEntry[]; at: string | null; choose: (record: string) => void }) {
  const { entries, at, choose } = props
  const { t } = useI18n()
  const root = useRef<HTMLOListElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => setMargin((root.current?.getBoundingClientRect().top ?? 0) + globalThis.scrollY), [])
  const list = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => 48,
    getItemKey: (index) => entries[index]!.record,
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: covered,
    scrollPaddingEnd: 24,
  })
  const chosen = at === null ? -1 : entries.findIndex((entry) => entry.record === at)
  const follow = useRef(list.scrollToIndex)
  follow.current = list.scrollToIndex
  useEffect(() => {
    // On a phone the plot does not stay: following the choice would take it from under the finger.
    if (chosen < 0 || !globalThis.matchMedia('(min-width: 64rem)').matches) return
    const frame = requestAnimationFrame(() => {
      const box = root.current?.querySelector(`[data-index="${chosen}"]`)?.getBoundingClientRect()
      if (!box || box.top < covered || box.bottom > globalThis.innerHeight) follow.current(chosen, { align: 'center' })
    })
    return () => cancelAnimationFrame(frame)
  }, [chosen])
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
                <LaneGlyph lane={entry.lane} /> <EntryDate date={entry.date} />
              </span>
              <span className="entry-who">{entry.who}</span>
              <span className="entry-words">{entry.summary || t('row.noWords')}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}

export function BinList({ bins, zoom }: { bins: Bin[]; zoom: (window: Window) => void }) {
  const { t, language, number } = useI18n()
  const filled = bins.filter((bin) => bin.private + bin.public + bin.press > 0)
  return (
    <>
      <p className="timeline-note">{t('timeline.tooMany')}</p>
      <ol className="bins" aria-label={t('timeline.listBins')}>
        {filled.map((bin) => (
          <li key={bin.start}>
            <button type="button" className="bin" onClick={() => zoom({ from: bin.start, to: bin.end })}>
              <span>{sayBin(bin, language)}</span>
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
