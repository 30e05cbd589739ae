// Records -> the vectors of their sentences, kept beside the databases: only of those that have none yet on these grounds.
import { setImmediate } from 'node:timers/promises'
import { sentencesOf } from '../../coverage/translate/sentences.ts'
import type { EmbeddingModel } from '../../embedding/model.ts'
import { pack } from '../../embedding/packed.ts'
import { sha256 } from '../../record/id.ts'
import type { Fonds } from '../../store/fonds.ts'
import { openVectors, type VectorStore } from '../../store/vectors.ts'
import { textsIn } from './texts.ts'

/** Raised whenever other sentences are found in the same text: all vectors are then made anew. */
const sentenceVersion = 1
/** Records read at a time; the server answers others in between. */
const batch = 50

export interface Written {
  no: number
  id: string
  language: string
}

/** Told every so many records. */
export type OnFilled = (done: number, all: number) => void

/** `held` are all records that may have vectors, `wanted` those that are needed now. Throws FondsError as `openVectors` does. */
export async function filledVectors(
  fonds: Fonds,
  model: EmbeddingModel,
  { held, wanted, onFilled }: { held: Written[]; wanted: Written[]; onFilled?: OnFilled },
): Promise<VectorStore> {
  const store = openVectors(fonds.dir, sha256(`${sentenceVersion} ${model.fingerprint}`))
  try {
    const missing = wanted.filter(({ id }) => !store.has(id))
    if (missing.length > 0) store.keepOnly(new Set(held.map(({ id }) => id)))
    for (let at = 0; at < missing.length; at += batch) {
      store.put(vectorsOf(fonds, model, missing.slice(at, at + batch)))
      onFilled?.(Math.min(at + batch, missing.length), missing.length)
      await setImmediate()
    }
    return store
  } catch (error) {
    store.close()
    throw error
  }
}

function vectorsOf(fonds: Fonds, model: EmbeddingModel, records: Written[]): Array<{ id: string; data: Buffer }> {
  const languages = new Map(records.map(({ no, language }) => [no, language]))
  const nos = records.map(({ no }) => no)
  return [...textsIn(fonds, nos)].map(({ record: { no, id, kind }, text }) => {
    const sentences = sentencesOf(text, { language: languages.get(no)!, isMail: kind === 'mail' })
    const placed = sentences.flatMap(({ start, end, text }) => {
      const sum = model.embed(text)
      return sum ? { start, end, sum } : []
    })
    return { id, data: pack(placed, model.dimensions) }
  })
}
