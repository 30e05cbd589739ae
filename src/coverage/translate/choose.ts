// Sentences by how near they are to a quote of another language -> the one that it is probably translated from, or none.
// Nearness is no proof: what is returned is a suggestion for a person to look at.

export interface Near {
  record: string
  /** Cosine, less what speaks against it. */
  similarity: number
  /** True where the article says that the words stand in this record. */
  claimed: boolean
}

/** Below this, sentences are about the same thing rather than one the other. */
export const leastSimilarity = 0.7
/** What it counts for that the article means this record, or somebody who wrote it. */
const favour = 0.2
/** By how much it must lead all other words. */
export const leastLead = 0.05
/** Two sentences of the same words are as near. */
const same = 1e-6

/** Copies of one message are equally near: the first given is named. */
export function chooseTranslation<T extends Near>(near: T[]): T | undefined {
  let best: T | undefined
  for (const each of near) if (best === undefined || score(each) > score(best) + same) best = each
  if (best === undefined || score(best) < leastSimilarity) return undefined
  const { record, similarity } = best
  const least = score(best) - leastLead
  const isRival = (each: T) => each.record !== record && Math.abs(each.similarity - similarity) > same
  return near.some((each) => isRival(each) && score(each) > least) ? undefined : best
}

function score({ similarity, claimed }: Near): number {
  return claimed ? similarity + favour : similarity
}
