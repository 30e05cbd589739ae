// A chat: days, silences, joins and leaves, and what each side said.
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { ConversationPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useZone } from '../zone/zone.tsx'
import { Bubble, EventNote } from './bubble.tsx'
import { MarkLine } from './mark-line.tsx'
import { MissingMessage } from './missing.tsx'
import { usePlace } from './rows/place.ts'
import { RowList, type RowListHandle } from './rows/row-list.tsx'
import { chatRows, ownSide, type Row } from './rows/rows.ts'
import { useDuration } from './words/duration-text.tsx'
import { usePageKeys } from './words/keys.ts'
import { sayDay } from './words/say-day.ts'

export function Chat({ page, q }: { page: ConversationPage; q: string | undefined }) {
  const { t, language } = useI18n()
  const say = useDuration()
  const navigate = useNavigate()
  const list = useRef<RowListHandle>(null)
  const { zone } = useZone()
  const rows = useMemo(() => chatRows(page.items, zone), [page, zone])
  const own = useMemo(() => ownSide(page.items), [page])
  const place = usePlace(rows, list)
  const read = rows[place.current]
  const message = read?.row === 'message' ? read.message : null
  const open = () => message && navigate({ to: '/r/$id', params: { id: message.id }, search: { q } })

  usePageKeys({ j: () => place.step(1), k: () => place.step(-1), o: open, Enter: open })

  const render = (row: Row) => {
    if (row.row === 'day') return <h2 className="day">{row.day ? sayDay(row.day, language) : t('message.undated')}</h2>
    if (row.row === 'silence') {
      return <p className="silence">{t('message.silence', { time: say(row.ms) })}</p>
    }
    if (row.row === 'note') return <EventNote message={row.message} />
    if (row.row === 'missing') return <MissingMessage missing={row.missing} label={(id) => id} go={place.goTo} />
    return <Bubble message={row.message} own={row.message.from[0]?.person === own} goesOn={row.sameSender} />
  }
  return (
    <div className="chat">
      {q && <MarkLine id={page.conversation.id} q={q} rows={rows} list={list} />}
      <RowList ref={list} rows={rows} marked={place.marked} estimate={estimate} render={render} />
    </div>
  )
}

function estimate(row: Row): number {
  if (row.row !== 'message') return 56
  return (row.sameSender ? 40 : 68) + Math.ceil(row.message.preview.length / 52) * 25
}
