import { Command } from 'commander'
import { initFonds } from '../../store/open.ts'
import { type CommonOptions, print, printJson, world } from '../terminal.ts'

export function init(): Command {
  return new Command('init')
    .argument('<DIR>', 'folder to make; it must not exist, or be empty')
    .option('--title <TITLE>', 'what the case is called; by default the name of the folder')
    .summary('make a new, empty fonds')
    .description('Makes a new, empty fonds: a BagIt bag for the sources and a journal for everything done to them.')
    .addHelpText('after', '\nExample:\n  fonds init harbour.fonds --title "The harbour letters"')
    .action((dir: string, options: CommonOptions & { title?: string }) => {
      initFonds(dir, options.title, world)
      if (options.json) printJson({ fonds: dir })
      else print(`made ${dir}; next: fonds add PATH… --in ${dir}`)
    })
}
