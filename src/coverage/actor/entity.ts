// Who a name or a description means: one person, body or account of an article, and what it is called.
import type { KnownPerson } from '../../record/coverage.ts'
import type { Gender } from './vocabulary.ts'

/** What somebody is said to be: `son` of somebody, `director` of something. */
export interface Role {
  noun: string
  /** Folded words of the complement, and whom it names. */
  of: string[]
  ofEntity?: Entity
}

export interface Entity {
  parts: string[]
  /** The name as it is misspelled. */
  slips: string[][]
  generation?: string
  gender?: Gender
  kind: 'person' | 'organisation' | 'unknown'
  /** Written forms of the name with how often they stand. */
  written: Map<string, number>
  /** Other forms: handles, descriptions. */
  forms: Set<string>
  roles: Role[]
  known?: KnownPerson
  /** Named by a description only: `coopérative de Port-Lévenez`. */
  described?: string
  handles: Set<string>
  /** Told to have revealed or reported something. */
  isSource?: boolean
  /** Stands only behind `in`, `of`, `à`: likelier where than who. */
  isPlace?: boolean
  count: number
  /** How often an article that is no part of the name stands in front of it. */
  articles?: number
}

/** How often a form stands, and the surname in it alone: what is misspelled stands seldom. */
function weight({ written }: Entity, [form, count]: [string, number]): number {
  const last = form.split(/\s+/).at(-1)!
  return count + (written.get(last) ?? 0) * 2
}

/** The form that names an entity: that of the fonds, else the fullest, of equals the one that stands most often. */
export function nameOf(entity: Entity): string {
  if (entity.known?.names[0]) return entity.known.names[0]
  const forms = [...entity.written].filter(([form]) => !form.startsWith('@'))
  if (forms.length === 0) return entity.described ?? [...entity.handles][0] ?? ''
  const length = (form: string) => form.split(/\s+/).length
  const best = forms.reduce((a, b) => {
    if (length(b[0]) !== length(a[0])) return length(b[0]) > length(a[0]) ? b : a
    return weight(entity, b) > weight(entity, a) ? b : a
  })
  return best[0]
}

export function sharesName(a: Entity, b: Entity): boolean {
  return a.parts.length > 0 && a.parts.at(-1) === b.parts.at(-1)
}
