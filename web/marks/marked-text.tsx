// A text with the places that a search asked for marked; without any, the text as it is.
import type { ReactNode } from 'react'

/** `marks` are places in the text from which `text` is cut; `from` is where it begins there. */
export function markedText(text: string, from: number, marks: Array<[number, number]> | undefined): ReactNode {
  if (marks === undefined) return text
  const pieces: ReactNode[] = []
  let at = 0
  for (const [start, end] of marks) {
    const [first, last] = [Math.max(at, start - from), Math.min(text.length, end - from)]
    if (last <= first) continue
    pieces.push(text.slice(at, first), <Hit key={first} words={text.slice(first, last)} />)
    at = last
  }
  return [...pieces, text.slice(at)]
}

function Hit({ words }: { words: string }) {
  return <mark data-hit="">{words}</mark>
}
