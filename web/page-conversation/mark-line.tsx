// The words that one came with, in a whole conversation: which place of how many, and the way to the others. Rows far away
// are not drawn: they are brought into sight first.
import { Link } from '@tanstack/react-router'
import { type RefObject, useMemo } from 'react'
import { useT } from '../i18n/i18n.tsx'
import { countMarks } from '../marks/count.ts'
import { MarkBar } from '../marks/mark-bar.tsx'
import { marksWithin, useMarkWalk } from '../marks/use-mark-walk.ts'
import type { RowListHandle } from './rows/row-list.tsx'
import type { Row } from './rows/rows.ts'

/** Frames that a row may take to be drawn. */
const patience = 30

interface Place {
  row: number
  /** Of the places in that row. */
  nth: number
}

export interface MarkLineProps {
  id: string
  q: string
  rows: Row[]
  list: RefObject<RowListHandle | null>
}

export function MarkLine({ id, q, rows, list }: MarkLineProps) {
  const t = useT()
  const places = useMemo(() => placesIn(rows), [rows])
  const reveal = async (index: number) => {
    const { row, nth } = places[index]!
    const drawn = () => marksWithin(document.querySelector(`.rows > [data-index="${row}"]`))[nth]
    if (!drawn()) list.current?.show(row, false)
    for (let frame = 0; frame < patience && !drawn(); frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return drawn()
  }
  const walk = useMarkWalk(`${id} ${q}`, places.length, reveal)
  return (
    <div className="mark-line">
      <code>{q}</code>
      <MarkBar walk={walk} />
      <Link to="/c/$id" params={{ id }} replace resetScroll={false}>
        {t('marks.clear')}
      </Link>
    </div>
  )
}

function placesIn(rows: Row[]): Place[] {
  return rows.flatMap((row, at) => {
    const count = row.row === 'message' && !row.message.headerOnly ? countMarks(row.message.blocks) : 0
    return Array.from({ length: count }, (_, nth) => ({ row: at, nth }))
  })
}
