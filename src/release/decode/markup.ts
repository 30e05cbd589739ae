// A text with tags in, the same without them out: what a browser would show as one word is one.
import { noText, seam } from '../hide/fold.ts'
import { decodedStretches, type View } from './view.ts'

const tags = /<!--[\s\S]*?-->|<[/!?]?([a-zA-Z][\w:-]{0,40})(?:\s[^<>]{0,4000})?\/?>/g
/** Elements within a line. No name reaches across others: what stands in two cells or items is two things. */
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

export function markupRead(text: string): View[] {
  return decodedStretches(text, tags, 'markup', ([, name]) =>
    name === undefined || inline.has(name) || inline.has(name.toLowerCase()) ? seam : noText,
  )
}
