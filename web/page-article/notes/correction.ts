// What was found, and what a person typed in its place -> the correction: only what differs. Pure.
import type { Correction } from '../../../src/record/coverage-decision.ts'
import type { ClaimView } from '../../../src/view/model.ts'
import type { Thing } from '../../coverage/found.ts'

export type CorrectionField = keyof Correction

/** What was typed, by field; empty for "the article does not say". */
export type Typed = Partial<Record<CorrectionField, string>>

const ofClaim: Record<ClaimView['kind'], CorrectionField[]> = {
  message: ['from', 'to', 'when', 'attribution'],
  reply: ['from', 'to', 'negated', 'when', 'attribution'],
  span: ['between', 'when', 'bound', 'attribution'],
  count: ['from', 'to', 'count', 'bound', 'unit', 'attribution'],
  act: ['who', 'when', 'attribution'],
  statement: ['who', 'stance', 'speaker', 'when', 'attribution'],
}

const lists: readonly CorrectionField[] = ['from', 'to', 'who', 'between']

/** What of a thing can be corrected, in the order of the form. */
export function fieldsOf(thing: Thing): CorrectionField[] {
  if (thing.type === 'quote') return ['speaker', 'attribution', 'record']
  if (thing.type === 'post') return ['speaker', 'when', 'record']
  return ofClaim[thing.view.kind]
}

/** The fields as they stand now. Several names stand apart by semicolons: names hold commas. */
export function typedOf(thing: Thing): Typed {
  const values = valuesOf(thing)
  return Object.fromEntries(fieldsOf(thing).map((field) => [field, said(values[field])]))
}

/** The correction that turns `before` into `after`; undefined where nothing differs. */
export function correctionOf(before: Typed, after: Typed): Correction | undefined {
  const fields = (Object.keys(after) as CorrectionField[]).filter(
    (field) => tidied(after[field] ?? '') !== tidied(before[field] ?? ''),
  )
  return fields.length === 0
    ? undefined
    : Object.fromEntries(fields.map((field) => [field, meant(field, after[field]!)]))
}

function valuesOf(thing: Thing): { [field in CorrectionField]?: unknown } {
  if (thing.type === 'claim') return { ...thing.view, when: thing.view.when?.edtf ?? null }
  if (thing.type === 'quote') return { ...thing.view, record: thing.view.match?.record?.id ?? null }
  const { author, date, record } = thing.view
  return { speaker: author, when: date?.edtf ?? null, record: record?.id ?? null }
}

function said(value: unknown): string {
  if (Array.isArray(value)) return value.join('; ')
  return value === null || value === undefined ? '' : String(value)
}

function tidied(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

function meant(field: CorrectionField, typed: string): Correction[CorrectionField] {
  const text = tidied(typed)
  if (lists.includes(field)) return text.split(/\s*;\s*/).filter(Boolean)
  if (field === 'count') return Number(text)
  if (field === 'negated') return text === 'true'
  return text === '' ? null : text
}
