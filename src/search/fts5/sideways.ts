// A tree -> what the index has to be asked, and what the columns tell of each record that it answers. A part of the query
// that holds the values of one facet is not asked but tried: so the records that only it leaves out are at hand, and its
// other values can be counted over them.
import { type Result, results } from '../../record/finding.ts'
import { stances, statuses } from '../../record/statement.ts'
import { type Ast, allOf, type Leaf } from '../ast.ts'
import type { FacetName } from '../index.ts'
import type { Columns } from './columns.ts'

export interface Trial {
  facet: FacetName
  passes(no: number): boolean
}

/** Facets whose values a person chooses one of or either of. Of persons, all that are chosen have to be on a record. */
type Chosen = Exclude<FacetName, 'person'>

/** `rest` is asked of the index; a record that it finds is found by the whole query where it passes every trial. */
export function splitByFacets(ast: Ast, columns: Columns): { rest: Ast; trials: Trial[] } {
  const { rest, chosen } = chosenIn(ast, (path) => columns.sources.includes(path))
  return { rest, trials: chosen.map(({ facet, part }) => trialOf(facet, part, columns)) }
}

/** The parts of a query that hold the values of one facet each, and all else. */
export function chosenIn(
  ast: Ast,
  isSource: (path: string) => boolean,
): { rest: Ast; chosen: Array<{ facet: Chosen; part: Ast }> } {
  const parts = ast.type === 'and' ? ast.items : [ast]
  const facets = parts.map((part) => facetOf(part, isSource))
  // Two parts of one facet narrow each other: neither can be left out without the other.
  const alone = facets.map((facet, i) =>
    facet !== undefined && facets.indexOf(facet) === facets.lastIndexOf(facet) ? i : -1,
  )
  const chosen = alone.flatMap((i) => (i < 0 ? [] : [{ facet: facets[i]!, part: parts[i]! }]))
  return { rest: allOf(parts.filter((_, i) => alone[i] !== i)), chosen }
}

/** The facet that a part of a query holds values of, where it holds nothing else. */
function facetOf(part: Ast, isSource: (path: string) => boolean): Chosen | undefined {
  const [first, ...others] = (part.type === 'or' ? part.items : [part]).map((item) => facetOfOne(item, isSource))
  return others.every((facet) => facet === first) ? first : undefined
}

function facetOfOne(item: Ast, isSource: (path: string) => boolean): Chosen | undefined {
  if (item.type === 'not') return isAttachment(item.item) ? 'has' : undefined
  if (item.type === 'date') return item.operator === 'date' ? 'year' : undefined
  if (item.type !== 'field') return undefined
  switch (item.operator) {
    case 'kind':
    case 'lang':
    case 'dkim':
    case 'finding':
    case 'status':
      return item.operator
    case 'has':
      return isAttachment(item) ? 'has' : undefined
    case 'source':
      return isSource(item.value) ? 'source' : undefined
    default:
      return undefined
  }
}

function isAttachment(item: Ast): boolean {
  return item.type === 'field' && item.operator === 'has' && item.value === 'attachment'
}

function trialOf(facet: Chosen, part: Ast, columns: Columns): Trial {
  const tests = (part.type === 'or' ? part.items : [part]).map((item) => testOf(item, columns))
  const [only] = tests
  return { facet, passes: tests.length === 1 ? only! : (no) => tests.some((test) => test(no)) }
}

type Test = (no: number) => boolean

function testOf(item: Ast, columns: Columns): Test {
  if (item.type !== 'not') return leafTest(item as Leaf, columns)
  const test = testOf(item.item, columns)
  return (no) => !test(no)
}

/** Says of a record what conditionOf (condition.ts) makes the database say. */
function leafTest(leaf: Leaf, columns: Columns): Test {
  if (leaf.type === 'date') return dateTest(leaf.from, leaf.to, columns)
  if (leaf.type !== 'field') throw new Error(`no facet holds ${leaf.type}`)
  const { operator, value } = leaf
  switch (operator) {
    case 'kind':
      return isAt(columns.kind, columns.kinds.indexOf(value))
    case 'lang':
      return isAt(columns.language, columns.languages.indexOf(value === 'none' ? null : value))
    case 'dkim':
      return isAt(columns.dkim, results.indexOf(value as Result))
    case 'has':
      return isAt(columns.attached, 1)
    case 'source':
      return isAt(columns.source, columns.sources.indexOf(value))
    case 'status':
      return saidTest(value, columns)
    default:
      return findingTest(value, columns)
  }
}

function isAt(column: ArrayLike<number>, wanted: number): Test {
  return (no) => column[no] === wanted
}

function dateTest(from: number | null, to: number | null, { at }: Columns): Test {
  if (from === null && to === null) return (no) => Number.isNaN(at[no])
  const [first, end] = [from ?? -Infinity, to ?? Infinity]
  return (no) => at[no]! >= first && at[no]! < end
}

function saidTest(status: string, { said }: Columns): Test {
  const bit = status === 'any' ? -1 : 1 << stances.findIndex((stance) => statuses[stance] === status)
  return (no) => ((said[no] ?? 0) & bit) !== 0
}

function findingTest(code: string, { findingStart, finding, codes }: Columns): Test {
  const wanted = codes.indexOf(code)
  return (no) => {
    for (let i = findingStart[no] ?? 0; i < (findingStart[no + 1] ?? 0); i++) if (finding[i] === wanted) return true
    return false
  }
}
