// What the parts of the reader share: the page, what was found in it, what is chosen, and what can be done with it.
import { createContext, useContext } from 'react'
import type { ArticlePage } from '../../src/view/model.ts'
import type { Deciding } from '../coverage/decide.ts'
import type { Thing } from '../coverage/found.ts'

export interface Reading {
  page: ArticlePage
  /** In the order of the text; the number of a note is its place here, from 1. */
  things: Thing[]
  chosen: Thing | null
  deciding: Deciding
  /** The chosen one is being put right in its form. */
  correcting: boolean
  correct(on: boolean): void
  choose(thing: Thing | null): void
  /** Opens the record that the chosen one leads to. */
  open(): void
}

const ReadingContext = createContext<Reading | null>(null)

export const ReaderProvider = ReadingContext.Provider

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (!reading) throw new Error('useReading outside of ReaderProvider')
  return reading
}
