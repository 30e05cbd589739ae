// Limits of embedding models and of what is compared by them, each asked of the function that holds it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const embeddingLimits = [
  {
    limit: 'header of an embedding model',
    constant: 'maxHeader',
    where: 'embedding/safetensors',
    unit: 'bytes',
    stops: 'a header that fills the memory',
    ask: (load, size) => askModel(load, modelOf({ header: size }), tokenizer()),
  },
  {
    limit: 'numbers in a vector',
    constant: 'maxDimensions',
    where: 'embedding/safetensors',
    stops: 'vectors that fill the memory',
    ask: (load, size) => askModel(load, modelOf({ dimensions: size }), tokenizer()),
  },
  {
    limit: 'rows of a model, and entries of its lists',
    constant: 'maxRows',
    where: 'embedding/safetensors',
    stops: 'lists that fill the memory',
    ask: (load, size) => askModel(load, modelOf({ rows: size }), tokenizer()),
  },
  {
    limit: 'tokenizer.json',
    constant: 'maxTokenizerBytes',
    where: 'embedding/tokens',
    unit: 'bytes',
    stops: 'a vocabulary that fills the memory',
    ask: (load, size) => askModel(load, modelOf({}), tokenizer().padEnd(size)),
  },
  {
    limit: 'letters of a text that are embedded',
    constant: 'maxLetters',
    where: 'embedding/model',
    stops: 'tokenizers that take the square of a text',
    async ask(load, size) {
      return inFolder(load, modelOf({}), tokenizer(), (model) =>
        model.embed(`${' '.repeat(size - 1)}a`) ? 'the last is read' : 'the last is not read',
      )
    },
  },
  {
    limit: 'sentences of a record that are embedded',
    constant: 'maxSentences',
    where: 'coverage/translate/sentences',
    stops: 'a book among messages',
    async ask(load, size) {
      const { sentencesOf } = await load('coverage/translate/sentences')
      const found = sentencesOf('The lamp is lit. '.repeat(size), { language: 'en', isMail: false })
      return found.length === size ? 'all are compared' : 'the last is not compared'
    },
  },
]

/** safetensors of signed bytes, its header filled up with spaces. */
function modelOf({ rows = 2, dimensions = 2, header = 0 }) {
  const size = rows * dimensions
  const tensors = { embeddings: { dtype: 'I8', shape: [rows, dimensions], data_offsets: [0, size] } }
  const head = Buffer.from(JSON.stringify(tensors).padEnd(header))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(head.length))
  return Buffer.concat([length, head, Buffer.alloc(size, 1)])
}

function tokenizer() {
  const parts = { normalizer: null, pre_tokenizer: { type: 'WhitespaceSplit' }, post_processor: null, decoder: null }
  const vocab = { '[UNK]': 0, a: 1 }
  return JSON.stringify({ added_tokens: [], ...parts, model: { type: 'WordPiece', unk_token: '[UNK]', vocab } })
}

async function askModel(load, model, tokens) {
  const { FondsError } = await load('record/error')
  try {
    return await inFolder(load, model, tokens, () => 'read')
  } catch (error) {
    if (error instanceof FondsError) return `not read, \`${error.code}\``
    throw error
  }
}

async function inFolder(load, bytes, tokens, use) {
  const { openModel } = await load('embedding/model')
  const folder = mkdtempSync(join(tmpdir(), 'fonds-limits-'))
  try {
    writeFileSync(join(folder, 'model.safetensors'), bytes)
    writeFileSync(join(folder, 'tokenizer.json'), tokens)
    const model = openModel(folder)
    try {
      return use(model)
    } finally {
      model.close()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
