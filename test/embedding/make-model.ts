// A word list of two languages -> a folder with a static embedding in the form of Model2Vec, as small as a test needs it:
// words of one meaning have one vector, and a little of their own; all words of a language share a little, as in real models.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ModelForm {
  /** How numbers are written. */
  dtype?: 'F32' | 'F16' | 'BF16'
  dimensions?: number
}

interface Piece {
  text: string
  vector: number[]
}

/** The folder itself. */
export function makeModel(folder: string, { dtype = 'F32', dimensions = 96 }: ModelForm = {}): string {
  mkdirSync(folder, { recursive: true })
  const pieces = piecesOf(dimensions)
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizerOf(pieces)))
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ model_type: 'model2vec', normalize: true }))
  const vectors = pieces.map(({ vector }) => vector)
  writeFileSync(
    join(folder, 'model.safetensors'),
    safetensors({ embeddings: { dtype, shape: [vectors.length, dimensions], values: vectors.flat() } }),
  )
  return folder
}

export interface TensorGiven {
  dtype: string
  shape: number[]
  values: number[]
}

export function safetensors(tensors: Record<string, TensorGiven>): Buffer {
  let at = 0
  const parts: Buffer[] = []
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } }
  for (const [name, { dtype, shape, values }] of Object.entries(tensors)) {
    const bytes = bytesOf(dtype, values)
    header[name] = { dtype, shape, data_offsets: [at, at + bytes.length] }
    parts.push(bytes)
    at += bytes.length
  }
  const head = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(head.length))
  return Buffer.concat([length, head, ...parts])
}

function bytesOf(dtype: string, values: number[]): Buffer {
  const four = Buffer.from(Float32Array.from(values).buffer)
  if (dtype === 'F32') return four
  if (dtype === 'I64') return Buffer.from(BigInt64Array.from(values.map(BigInt)).buffer)
  const two = Buffer.alloc(values.length * 2)
  for (let i = 0; i < values.length; i += 1)
    two.writeUInt16LE(dtype === 'F16' ? half(four.readUInt32LE(i * 4)) : four.readUInt16LE(i * 4 + 2), i * 2)
  return two
}

/** The bits of a binary32 -> those of the binary16 below it; what is too small becomes nought. */
function half(bits: number): number {
  const exponent = ((bits >> 23) & 0xff) - 112
  return ((bits >> 16) & 0x8000) | (exponent <= 0 ? 0 : (exponent << 10) | ((bits >> 13) & 0x3ff))
}

const unknown = '<unk>'
/** A word that the list lacks falls into its letters, which say next to nothing. */
const letters = [...'abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœ0123456789.,;:!?’"«»“”()-–—…/&@#%+*[]▁', "'"]

function piecesOf(dimensions: number): Piece[] {
  const random = series(20161012)
  const direction = () => Array.from({ length: dimensions }, () => gauss(random) / Math.sqrt(dimensions))
  const languages = [direction(), direction()]
  const pieces: Piece[] = [{ text: unknown, vector: direction().map(() => 0) }]
  const taken = new Set<string>()
  const put = (text: string, vector: number[]) => {
    if (taken.has(text)) return
    taken.add(text)
    pieces.push({ text, vector })
  }
  for (const line of readFileSync(new URL('words.txt', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const weight = line.startsWith('~') ? 0.1 : 1
    const meaning = direction()
    for (const [at, side] of line.replace('~', '').split('=').entries()) {
      for (const word of side.trim().split(' ')) {
        const own = direction()
        const vector = meaning.map((each, d) => weight * (each + 0.3 * own[d]! + 0.3 * languages[at]![d]!))
        put(`▁${word}`, vector)
        put(word, vector)
      }
    }
  }
  for (const letter of letters)
    put(
      letter,
      direction().map((each) => each * 0.02),
    )
  return pieces
}

function tokenizerOf(pieces: Piece[]) {
  const vocab = pieces.map(({ text }) => [text, text.length > 1 ? -8 : -12])
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [{ id: 0, content: unknown, special: true, normalized: false, single_word: false }],
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'Lowercase' },
        { type: 'Replace', pattern: { Regex: ' {2,}' }, content: ' ' },
        { type: 'Replace', pattern: { String: '’' }, content: "'" },
      ],
    },
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        { type: 'WhitespaceSplit' },
        { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
      ],
    },
    post_processor: null,
    decoder: null,
    model: { type: 'Unigram', unk_id: 0, vocab, byte_fallback: false },
  }
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function series(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random())
}
