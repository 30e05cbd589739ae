import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeModel, safetensors, type TensorGiven } from '../../test/embedding/make-model.ts'
import { scratch } from '../../test/scratch.ts'
import { type EmbeddingModel, openModel } from './model.ts'
import { similarity } from './packed.ts'

const english = 'A doubt is worth more than a speech.'
const french = 'Un doute vaut plus qu’un discours.'

const near = (model: EmbeddingModel, a: string, b: string) => similarity(model.embed(a)!, model.embed(b)!)

describe('a model', () => {
  it.each(['F32', 'F16', 'BF16'] as const)('of %s holds a sentence near its translation, and others far', (dtype) => {
    const model = openModel(makeModel(scratch(), { dtype }))
    expect(model.dimensions).toBe(96)
    expect(near(model, english, french)).toBeGreaterThan(0.55)
    expect(near(model, english, 'Le poisson est retenu sous la pluie.')).toBeLessThan(0.3)
    model.close()
  })

  it('embeds word by word as it does the whole', () => {
    const model = openModel(makeModel(scratch()))
    const [both, one, other] = [`${english} ${french}`, english, french].map((text) => model.embed(text)!)
    const summed = one!.map((each, i) => each + other![i]!)
    expect(similarity(both!, summed)).toBeCloseTo(1, 5)
    expect(model.embed('')).toBeUndefined()
    model.close()
  })

  it('is another where its vectors are', () => {
    const [one, other] = [makeModel(scratch()), makeModel(scratch(), { dimensions: 64 })].map(openModel)
    expect(one!.fingerprint).not.toBe(other!.fingerprint)
    one!.close()
    other!.close()
  })

  it('may share rows among tokens, and weigh them', () => {
    const folder = wordPieces({
      embeddings: { dtype: 'F32', shape: [2, 2], values: [0, 1, 1, 0] },
      mapping: { dtype: 'I64', shape: [4], values: [0, 1, 0, 1] },
      weights: { dtype: 'F32', shape: [4], values: [0, 1, 2, 3] },
    })
    const model = openModel(folder)
    expect([...model.embed('quay')!]).toEqual([1, 0])
    expect([...model.embed('Port, quays')!]).toEqual([4, 2])
    expect(model.embed('unheard')).toBeUndefined()
    model.close()
  })
})

describe('a folder that is no model', () => {
  const row = { dtype: 'F32', shape: [4, 2], values: [0, 0, 1, 0, 0, 1, 1, 1] }
  const header = (value: unknown) => {
    const head = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
    const length = Buffer.alloc(8)
    length.writeBigUInt64LE(BigInt(head.length))
    return Buffer.concat([length, head])
  }
  const tensor = (more: object) =>
    header({ embeddings: { dtype: 'F32', shape: [4, 2], data_offsets: [0, 0], ...more } })

  it.each<[string, Buffer]>([
    ['an empty file', Buffer.alloc(0)],
    ['a header longer than the file', Buffer.from([255, 255, 0, 0, 0, 0, 0, 0, 1])],
    ['a header of exabytes', Buffer.alloc(64, 255)],
    ['a header that is no JSON', header('{"embeddings":')],
    ['a header that is null', header('null')],
    ['tensors beyond the end', tensor({ data_offsets: [0, 32] })],
    ['an end before the start', tensor({ data_offsets: [32, 0] })],
    ['places below nought', tensor({ data_offsets: [-8, 24] })],
    ['a shape of another size', safetensors({ embeddings: { ...row, shape: [5, 2] } })],
    ['a shape of billions', tensor({ shape: [2 ** 40, 2 ** 40] })],
    ['rows of nothing', tensor({ shape: [4, 0] })],
    ['a form that nobody knows', tensor({ dtype: 'Q3' })],
    ['another tensor', safetensors({ bias: row })],
  ])('%s', (_, bytes) => {
    const folder = wordPieces({ embeddings: row })
    writeFileSync(join(folder, 'model.safetensors'), bytes)
    expect(() => openModel(folder)).toThrow(expect.objectContaining({ code: 'model-unreadable' }))
  })

  it.each<[string, string]>([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['no model', '{"normalizer":null,"pre_tokenizer":null,"decoder":null,"post_processor":null}'],
    ['a pattern that takes for ever', tokenizerOf([{ type: 'Replace', pattern: { Regex: '(a+)+$' }, content: '' }])],
    ['a pattern hidden deep', tokenizerOf([{ type: 'Sequence', normalizers: [{ Regex: '(?:a|a)*b' }] }])],
  ])('a tokenizer that is %s', (_, text) => {
    const folder = wordPieces({ embeddings: row })
    writeFileSync(join(folder, 'tokenizer.json'), text)
    expect(() => openModel(folder)).toThrow(expect.objectContaining({ code: 'model-unreadable' }))
  })

  it('says what is missing', () => {
    const folder = scratch()
    expect(() => openModel(folder)).toThrow(expect.objectContaining({ code: 'model-absent' }))
    writeFileSync(join(folder, 'model.safetensors'), safetensors({ embeddings: row }))
    expect(() => openModel(folder)).toThrow(expect.objectContaining({ code: 'model-absent' }))
    mkdirSync(join(folder, 'tokenizer.json'))
    expect(() => openModel(folder)).toThrow(expect.objectContaining({ code: 'model-absent' }))
    mkdirSync(join(folder, 'deep', 'model.safetensors'), { recursive: true })
    expect(() => openModel(join(folder, 'deep'))).toThrow(expect.objectContaining({ code: 'model-absent' }))
    expect(() => openModel(join(folder, 'gone'))).toThrow(expect.objectContaining({ code: 'model-absent' }))
  })

  it('that is cut while it is open says so', () => {
    const folder = wordPieces({ embeddings: row })
    const model = openModel(folder)
    truncateSync(join(folder, 'model.safetensors'), 90)
    expect(() => model.embed('quay')).toThrow(expect.objectContaining({ code: 'model-unreadable' }))
    model.close()
  })

  it('with fewer rows than tokens, or numbers that are none, knows fewer words', () => {
    const few = openModel(wordPieces({ embeddings: { dtype: 'F32', shape: [2, 2], values: [0, 0, 1, 0] } }))
    expect([...few.embed('quay port')!]).toEqual([1, 0])
    expect(few.embed('port')).toBeUndefined()
    const broken = openModel(wordPieces({ embeddings: { ...row, values: [0, 0, Number.NaN, 1, 1, 0, 1, 1] } }))
    expect([...broken.embed('quay port')!]).toEqual([1, 0])
    few.close()
    broken.close()
  })
})

/** Words as multilingual BERT cuts them: [UNK], quay, port, ##s. */
function wordPieces(tensors: Record<string, TensorGiven>): string {
  const folder = join(scratch(), 'model')
  mkdirSync(folder)
  writeFileSync(join(folder, 'model.safetensors'), safetensors(tensors))
  writeFileSync(join(folder, 'tokenizer.json'), tokenizerOf([{ type: 'BertNormalizer', lowercase: true }]))
  return folder
}

function tokenizerOf(normalizers: object[]): string {
  return JSON.stringify({
    added_tokens: [],
    normalizer: { type: 'Sequence', normalizers },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: { '[UNK]': 0, quay: 1, port: 2, '##s': 3 },
    },
  })
}
