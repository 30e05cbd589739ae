// A file in the form of safetensors -> its tensors by name, and rows of a matrix read one by one, so that a matrix of half a
// gigabyte takes no memory. Form: 8 bytes length, a header of JSON, the bytes (https://github.com/huggingface/safetensors).
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { FondsError } from '../record/error.ts'

/** Bytes of a header: stops one that fills the memory. A model of this kind has some three tensors. */
export const maxHeader = 1024 * 1024
/** Numbers in a row: stops rows that fill the memory. */
export const maxDimensions = 4096
/** Rows of a matrix and entries of a list: no vocabulary has more. */
export const maxRows = 2_000_000

interface Tensor {
  dtype: string
  shape: number[]
  /** Bytes from the beginning of the file. */
  start: number
  length: number
}

export interface TensorFile {
  /** As it stands in the file: tells one model from another. */
  header: string
  /** Undefined where no tensor has any of these names. Throws FondsError `model-unreadable` where it is no matrix. */
  matrix(...names: string[]): Matrix | undefined
  /** All numbers of a list. Throws the same. */
  list(name: string): Float64Array | undefined
  close(): void
}

export interface Matrix {
  rows: number
  dimensions: number
  /** Undefined where there is no such row. Throws FondsError `model-unreadable` where the file was cut meanwhile. */
  row(at: number): Float32Array | undefined
}

type ReadNumber = (bytes: DataView, at: number) => number

const forms: Record<string, { size: number; read: ReadNumber }> = {
  F64: { size: 8, read: (bytes, at) => bytes.getFloat64(at, true) },
  F32: { size: 4, read: (bytes, at) => bytes.getFloat32(at, true) },
  F16: { size: 2, read: (bytes, at) => half(bytes.getUint16(at, true)) },
  BF16: { size: 2, read: (bytes, at) => brain(bytes.getUint16(at, true)) },
  I8: { size: 1, read: (bytes, at) => bytes.getInt8(at) },
  I32: { size: 4, read: (bytes, at) => bytes.getInt32(at, true) },
  I64: { size: 8, read: (bytes, at) => Number(bytes.getBigInt64(at, true)) },
}

/** Throws FondsError `model-unreadable`, `model-absent`. */
export function openTensors(path: string): TensorFile {
  const file = openModelFile(path)
  try {
    const { header, tensors } = readTensors(file, path)
    return {
      header,
      matrix: (...names) => {
        const name = names.find((each) => tensors.has(each))
        return name === undefined ? undefined : matrixOf(file, path, name, tensors.get(name)!)
      },
      list: (name) => {
        const tensor = tensors.get(name)
        return tensor && listOf(file, path, name, tensor)
      },
      close: () => closeSync(file),
    }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

function openModelFile(path: string): number {
  try {
    // To open a pipe would wait for ever.
    if (!statSync(path).isFile()) throw Object.assign(new Error(), { code: 'no file' })
    return openSync(path, 'r')
  } catch (error) {
    throw new FondsError(
      'model-absent',
      `${path} cannot be opened (${(error as { code?: string }).code}): name the folder that holds it`,
    )
  }
}

function unreadable(path: string, why: string): FondsError {
  return new FondsError('model-unreadable', `${path} ${why}: get the model anew`)
}

function readTensors(file: number, path: string): { header: string; tensors: Map<string, Tensor> } {
  const { size } = fstatSync(file)
  const length = size < 8 ? 0 : Number(bytesAt(file, path, 0, 8).getBigUint64(0, true))
  if (length < 2 || length > maxHeader || 8 + length > size) throw unreadable(path, 'is not in the form of safetensors')
  const bytes = bytesAt(file, path, 8, length)
  const header = new TextDecoder().decode(bytes)
  const tensors = new Map<string, Tensor>()
  for (const [name, value] of Object.entries(parsed(header, path))) {
    if (name !== '__metadata__') tensors.set(name, tensorOf(value, 8 + length, size, path))
  }
  return { header, tensors }
}

function parsed(header: string, path: string): object {
  try {
    const value: unknown = JSON.parse(header)
    if (typeof value === 'object' && value !== null) return value
  } catch {}
  throw unreadable(path, 'has a header that is no JSON')
}

function tensorOf(value: unknown, from: number, size: number, path: string): Tensor {
  const { dtype, shape, data_offsets: place } = (value ?? {}) as Record<string, unknown>
  const isCount = (each: unknown) => Number.isSafeInteger(each) && (each as number) >= 0
  const isList = (each: unknown): each is number[] => Array.isArray(each) && each.every(isCount)
  if (typeof dtype !== 'string' || !isList(shape) || !isList(place) || place.length !== 2)
    throw unreadable(path, 'has a header that cannot be read')
  const [start, end] = place as [number, number]
  if (end < start || from + end > size) throw unreadable(path, 'is shorter than its header says')
  return { dtype, shape, start: from + start, length: end - start }
}

function matrixOf(file: number, path: string, name: string, { dtype, shape, start, length }: Tensor): Matrix {
  const form = forms[dtype]
  const [rows = 0, dimensions = 0] = shape
  if (!form || shape.length !== 2 || rows > maxRows || dimensions < 1 || dimensions > maxDimensions)
    throw unreadable(path, `holds "${name}" in a form that is not read (${dtype}, ${shape.join(' x ')})`)
  const width = dimensions * form.size
  if (rows * width !== length) throw unreadable(path, `holds "${name}" in another size than its header says`)
  return {
    rows,
    dimensions,
    row(at) {
      if (!(at >= 0 && at < rows)) return undefined
      const bytes = bytesAt(file, path, start + at * width, width)
      const numbers = new Float32Array(dimensions)
      for (let i = 0; i < dimensions; i += 1) numbers[i] = form.read(bytes, i * form.size)
      return numbers
    },
  }
}

function listOf(file: number, path: string, name: string, { dtype, shape, start, length }: Tensor): Float64Array {
  const form = forms[dtype]
  const [count = 0] = shape
  if (!form || shape.length !== 1 || count > maxRows || count * form.size !== length)
    throw unreadable(path, `holds "${name}" in a form that is not read (${dtype}, ${shape.join(' x ')})`)
  const bytes = bytesAt(file, path, start, length)
  return Float64Array.from({ length: count }, (_, i) => form.read(bytes, i * form.size))
}

function bytesAt(file: number, path: string, at: number, length: number): DataView {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const read = readSync(file, bytes, done, length - done, at + done)
    if (read === 0) throw unreadable(path, 'is shorter than its header says')
    done += read
  }
  return new DataView(bytes.buffer, bytes.byteOffset, length)
}

const halves = new Map<number, number>()

/** Each of the 65,536 is worked out once. */
function half(bits: number): number {
  const known = halves.get(bits)
  if (known !== undefined) return known
  const value = halfOf(bits)
  halves.set(bits, value)
  return value
}

/** IEEE 754 binary16. */
function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

const scratch = new DataView(new ArrayBuffer(4))

/** bfloat16: the upper half of a binary32. */
function brain(bits: number): number {
  scratch.setUint32(0, bits << 16)
  return scratch.getFloat32(0)
}
