// Two texts -> what stands in both: links, and runs of words long enough not to be chance. Pure.
import { comparedWords, writtenWord } from './words.ts'

/** Fewer words in a row stand in two texts by chance. */
const leastRun = 4
/** Places of the same few words that are tried: stops a text of one word repeated from taking for ever. */
const maxPlaces = 20
/** Runs that are told: the longest. */
const maxShared = 5

/** As the second text writes them: links first, then the longest runs. */
export function sharedWords(one: string, other: string): string[] {
  const links = new Set(linksIn(one).map(plainLink))
  const shared = [...new Set(linksIn(other))].filter((link) => links.has(plainLink(link)))
  return [...shared, ...sharedRuns(withoutLinks(one), withoutLinks(other))].slice(0, maxShared)
}

function sharedRuns(one: string, other: string): string[] {
  const a = comparedWords(one)
  const b = comparedWords(other)
  const places = new Map<string, number[]>()
  for (let at = 0; at + leastRun <= a.folded.length; at += 1) {
    const key = a.folded.slice(at, at + leastRun).join(' ')
    const held = places.get(key) ?? []
    if (held.length < maxPlaces) places.set(key, [...held, at])
  }
  const runs: Array<{ at: number; length: number }> = []
  for (let at = 0; at + leastRun <= b.folded.length; at += 1) {
    const starts = places.get(b.folded.slice(at, at + leastRun).join(' ')) ?? []
    const length = Math.max(0, ...starts.map((start) => runLength(a.folded, b.folded, start, at)))
    if (length === 0) continue
    runs.push({ at, length })
    at += length - 1
  }
  runs.sort((x, y) => y.length - x.length)
  return runs.map(({ at, length }) => Array.from({ length }, (_, i) => writtenWord(other, b, at + i)).join(' '))
}

function runLength(a: string[], b: string[], from: number, at: number): number {
  let length = 0
  while (from + length < a.length && at + length < b.length && a[from + length] === b[at + length]) length += 1
  return length
}

function linksIn(text: string): string[] {
  return text.match(/https?:\/\/[^\s<>"»)\]]+/gi) ?? []
}

function plainLink(link: string): string {
  return link
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/.,;:!?…]+$/, '')
}

function withoutLinks(text: string): string {
  return text.replace(/https?:\/\/\S+/gi, ' ')
}
