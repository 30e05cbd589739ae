import { Command, Option } from 'commander'
import { FondsError } from '../../record/error.ts'
import { type EngineFlags, engineAddress, usualLayout, withEngine } from '../engine.ts'
import { filled, tellFilled } from '../filling.ts'
import { commandLine } from '../intake-run.ts'
import { wholeNumber } from '../number.ts'
import { type CommonOptions, printJson } from '../terminal.ts'
import { withFonds } from '../with-fonds.ts'

interface Flags extends CommonOptions, EngineFlags {
  shards: number
  replicas: number
}

export function indexCommand(): Command {
  return withEngine(new Command('index'))
    .addOption(
      new Option('--shards <N>', 'parts of an index that is made now')
        .argParser(wholeNumber)
        .default(usualLayout.shards),
    )
    .addOption(
      new Option('--replicas <N>', 'copies of each part besides the first')
        .argParser(wholeNumber)
        .default(usualLayout.replicas),
    )
    .summary('fill an index on a cluster, to search more than one machine holds')
    .description(
      'Sends the words of all records, and what is known of them, to an OpenSearch cluster: whoever can read that index can read ' +
        'the correspondence. What the cluster confirmed is remembered in the fonds; the next run sends what changed since, and takes ' +
        'back what is gone. Several processes may fill one index, each from its own fonds. Ctrl-C stops it; the same command goes on ' +
        'from there. FONDS_OPENSEARCH_USER and FONDS_OPENSEARCH_PASSWORD say who asks. docs/opensearch.md tells the rest.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  fonds index --engine opensearch --url https://search.example:9200 --in case.fonds',
    )
    .action(async (flags: Flags) => {
      const address = engineAddress({ ...flags, engine: flags.engine })
      if (address === undefined)
        throw new FondsError('engine-unnamed', 'no engine is named: add --engine opensearch --url URL')
      await withFonds(flags, async (fonds) => {
        const report = await filled(fonds, address, flags)
        if (flags.json) printJson(report)
        tellFilled(report, { json: flags.json, resume: commandLine() })
      })
    })
}
