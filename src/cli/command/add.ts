import { Command } from 'commander'
import { prepareReader } from '../../flow/intake/reader-thread.ts'
import { isNew } from '../../store/layout.ts'
import type { AddFlags } from '../add.ts'
import { withEngineToFill } from '../engine.ts'
import { leaveRoom } from '../intake-run.ts'
import { noAttachments } from '../no-attachments.ts'
import { whichFonds } from '../terminal.ts'

export function add(): Command {
  return withEngineToFill(new Command('add'))
    .argument('[PATH...]', 'files or folders; folders are read through; without any, goes on where a run was stopped')
    .option('--custodian <NAME>', 'from whom these were received')
    .option('--published <DATE>', 'for articles: when it was published (2016-09-20)')
    .option('--outlet <NAME>', 'for articles: who published it')
    .option('--author <NAME>', 'for articles and posts: who wrote it')
    .option('--language <CODE>', 'for articles: language (fr)')
    .option('--url <URL>', 'for articles: where it stood')
    .option('--title <TITLE>', 'for articles: title')
    .addOption(noAttachments())
    .option('--dry-run', 'say what would be taken in, change nothing')
    .summary('take in files and folders')
    .description(
      'Takes in mailboxes, single mails, Maildir folders, X archives and articles. Formats are told by content, never by ' +
        'name. Every file is kept exactly as received; what cannot be read is listed in the ledger, with the reason. Adding ' +
        'the same file again changes nothing. An article NAME is described by flags or by a sidecar NAME.meta.json. ' +
        'At the end, the text of attachments is read for search; "fonds extract" does that alone. ' +
        'With --engine opensearch --engine-url URL, the records then go to an index on a cluster, as by "fonds index"; several ' +
        'processes may fill one index, each from its own fonds. ' +
        'Ctrl-C stops it where all is sound: what is in stays, and the same command goes on from there.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  fonds add inbox.mbox.gz archive/ --in case.fonds\n  fonds add inbox.mbox --engine opensearch --engine-url https://search.example:9200 --in case.fonds\n  fonds add story.html --published 2024-11-13 --outlet "Le Phare"',
    )
    .action(async (paths: string[], flags: AddFlags) => {
      leaveRoom()
      // A fonds that is new has everything to read: the thread for it starts while the rest of the program is loaded.
      if (paths.length > 0 && !flags.dryRun && isNew(whichFonds(flags))) prepareReader()
      await (await import('../add.ts')).addAsAsked(paths, flags)
    })
}
