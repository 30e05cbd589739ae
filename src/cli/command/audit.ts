import { Command } from 'commander'
import { listCustody } from '../../flow/custody.ts'
import { type AuditCheck, type AuditProgress, audit } from '../../flow/evidence/audit.ts'
import { noteAudit } from '../../flow/evidence/note-audit.ts'
import { checkFonds } from '../../store/open.ts'
import { custodyText } from '../custody-text.ts'
import { countedLine } from '../intake-run.ts'
import { type CommonOptions, dim, exitCodes, print, printJson, say, whichFonds, world } from '../terminal.ts'
import { withFonds } from '../with-fonds.ts'

interface Flags extends CommonOptions {
  note?: boolean
  log?: boolean
}

export function auditCommand(): Command {
  return new Command('audit')
    .summary('check that everything is still what was received')
    .description(
      'Hashes every file of the bag and the bytes of every record anew, and follows the chain of the journal. Says exactly ' +
        'which files, records or lines are not what they were, with the SHA-256 that was expected and the one that was ' +
        'found. Changes nothing by itself. Note down the hash of the last line of the journal: it shows later that nothing before ' +
        'it was changed. With --note the journal gets a line that says what was found; --log prints the journal itself.',
    )
    .option('--note', 'write down in the journal that this was done, and what came of it')
    .option('--log', 'print the log of custody instead: every line of the journal, and whether it follows')
    .addHelpText('after', '\nExamples:\n  fonds audit --in case.fonds\n  fonds audit --log --json > custody.jsonl')
    .action(async (flags: Flags) => {
      const dir = whichFonds(flags)
      if (flags.log) return log(dir, flags)
      const checks = await audited(dir)
      for (const each of checks) flags.json ? printJson(each) : tell(each)
      if (flags.note) await noted(flags, checks)
      if (checks.some(({ ok }) => !ok)) process.exitCode = exitCodes.attention
    })
}

async function audited(dir: string): Promise<AuditCheck[]> {
  const lines = { files: countedLine('hashed', 'files'), records: countedLine('hashed', 'records') }
  const onProgress = ({ stage, ...counts }: AuditProgress) => lines[stage].onProgress(counts)
  return audit(dir, { onProgress }).finally(lines.records.done)
}

async function noted(flags: Flags, checks: AuditCheck[]): Promise<void> {
  await withFonds(flags, async (fonds) => {
    const isNoted = await noteAudit(fonds, world, checks)
    say(isNoted ? 'the journal has a line about it' : 'the journal is broken and got no line about it')
  })
}

function log(dir: string, flags: Flags): void {
  checkFonds(dir)
  for (const line of listCustody(dir)) {
    flags.json ? printJson(line) : print(custodyText(line))
    if (line.fault !== null) process.exitCode = exitCodes.attention
  }
}

function tell({ ok, sentence, differences }: AuditCheck): void {
  print(`${ok ? 'ok  ' : 'LOOK'}  ${sentence}`)
  for (const { code, path, record, expected, found } of differences) {
    print(`      ${code}  ${path}${record ? `, record ${record}` : ''}`)
    if (expected || found) print(dim(`        expected ${expected ?? 'nothing'}, found ${found ?? 'nothing'}`))
  }
}
