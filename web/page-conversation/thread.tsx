// A mail thread: its messages in reading order with the tree as rails, and an outline beside them.
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { ConversationPage, MessageView } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { dateWords } from '../ui/date-words.ts'
import { useZone } from '../zone/zone.tsx'
import { ThreadMargin } from './margin.tsx'
import { MarkLine } from './mark-line.tsx'
import { Message } from './message.tsx'
import { MissingMessage } from './missing.tsx'
import { answerTime, outline } from './rows/outline.ts'
import { OutlineView } from './rows/outline-view.tsx'
import { usePlace } from './rows/place.ts'
import { RowList, type RowListHandle } from './rows/row-list.tsx'
import { isMissing, type Row, threadRows } from './rows/rows.ts'
import { usePageKeys } from './words/keys.ts'

export function Thread(props: {
  page: ConversationPage
  q: string | undefined
  allQuotes: boolean
  toggleQuotes: () => void
}) {
  const { page, q, allQuotes, toggleQuotes } = props
  const { t, language } = useI18n()
  const { zone } = useZone()
  const navigate = useNavigate()
  const list = useRef<RowListHandle>(null)
  const rows = useMemo(() => threadRows(page.items), [page])
  const lines = useMemo(() => outline(page.items), [page])
  const byId = useMemo(() => {
    return new Map<string, MessageView>(page.items.flatMap((item) => (isMissing(item) ? [] : [[item.id, item]])))
  }, [page])
  const place = usePlace(rows, list)
  const read = rows[place.current]
  const message = read?.row === 'message' ? read.message : null

  usePageKeys({
    j: () => place.step(1),
    k: () => place.step(-1),
    o: () => message && navigate({ to: '/r/$id', params: { id: message.id }, search: { q } }),
    Enter: () => message && navigate({ to: '/r/$id', params: { id: message.id }, search: { q } }),
    u: () => message?.parent && place.goTo(message.parent),
    e: toggleQuotes,
  })

  const label = (id: string): string => {
    const known = byId.get(id)
    if (!known) return id
    const who = known.from[0]?.name ?? t('row.unknownSender')
    return known.date.at === null
      ? who
      : `${who}, ${dateWords(known.date.edtf, { t, language, zone, detail: 'day' }).text}`
  }
  const render = (row: Row) => {
    if (row.row === 'missing') return <MissingMessage missing={row.missing} label={label} go={place.goTo} />
    if (row.row !== 'message') return null
    const parent = row.message.parent === null ? undefined : byId.get(row.message.parent)
    return <Message message={row.message} waited={answerTime(row.message, parent)} allQuotes={allQuotes} />
  }
  return (
    <>
      {q && <MarkLine id={page.conversation.id} q={q} rows={rows} list={list} />}
      <div className="thread" data-outline={lines.length > 2 || undefined}>
        {lines.length > 2 && <OutlineView lines={lines} current={place.current} go={place.go} />}
        <RowList ref={list} rows={rows} marked={place.marked} estimate={estimate} render={render} />
        <ThreadMargin page={page} />
      </div>
    </>
  )
}

/** Pixels that a row will need, near enough for the scroll bar. */
function estimate(row: Row): number {
  if (row.row !== 'message') return 120
  const characters = row.message.blocks.reduce((sum, block) => sum + (block.kind === 'text' ? block.text.length : 0), 0)
  return 120 + Math.ceil(characters / 65) * 26
}
