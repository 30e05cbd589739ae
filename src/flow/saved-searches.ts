// Searches kept under a name: the verbs behind "fonds searches" and the search page. Each change is an act of the journal.
import { FondsError } from '../record/error.ts'
import { type SavedChange, type SavedSearch, type SavedSort, savedSorts } from '../record/saved-search.ts'
import { withPlace } from '../search/reading.ts'
import type { Fonds, World } from '../store/fonds.ts'
import { lastSavedChange, sameName, savedSearches } from '../store/saved-search.ts'
import type { SavedSearchLine, SearchesPage } from '../view/model.ts'
import { decide, undo } from './decide.ts'
import { countHits } from './search.ts'
import { searchAddress } from './search-address.ts'

/** Characters: a name stands in a list. A line of the journal must not hold a novel. */
export const limits = { name: 120, query: 2_000, searches: 500 } as const

/** Each is counted anew. */
export function listSearches(fonds: Fonds): SearchesPage {
  return {
    searches: savedSearches(fonds).map((saved) => lineOf(fonds, saved)),
    undo: lastSavedChange(fonds) ?? null,
  }
}

/** Throws FondsError `not-found`. */
export function savedSearch(fonds: Fonds, name: string): SavedSearch {
  const wanted = sameName(cleanName(name))
  const found = savedSearches(fonds).find((saved) => sameName(saved.name) === wanted)
  if (found) return found
  throw new FondsError('not-found', `no search is saved as "${name}": see "fonds searches list"`)
}

/**
 * Saves a search; under a name that is taken, it replaces the one that stood there.
 * Throws FondsError `name-needed`, `too-long`, `too-many`, `sort-unknown`, `query-unclear`, `in-use`.
 */
export async function saveSearch(
  fonds: Fonds,
  world: World,
  entered: { name: string; query: string; sort?: string },
): Promise<void> {
  const name = checkedName(entered.name)
  const query = entered.query.trim()
  if (query.length > limits.query) throw new FondsError('too-long', `a query has at most ${limits.query} characters`)
  const sort = sortOf(entered.sort)
  if (savedSearches(fonds).length >= limits.searches)
    throw new FondsError('too-many', `${limits.searches} searches are saved already: remove some first`)
  const { total, error } = countHits(fonds, query)
  if (error) throw new FondsError('query-unclear', `the query "${query}" cannot be read: ${withPlace(error)}`)
  await change(fonds, world, { what: 'save', name, query, sort, total }, `Saved the search “${name}”.`)
}

/** Throws FondsError `not-found`, `name-needed`, `name-taken`, `too-long`, `in-use`. */
export async function renameSearch(fonds: Fonds, world: World, from: string, to: string): Promise<void> {
  const { name } = savedSearch(fonds, from)
  const next = checkedName(to)
  const isOther = sameName(next) !== sameName(name)
  if (isOther && savedSearches(fonds).some((saved) => sameName(saved.name) === sameName(next)))
    throw new FondsError('name-taken', `a search is saved as "${next}" already: choose another name`)
  await change(fonds, world, { what: 'rename', name, to: next }, `Renamed the search “${name}” to “${next}”.`)
}

/** Throws FondsError `not-found`, `in-use`. */
export async function removeSearch(fonds: Fonds, world: World, named: string): Promise<void> {
  const { name } = savedSearch(fonds, named)
  await change(fonds, world, { what: 'remove', name }, `Removed the search “${name}”.`)
}

/** Takes back a change of them, the last one where no number is given; returns its sentence. Throws FondsError `not-found`, `nothing-to-undo`. */
export async function takeBackSearchChange(fonds: Fonds, world: World, seq?: number): Promise<string> {
  const number = seq ?? lastSavedChange(fonds)?.seq
  if (number === undefined) throw new FondsError('nothing-to-undo', 'no search was saved: nothing to undo')
  const stands = `select 1 from decision where seq = ? and act = 'search' and undone_by is null`
  if (!fonds.db.prepare(stands).get(number))
    throw new FondsError('not-found', `line ${number} changed no saved search, or is undone: see "fonds audit --log"`)
  return undo(fonds, world, number)
}

function change(fonds: Fonds, world: World, change: SavedChange, sentence: string): Promise<void> {
  return decide(fonds, world, { act: 'search', change, sentence })
}

function lineOf(fonds: Fonds, { seq, time, name, query, sort, total: totalThen }: SavedSearch): SavedSearchLine {
  const { total, error } = countHits(fonds, query)
  const address = searchAddress(query, sort)
  return { seq, name, query, sort, saved: Date.parse(time), total, totalThen, error, address }
}

function sortOf(sort: string = 'date-desc'): SavedSort {
  const known = savedSorts.find((each) => each === sort)
  if (known) return known
  throw new FondsError('sort-unknown', `there is no order "${sort}": use ${savedSorts.join(', ')}`)
}

function checkedName(written: string): string {
  const name = cleanName(written)
  if (name === '') throw new FondsError('name-needed', 'a saved search needs a name')
  if (name.length > limits.name) throw new FondsError('too-long', `a name has at most ${limits.name} characters`)
  return name
}

/** On one line, in one of the ways in which Unicode writes the same letters. */
function cleanName(written: string): string {
  return written
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
}
