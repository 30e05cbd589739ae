// JSON -> the keys in it. Three forms: an object of names and records, `{"s1._domainkey.example": "v=DKIM1; p=…"}`, also under
// `keys`; a list of objects with `selector`, `domain` and `record`; and the same objects one a line, as a fonds keeps them.
import { z } from 'zod'
import { edtfBounds } from '../../record/edtf.ts'
import type { KeyFault, NamedRecord } from './entry.ts'

const date = z.string().refine((text) => edtfBounds(text) !== null, 'is no date')
const entry = z.object({
  selector: z.string().min(1),
  domain: z.string().min(1),
  record: z.string(),
  origin: z.enum(['dns', 'file', 'inferred']).optional().catch(undefined),
  firstKnown: date.optional(),
  lastKnown: date.optional(),
  publicSince: date.optional(),
})
const names = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

export function* readJson(text: string): Generator<NamedRecord | KeyFault> {
  const whole = parse(text)
  if (whole !== undefined) return yield* readValue(whole, 1)
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = parse(line)
    if (value === undefined) yield { line: at + 1, what: 'it is not JSON' }
    else yield* readValue(value, at + 1)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function* readValue(value: unknown, line: number): Generator<NamedRecord | KeyFault> {
  if (Array.isArray(value)) {
    for (const each of value) yield readEntry(each, line)
    return
  }
  if (typeof value !== 'object' || value === null) return yield { line, what: 'it is no object' }
  if ('selector' in value) return yield readEntry(value, line)
  const held = 'keys' in value ? value.keys : value
  if (Array.isArray(held)) return yield* readValue(held, line)
  const read = names.safeParse(held)
  if (!read.success) return yield { line, what: 'it holds no names with their records' }
  for (const [name, records] of Object.entries(read.data))
    for (const record of [records].flat()) yield { line, name, record }
}

function readEntry(value: unknown, line: number): NamedRecord | KeyFault {
  const read = entry.safeParse(value)
  if (!read.success) return { line, what: `a key has no proper ${read.error.issues[0]?.path.join('.') || 'form'}` }
  const { selector, domain, ...rest } = read.data
  return { line, name: `${selector}._domainkey.${domain}`, ...rest }
}
