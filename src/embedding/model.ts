// A folder with a static embedding in the form of Model2Vec (https://github.com/MinishLab/model2vec) -> texts as vectors: the
// mean of the vectors of their tokens. Languages share one space, so that a sentence and its translation lie close together.
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { FondsError } from '../record/error.ts'
import { openTensors, type TensorFile } from './safetensors.ts'
import { type Encode, openTokens } from './tokens.ts'

/** Tokens whose vectors are kept: 50 MB at 256 dimensions. */
const maxKept = 50_000
/** Words of which is kept how they are cut into tokens. */
const maxWords = 200_000
/** Tokens to a word: where words fall into more, the model does not know the language, and its vectors say nothing. */
const mostPieces = 3.5
/** Letters of a text that are embedded: no sentence is longer, and a tokenizer may take its square. */
export const maxLetters = 2000

export interface EmbeddingModel {
  dimensions: number
  /** Tells one model from another. */
  fingerprint: string
  /** The sum of the vectors of its tokens; its length says how much of a sum it has part in. Undefined where too little is known. */
  embed(text: string): Float32Array | undefined
  close(): void
}

/** Throws FondsError `model-absent`, `model-unreadable`. */
export function openModel(folder: string): EmbeddingModel {
  const path = join(folder, 'model.safetensors')
  const file = openTensors(path)
  try {
    const vectors = tokenVectors(file, path)
    const { encode, bytes } = openTokens(join(folder, 'tokenizer.json'))
    const { size, mtimeMs } = statSync(path)
    const fingerprint = createHash('sha256').update(`${size} ${mtimeMs} ${file.header}`).update(bytes).digest('hex')
    const { dimensions } = vectors
    return { dimensions, fingerprint, embed: embedder(encode, vectors), close: () => file.close() }
  } catch (error) {
    file.close()
    throw error
  }
}

interface TokenVectors {
  dimensions: number
  row(token: number): Float32Array | undefined
}

/** `mapping` and `weights` are there where tokens share rows. */
function tokenVectors(file: TensorFile, path: string): TokenVectors {
  const matrix = file.matrix('embeddings', 'embedding.weight')
  if (!matrix)
    throw new FondsError('model-unreadable', `${path} holds no tensor "embeddings": it is another kind of model`)
  const mapping = file.list('mapping')
  const weights = file.list('weights')
  return {
    dimensions: matrix.dimensions,
    row(token) {
      const row = matrix.row(mapping ? (mapping[token] ?? -1) : token)
      const weight = weights?.[token] ?? 1
      if (!row?.every(Number.isFinite) || !Number.isFinite(weight)) return undefined
      return weight === 1 ? row : row.map((each) => each * weight)
    },
  }
}

function embedder(encode: Encode, vectors: TokenVectors): EmbeddingModel['embed'] {
  const row = kept(maxKept, (token: number) => vectors.row(token))
  const tokensOf = kept(maxWords, encode)
  // Words come again and again: where a text is read word by word, each is cut once.
  const byWord = probes.every((probe) => encode(probe).join() === probe.split(' ').flatMap(encode).join())
  return (text) => {
    const cut = text.slice(0, maxLetters)
    const total = new Float32Array(vectors.dimensions)
    const words = cut.split(/\s+/u).filter((word) => word !== '')
    const tokens = byWord ? words.flatMap(tokensOf) : encode(cut)
    if (tokens.length > mostPieces * words.length) return undefined
    for (const token of tokens) add(total, row(token))
    return total.some((each) => each !== 0) ? total : undefined
  }
}

/** What was made once, of the last so many. */
function kept<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const held = new Map<K, V>()
  return (key) => {
    const known = held.get(key)
    if (known !== undefined || held.has(key)) return known as V
    const value = make(key)
    if (held.size >= most) held.delete(held.keys().next().value!)
    held.set(key, value)
    return value
  }
}

const probes = ['The keeper wrote: «we’ll see», in 2024.', 'Il n’a rien dit, à 9 h 30 (quand-même) !']

function add(total: Float32Array, row: Float32Array | undefined): void {
  if (row) for (let i = 0; i < total.length; i += 1) total[i]! += row[i]!
}
