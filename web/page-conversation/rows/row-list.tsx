// The rows of a conversation. Short ones stand in the page, so that the browser can find and print them; long ones are
// virtual. Both can be told to show a row.
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { type Row, rowKey } from './rows.ts'

/** Beyond this many rows only those near the window exist: a few hundred messages are laid out in a moment. */
const virtualFrom = 250
/** What the bar above every page covers, plus room to breathe, in pixels. */
const covered = 112

export interface RowListHandle {
  show(index: number, focus: boolean): void
}

interface Props {
  rows: Row[]
  /** Row to mark, by its key. */
  marked: string | null
  estimate: (row: Row) => number
  render: (row: Row) => ReactNode
  ref: Ref<RowListHandle>
}

export function RowList(props: Props) {
  return props.rows.length > virtualFrom ? <VirtualRows {...props} /> : <PlainRows {...props} />
}

const rowElement = (root: HTMLElement | null, index: number): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null

function PlainRows({ rows, marked, render, ref }: Props) {
  const root = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => ({
    show(index, focus) {
      const element = rowElement(root.current, index)
      element?.scrollIntoView({ block: 'start' })
      if (focus) element?.focus({ preventScroll: true })
    },
  }))
  return (
    <div className="rows" ref={root}>
      {rows.map((row, index) => (
        <RowFrame key={rowKey(row)} row={row} index={index} marked={marked}>
          {render(row)}
        </RowFrame>
      ))}
    </div>
  )
}

function VirtualRows({ rows, marked, estimate, render, ref }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => setMargin(root.current?.offsetTop ?? 0), [])
  const list = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => estimate(rows[index]!),
    getItemKey: (index) => rowKey(rows[index]!),
    overscan: 8,
    scrollMargin: margin,
    scrollPaddingStart: covered,
  })
  useImperativeHandle(ref, () => ({
    show(index, focus) {
      list.scrollToIndex(index, { align: 'start' })
      if (focus) requestAnimationFrame(() => rowElement(root.current, index)?.focus({ preventScroll: true }))
    },
  }))
  return (
    <div className="rows rows-virtual" ref={root} style={{ height: list.getTotalSize() }}>
      {list.getVirtualItems().map((item) => (
        <RowFrame
          key={item.key}
          row={rows[item.index]!}
          index={item.index}
          marked={marked}
          measure={list.measureElement}
          top={item.start - margin}
        >
          {render(rows[item.index]!)}
        </RowFrame>
      ))}
    </div>
  )
}

function RowFrame(props: {
  row: Row
  index: number
  marked: string | null
  children: ReactNode
  measure?: (element: HTMLElement | null) => void
  top?: number
}) {
  const { row, index, marked, children, measure, top } = props
  const message = row.row === 'message' || row.row === 'note' ? row.message : null
  const depth = row.row === 'message' ? row.message.depth : row.row === 'missing' ? row.missing.depth : 0
  const style = { '--depth': Math.min(depth, 6), ...(top === undefined ? {} : { transform: `translateY(${top}px)` }) }
  const Tag = row.row === 'message' ? 'article' : 'div'
  return (
    <Tag
      ref={measure}
      className="row"
      data-row-kind={row.row}
      data-index={index}
      data-marked={(marked !== null && rowKey(row) === marked) || undefined}
      id={message?.id}
      tabIndex={-1}
      style={style as object}
    >
      {children}
    </Tag>
  )
}
