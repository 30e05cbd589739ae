import { Command, Option } from 'commander'
import { find } from '../../flow/search.ts'
import { FondsError } from '../../record/error.ts'
import type { SearchPage } from '../../view/model.ts'
import { wholeNumber } from '../number.ts'
import { type CommonOptions, dim, print, printJson, say } from '../terminal.ts'
import { recordText, snippetText } from '../text.ts'
import { withFonds } from '../with-fonds.ts'

interface Flags extends CommonOptions {
  sort: 'date-desc' | 'date-asc' | 'relevance'
  limit: number
  offset: number
  explain?: boolean
  duplicates?: boolean
}

export function search(): Command {
  return (
    new Command('search')
      .argument('[QUERY...]', 'words, "phrases", OR, -, from: to: subject: before: after: kind: has:attachment …')
      .addOption(
        new Option('--sort <ORDER>', 'order of the hits')
          .choices(['date-desc', 'date-asc', 'relevance'])
          .default('date-desc'),
      )
      .option('--limit <N>', 'hits to print', wholeNumber, 50)
      .option('--offset <N>', 'hits to pass over', wholeNumber, 0)
      .option('--duplicates', 'list every record; else those that say the same at the same moment are one')
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
        const typo = words.find((word) => word.startsWith('--'))
        if (typo) throw new FondsError('option-unknown', `there is no option ${typo}: see "fonds help search"`)
        await withFonds(flags, (fonds) => {
          const { sort, limit, offset } = flags
          const duplicates = flags.duplicates ? 'all' : 'together'
          const result = find(fonds, { q: words.join(' '), sort, limit, offset, duplicates })
          if (flags.json) return printJson(result)
          if (result.error) say(`${result.error.message} (at character ${result.error.at + 1}) [${result.error.code}]`)
          if (flags.explain) say(result.explain)
          for (const hit of result.hits) {
            print(recordText(hit))
            print(`    ${snippetText(hit.snippet)}`)
            if (hit.same > 1) print(dim(`    ${hit.same} records that say the same; --duplicates lists them`))
          }
          print(dim(countText(result)))
          if (result.suggestion) say(`did you mean ${result.suggestion.query}? It finds ${result.suggestion.total}`)
        })
      })
  )
}

function countText({ total, rows, hits }: SearchPage): string {
  const found = rows < total ? `${total} found in ${rows} rows` : `${total} found`
  return rows > hits.length ? `${found}, ${hits.length} shown` : found
}
