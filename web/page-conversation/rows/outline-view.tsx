// The outline of a thread: one line per message, who and the first words, indented as they answer each other.
import { useEffect, useRef } from 'react'
import { useT } from '../../i18n/i18n.tsx'
import { DateText } from '../../ui/date-text.tsx'
import type { OutlineLine } from './outline.ts'

export function OutlineView(props: { lines: OutlineLine[]; current: number; go: (row: number) => void }) {
  const { lines, current, go } = props
  const t = useT()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const box = list.current
    const line = box?.querySelector<HTMLElement>(`[data-line="${current}"]`)
    if (!box || !line) return
    // Scrolls the outline alone; scrollIntoView would also move the page under the reader.
    const above = line.offsetTop - box.scrollTop
    if (above < 0 || above > box.clientHeight - line.offsetHeight) box.scrollTop = line.offsetTop - box.clientHeight / 2
  }, [current])
  return (
    <nav className="outline" aria-label={t('conversation.outline')}>
      <h2>{t('conversation.outline')}</h2>
      <ol ref={list}>
        {lines.map((line) => (
          <li key={line.id} data-line={line.row} style={{ '--depth': line.depth } as object}>
            <button
              type="button"
              className="outline-line"
              data-missing={line.missing || undefined}
              aria-current={line.row === current ? 'location' : undefined}
              onClick={() => go(line.row)}
            >
              <span className="outline-who">
                {line.missing ? t('missing.short') : line.who || t('row.unknownSender')}
              </span>
              {line.date && (
                <span className="outline-when">
                  <DateText date={line.date} detail="day" />
                </span>
              )}
              <span className="outline-words">{line.words}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
