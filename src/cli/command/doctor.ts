import { statfsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Command } from 'commander'
import { filesSentence, linesSentence } from '../../flow/evidence/audit-words.ts'
import { checkSources } from '../../flow/intake/check-sources.ts'
import { listLedger } from '../../flow/ledger.ts'
import type { Fonds } from '../../store/fonds.ts'
import { readJournal } from '../../store/journal.ts'
import { isFonds } from '../../store/layout.ts'
import { type CommonOptions, exitCodes, print, printJson, whichFonds } from '../terminal.ts'
import { version } from '../version.ts'
import { withFonds } from '../with-fonds.ts'

interface Check {
  check: string
  ok: boolean
  sentence: string
}

export function doctor(): Command {
  return new Command('doctor')
    .summary('check the installation and the fonds')
    .description(
      'Checks Node, SQLite and free space, and in a fonds: the journal, the files in the bag, and that every ledger adds up.',
    )
    .addHelpText('after', '\nExample:\n  fonds doctor --in case.fonds')
    .action(async (flags: CommonOptions) => {
      const checks = machine()
      const named = flags.in !== undefined || isFonds('.')
      if (named)
        await withFonds(
          { ...flags, in: whichFonds(flags) },
          async (fonds) => void checks.push(...(await health(fonds))),
        )
      for (const check of checks)
        flags.json ? printJson(check) : print(`${check.ok ? 'ok  ' : 'LOOK'}  ${check.sentence}`)
      if (checks.some(({ ok }) => !ok)) process.exitCode = exitCodes.attention
    })
}

function machine(): Check[] {
  const db = new Database(':memory:')
  const sqlite = db.prepare('select sqlite_version()').pluck().get() as string
  const fts5 =
    db.prepare(`select 1 from pragma_compile_options where compile_options = 'ENABLE_FTS5'`).pluck().get() === 1
  db.close()
  const disk = statfsSync('.')
  const free = Math.floor((disk.bavail * disk.bsize) / 1e9)
  return [
    { check: 'version', ok: true, sentence: `fonds ${version()} on node ${process.versions.node}` },
    { check: 'sqlite', ok: fts5, sentence: `sqlite ${sqlite}${fts5 ? ' with' : ' without'} full-text search` },
    { check: 'space', ok: free >= 1, sentence: `${free} GB free here` },
  ]
}

async function health(fonds: Fonds): Promise<Check[]> {
  const journal = readJournal(fonds.dir)
  const lines = listLedger(fonds)
  const wrong = lines.filter((line) => line.expected !== line.stored + line.duplicate + line.quarantined + line.refused)
  const { files, changed, unknown } = await checkSources(fonds)
  return [
    { check: 'journal', ok: true, sentence: linesSentence(journal.length) },
    {
      check: 'ledger',
      ok: wrong.length === 0,
      sentence:
        wrong.length === 0
          ? `the ledgers of ${lines.length} sources add up`
          : `${wrong.length} ledgers do not add up: ${wrong.map(({ source }) => source).join(', ')}`,
    },
    {
      check: 'bag',
      ok: changed.length === 0,
      sentence:
        changed.length === 0
          ? filesSentence(files)
          : `changed or missing since they were received: ${changed.join(', ')}`,
    },
    {
      check: 'strays',
      ok: unknown.length === 0,
      sentence:
        unknown.length === 0
          ? 'every file of the bag is named by its manifest and by the journal'
          : `in the bag, but not in its manifest or the journal: ${unknown.join(', ')}; add their originals again`,
    },
  ]
}
