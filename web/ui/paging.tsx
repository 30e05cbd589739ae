// Which rows of how many, and the way to those before and after.
import type { ReactNode } from 'react'

export interface PagingProps {
  /** What stands on this page, in words; it also names the way. */
  label: string
  offset: number
  size: number
  total: number
  /** A link to another page of the same list. */
  to(offset: number | undefined, rel: 'prev' | 'next'): ReactNode
}

/** Nothing where all of it fits. */
export function Paging({ label, offset, size, total, to }: PagingProps) {
  if (total <= size) return null
  return (
    <nav className="paging" aria-label={label}>
      <span>{label}</span>
      {offset > 0 && to(Math.max(0, offset - size) || undefined, 'prev')}
      {offset + size < total && to(offset + size, 'next')}
    </nav>
  )
}
