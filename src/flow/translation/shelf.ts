// The vectors of the records of one language -> the sentences, and neighbours taken together, that are nearest to a quote.
import { maxSentences } from '../../coverage/translate/sentences.ts'
import { type Centre, centreOf } from '../../embedding/centre.ts'
import { type Signs, signsOf } from '../../embedding/nearest.ts'
import { countIn, type PlacedVector, similarity, sumOf, unpack, unpackAt } from '../../embedding/packed.ts'
import type { VectorStore } from '../../store/vectors.ts'
import type { Written } from './fill.ts'

/** Sentences and pairs of all records of one language together, 40 bytes each: more must not fill the memory. */
export const maxStretches = 6_000_000
/** Those that are compared by their vectors after their signs. */
const rough = 400
/** The number of a record and that of a stretch in it share one number. */
const perRecord = 2 * maxSentences

/** Records by which the mean of a language is known well enough. */
const sampled = 2000

export interface NearStretch {
  record: Written
  /** Code points in the text of the record. */
  start: number
  end: number
  similarity: number
}

export interface Shelf {
  language: string
  /** The nearest first, to a vector of which the mean of its own language is taken away. */
  nearest(vector: Float32Array, most: number): NearStretch[]
}

export function shelfOf(language: string, records: Written[], store: VectorStore, others: Float32Array): Shelf {
  const dimensions = others.length
  const centre = centreOf(sample(records, store, dimensions), others)
  const signs = signsOf(dimensions)
  const places: number[] = []
  for (const [at, { id }] of records.entries()) {
    if (signs.size() >= maxStretches) break
    putSigns(stretchesOf(store.get(id), dimensions), at, centre, signs, places)
  }
  return {
    language,
    nearest(vector, most) {
      const read = new Map<Written, Buffer | undefined>()
      const near = signs.nearest(vector, rough).map((found): NearStretch => {
        const place = places[found]!
        const record = records[Math.floor(place / perRecord)]!
        if (!read.has(record)) read.set(record, store.get(record.id))
        const { start, end, sum } = stretchAt(read.get(record)!, place % perRecord, dimensions)
        return { record, start, end, similarity: similarity(vector, centre.off(sum)) }
      })
      return near.sort((a, b) => b.similarity - a.similarity).slice(0, most)
    },
  }
}

function putSigns(stretches: PlacedVector[], record: number, centre: Centre, signs: Signs, places: number[]): void {
  for (const [at, { sum }] of stretches.entries()) {
    signs.add(centre.off(sum))
    places.push(record * perRecord + at)
  }
}

/** What sentences of all these records have in common, whatever their language. */
export function commonMean(records: Written[], store: VectorStore, dimensions: number): Float32Array {
  return centreOf(sample(records, store, dimensions), new Float32Array(dimensions)).mean
}

/** Sentences of some of the records, from all over. */
function* sample(records: Written[], store: VectorStore, dimensions: number): Generator<Float32Array> {
  const step = Math.ceil(records.length / sampled)
  for (let at = 0; at < records.length; at += step) {
    const data = store.get(records[at]!.id)
    if (data) for (const { sum } of unpack(data, dimensions)) yield sum
  }
}

/** Each sentence, and each with the one behind it: translators join and part them. */
function stretchesOf(data: Buffer | undefined, dimensions: number): PlacedVector[] {
  const sentences = data ? unpack(data, dimensions) : []
  const pairs = sentences.slice(1).map((next, i): PlacedVector => {
    const first = sentences[i]!
    return { start: first.start, end: next.end, sum: sumOf(first.sum, next.sum) }
  })
  return [...sentences, ...pairs]
}

/** One of them, by its number. */
function stretchAt(data: Buffer, at: number, dimensions: number): PlacedVector {
  const count = countIn(data, dimensions)
  if (at < count) return unpackAt(data, at, dimensions)
  const [first, next] = [at - count, at - count + 1].map((i) => unpackAt(data, i, dimensions))
  return { start: first!.start, end: next!.end, sum: sumOf(first!.sum, next!.sum) }
}
