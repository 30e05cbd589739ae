// The text of a seed and random choices -> a mutant, and the operators that made it, in order.
import { archiveOperators } from './archive.mjs'
import { proseOperators } from './article.mjs'
import { headerOperators } from './headers.mjs'
import { lineOperators } from './lines.mjs'
import { mailboxOperators } from './mailbox.mjs'
import { pageOperators } from './page.mjs'
import { partOperators } from './parts.mjs'
import { queryOperators } from './query.mjs'

/** Larger mutants find little that smaller ones do not, and cost the time of hundreds. */
const maxLength = {
  query: 6000,
  html: 200_000,
  page: 200_000,
  text: 200_000,
  article: 40_000,
  archive: 400_000,
  sidecar: 4000,
}
const usualMaxLength = 600_000
/** Operators on top of each other. */
const mostOperators = 7

/** Sets of operators for each kind of input; one set is chosen first, then one of its operators. */
export const operatorsFor = {
  mail: [headerOperators, partOperators, partOperators, lineOperators],
  mailbox: [mailboxOperators, mailboxOperators, headerOperators, partOperators, lineOperators],
  archive: [archiveOperators, archiveOperators, archiveOperators, lineOperators],
  sidecar: [archiveOperators, lineOperators],
  page: [pageOperators, pageOperators, pageOperators, lineOperators],
  html: [pageOperators, pageOperators, pageOperators, lineOperators],
  text: [lineOperators],
  article: [proseOperators, proseOperators, lineOperators],
  query: [queryOperators, queryOperators, lineOperators],
}

/** `text` holds one letter a byte; `other` gives another seed of the same kind. */
export function mutate(kind, text, random, other) {
  const trail = []
  const limit = maxLength[kind] ?? usualMaxLength
  let out = text
  const wanted = random.many(mostOperators)
  // An operator that finds nothing to change, such as a boundary in a mail without parts, is tried no further.
  for (let tries = 0; trail.length < wanted && tries < wanted + 20; tries += 1) {
    const [name, operator] = random.pick(Object.entries(random.pick(operatorsFor[kind])))
    const changed = operator(out, random, other)
    if (changed === out) continue
    out = changed.slice(0, limit)
    trail.push(name)
  }
  return { text: out, trail }
}
