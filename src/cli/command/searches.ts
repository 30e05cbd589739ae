import { Argument, Command, Option } from 'commander'
import {
  listSearches,
  removeSearch,
  renameSearch,
  saveSearch,
  takeBackSearchChange,
} from '../../flow/saved-searches.ts'
import { FondsError } from '../../record/error.ts'
import { savedSorts } from '../../record/saved-search.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { SavedSearchLine } from '../../view/model.ts'
import { bold, type CommonOptions, dim, print, printJson, say, world } from '../terminal.ts'
import { refuseUnknownOption } from '../unknown-option.ts'
import { withFonds } from '../with-fonds.ts'

interface Flags extends CommonOptions {
  sort?: string
}

const examples = `
Examples:
  fonds searches save "The annex" 'from:nora "the annex"' --sort date-asc
  fonds searches list
  fonds search --saved "the annex"
  fonds searches rename "The annex" Annexes
  fonds searches undo`

const actions = ['list', 'save', 'rename', 'remove', 'undo'] as const

export function searches(): Command {
  return (
    new Command('searches')
      .addArgument(
        new Argument('[ACTION]', 'list them, save, rename or remove one, or take a change back').choices(actions),
      )
      .argument('[NAME]', 'what it is called; case does not matter')
      .argument('[QUERY...]', 'the query that is saved; the new name, for "rename"')
      .addOption(new Option('--sort <ORDER>', 'order of the hits of the search that is saved').choices(savedSorts))
      // A word may begin with a minus: what follows it must be absent.
      .allowUnknownOption()
      .summary('searches saved under a name')
      .description(
        'Lists saved searches: how many records each finds now, and how many more than when it was saved. Saving under a name ' +
          'that is taken replaces what stood there. Each change is a line of the journal, and can be taken back.',
      )
      .addHelpText('after', examples)
      .action(async (action: string | undefined, name: string | undefined, words: string[], flags: Flags) => {
        refuseUnknownOption(words, 'searches')
        await withFonds(flags, async (fonds) => {
          if (action === 'undo') return say(`undone: ${await takeBackSearchChange(fonds, world)}`)
          if (action !== undefined && action !== 'list')
            await changes[action]!(fonds, needed(name), words.join(' '), flags)
          for (const line of listSearches(fonds).searches) flags.json ? printJson(line) : print(lineText(line))
        })
      })
  )
}

type Change = (fonds: Fonds, name: string, rest: string, flags: Flags) => Promise<void>

const changes: Record<string, Change> = {
  save: (fonds, name, query, { sort }) => saveSearch(fonds, world, { name, query, sort }),
  rename: (fonds, name, to) => renameSearch(fonds, world, name, to),
  remove: (fonds, name) => removeSearch(fonds, world, name),
}

function needed(name: string | undefined): string {
  if (name !== undefined) return name
  throw new FondsError('name-needed', 'say which search is meant: see "fonds help searches"')
}

function lineText({ name, query, total, totalThen, error }: SavedSearchLine): string {
  const more = total - totalThen
  const since = more === 0 ? '' : `, ${more > 0 ? `${more} more` : `${-more} fewer`} than when it was saved`
  return `${bold(name)}  ${dim(query)}  ${error ? error.message : `${total} found${since}`}`
}
