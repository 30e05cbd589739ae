// From one marked place to the next and back, by keys and buttons: n and p, or ] and [.
import { useEffect, useRef, useState } from 'react'
import { usePageKeys } from '../page-conversation/words/keys.ts'

export interface MarkWalk {
  count: number
  /** Of the place one stands at; null before the first step. */
  at: number | null
  step(by: 1 | -1): void
}

/** Where the reader is brought: its element, or nothing where it is not drawn. */
export type Reveal = (index: number) => Element | undefined | Promise<Element | undefined>

/** `address` is what is read; another one begins anew. */
export function useMarkWalk(address: string, count: number, reveal: Reveal): MarkWalk {
  const [at, setAt] = useState<number | null>(null)
  const standing = useRef<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text, or other words, begin anew.
  useEffect(() => {
    standing.current?.removeAttribute('data-current')
    standing.current = null
    setAt(null)
  }, [address])
  const step = async (by: 1 | -1) => {
    if (count === 0) return
    const next = at === null ? (by === 1 ? 0 : count - 1) : (at + by + count) % count
    setAt(next)
    const element = await reveal(next)
    standing.current?.removeAttribute('data-current')
    standing.current = element ?? null
    element?.setAttribute('data-current', '')
    element?.scrollIntoView({ block: 'center' })
  }
  const forward = () => void step(1)
  const back = () => void step(-1)
  usePageKeys({ n: forward, ']': forward, p: back, '[': back })
  return { count, at, step }
}

/** The places within one element, in the order in which they are drawn. */
export function marksWithin(box: Element | null): Element[] {
  return [...(box?.querySelectorAll('mark[data-hit]') ?? [])]
}
