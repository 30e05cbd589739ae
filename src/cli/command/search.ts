import { Command, Option } from 'commander'
import type { OutsideIndex } from '../../flow/index/open.ts'
import { savedSearch } from '../../flow/saved-searches.ts'
import { find, findElsewhere, findHits, findIn, type HitsPage, type Search } from '../../flow/search.ts'
import { FondsError } from '../../record/error.ts'
import type { Fonds } from '../../store/fonds.ts'
import { type EngineFlags, openEngine, withEngine } from '../engine.ts'
import { wholeNumber } from '../number.ts'
import { type CommonOptions, clean, dim, print, printJson, say } from '../terminal.ts'
import { otherHitText, recordText, snippetText, stumbledText } from '../text.ts'
import { refuseUnknownOption } from '../unknown-option.ts'
import { withFonds } from '../with-fonds.ts'

interface Flags extends CommonOptions, EngineFlags {
  sort?: 'date-desc' | 'date-asc' | 'relevance'
  limit: number
  offset: number
  explain?: boolean
  duplicates?: boolean
  saved?: string
  otherFonds?: boolean
}

export function search(): Command {
  return (
    withEngine(new Command('search'))
      .argument('[QUERY...]', 'words, "phrases", OR, -, from: to: subject: before: after: kind: has:attachment …')
      .addOption(
        new Option('--sort <ORDER>', 'order of the hits; the latest first, or as it was saved').choices([
          'date-desc',
          'date-asc',
          'relevance',
        ]),
      )
      .option('--saved <NAME>', 'a saved search; words after it narrow it down')
      .option('--limit <N>', 'hits to print', wholeNumber, 50)
      .option('--offset <N>', 'hits to pass over', wholeNumber, 0)
      .option('--duplicates', 'list every record; else those that say the same at the same moment are one')
      .option('--other-fonds', 'list instead what other fonds of the same index hold; with --engine')
      .option('--explain', 'say how the query was read')
      // A word may begin with a minus: what follows it must be absent.
      .allowUnknownOption()
      .summary('find records')
      .description(
        'Finds records. Words mean AND; docs/search.md has the whole language. With --json: one object with total and hits.',
      )
      .addHelpText(
        'after',
        '\nExamples:\n  fonds search ambassador OR ambassadeur\n  fonds search \'from:nora "the annex" after:2024-09-20\'\n  fonds search kind:post -retweet --sort date-asc',
      )
      .action(async (words: string[], flags: Flags) => {
        refuseUnknownOption(words, 'search')
        await withFonds(flags, async (fonds) => {
          const { limit, offset } = flags
          const duplicates = flags.duplicates ? 'all' : 'together'
          const search: Search = { ...asked(fonds, words, flags), limit, offset, duplicates }
          const engine = await openEngine(fonds, flags)
          if (flags.otherFonds) return elsewhere(fonds, engine, search, flags)
          if (flags.json && !engine) return printJson(find(fonds, search))
          const result = engine ? await findIn(engine, fonds, search).finally(engine.close) : findHits(fonds, search)
          if (flags.json) return printJson(result)
          sayErrors(result)
          if (flags.explain) say(result.explain)
          for (const hit of result.hits) {
            print(recordText(hit))
            const name = hit.attachment && dim(`${clean(hit.attachment.name ?? `part ${hit.attachment.part}`)}: `)
            print(`    ${name ?? ''}${snippetText(hit.snippet)}`)
            if (hit.alike > 0)
              print(
                dim(
                  `    nearly alike under the same id: ${hit.alike}; "fonds show ${hit.id} --copies" tells what differs`,
                ),
              )
            if (hit.same > 1) print(dim(`    ${hit.same} records that say the same; --duplicates lists them`))
          }
          print(dim(countText(result)))
          if (result.elsewhere)
            print(dim(`${result.elsewhere} more in other fonds of this index; --other-fonds lists them`))
          if (engine) sayBehind(engine.behind())
          if (result.suggestion) say(`did you mean ${result.suggestion.query}? It finds ${result.suggestion.total}`)
        })
      })
  )
}

/** To read here; opened where their fonds is. */
async function elsewhere(fonds: Fonds, engine: OutsideIndex | undefined, search: Search, { json }: Flags) {
  if (!engine) {
    throw new FondsError('engine-unnamed', 'other fonds are found in an index only: add --engine opensearch --url URL')
  }
  const page = await findElsewhere(engine, fonds, search).finally(engine.close)
  if (json) return printJson(page)
  sayErrors(page)
  for (const hit of page.hits) {
    print(otherHitText(hit))
    print(`    ${snippetText(hit.snippet)}`)
    print(dim(`    ${hit.fonds.map(({ title, source }) => clean(`${title}: ${source}`)).join(', ')}`))
  }
  const shown = page.total > page.hits.length ? `, ${page.hits.length} shown` : ''
  print(dim(`${page.total} found in other fonds of this index${shown}`))
}

function sayErrors({ query, errors, hints }: Pick<HitsPage, 'query' | 'errors' | 'hints'>): void {
  for (const error of [...errors, ...hints]) say(stumbledText(query, error))
}

function sayBehind(behind: ReturnType<OutsideIndex['behind']>): void {
  if (!behind) return
  const { records } = behind
  const what = records > 0 ? `it does not hold ${records} of the records` : 'what changed since is not in it'
  say(`the index is behind this fonds (${what}): "fonds index" sends the rest; exports and batches count without it`)
}

function countText({ total, rows, rowsEstimate, hits }: HitsPage): string {
  const found = rows < total ? `${total} found in ${rowsEstimate ? 'about ' : ''}${rows} rows` : `${total} found`
  return rows > hits.length ? `${found}, ${hits.length} shown` : found
}

/** In parentheses: what is added would otherwise go to the last branch of an OR. */
function asked(fonds: Fonds, words: string[], { saved, sort }: Flags): Pick<Search, 'q' | 'sort'> {
  if (saved === undefined) return { q: words.join(' '), sort }
  const { query, sort: savedSort } = savedSearch(fonds, saved)
  return { q: words.length === 0 ? query : `(${query}) ${words.join(' ')}`, sort: sort ?? savedSort }
}
