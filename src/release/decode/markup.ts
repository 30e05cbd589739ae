// A text with tags in, the same without them out: what a browser would show as one word is one.
import { seam } from '../hide/fold.ts'
import { type View, writer } from './view.ts'

const tags = /<!--[\s\S]*?-->|<[/!?]?([a-zA-Z][\w:-]{0,40})(?:\s[^<>]{0,4000})?\/?>/g
/** Elements within a line. All others part words. */
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Null where there are no tags. */
export function markupRead(text: string): View | null {
  tags.lastIndex = 0
  let match = tags.exec(text)
  if (!match) return null
  const out = writer(text)
  let done = 0
  for (; match; match = tags.exec(text)) {
    out.copy(done, match.index)
    const name = match[1]?.toLowerCase()
    out.put(name === undefined || inline.has(name) ? seam : '\n', match.index)
    done = match.index + match[0].length
  }
  out.copy(done, text.length)
  return out.done('markup', text.length)
}
