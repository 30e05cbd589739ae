// A place in a text out of a list of people -> whether it begins in one of them and ends in another: then it is in neither.

/** Between entries of a list: of lines, of a cell, of elements. */
const between = /[\n",<>]|; /g
const tags = /<[^<>]*>/g
/** No list of people that an edition writes is longer, in the entries that one place can touch. */
const maxEntry = 1000

export function isOfNeighbours(text: string, start: number, end: number, isParty: (name: string) => boolean): boolean {
  if (text.slice(start, end).search(between) < 0) return false
  const before = Array.from(text.slice(Math.max(0, start - maxEntry), start).matchAll(between)).at(-1)
  const from = before === undefined ? 0 : Math.max(0, start - maxEntry) + before.index + before[0].length
  const after = text.slice(end, end + maxEntry).search(between)
  const touched = text.slice(from, after < 0 ? text.length : end + after)
  const entries = touched.replace(tags, '\n').split(between)
  return entries.every((entry) => entry.trim() === '' || isParty(entry.trim()))
}
