import { Command } from 'commander'
import { type AuditCheck, audit } from '../../flow/evidence/audit.ts'
import { countedLine } from '../intake-run.ts'
import { type CommonOptions, dim, exitCodes, print, printJson, whichFonds } from '../terminal.ts'

export function auditCommand(): Command {
  return new Command('audit')
    .summary('check that everything is still what was received')
    .description(
      'Hashes every file of the bag and the bytes of every record anew, and follows the chain of the journal. Says exactly\n' +
        'which files, records or lines are not what they were, with the SHA-256 that was expected and the one that was\n' +
        'found. Changes nothing. Note down the hash of the last line of the journal: it shows later that nothing before\n' +
        'it was changed.',
    )
    .addHelpText('after', '\nExample:\n  fonds audit --in case.fonds')
    .action(async (flags: CommonOptions) => {
      const run = countedLine('hashed', 'records')
      const checks = await audit(whichFonds(flags), run).finally(run.done)
      for (const each of checks) flags.json ? printJson(each) : tell(each)
      if (checks.some(({ ok }) => !ok)) process.exitCode = exitCodes.attention
    })
}

function tell({ ok, sentence, differences }: AuditCheck): void {
  print(`${ok ? 'ok  ' : 'LOOK'}  ${sentence}`)
  for (const { code, path, record, expected, found } of differences) {
    print(`      ${code}  ${path}${record ? `, record ${record}` : ''}`)
    if (expected || found) print(dim(`        expected ${expected ?? 'nothing'}, found ${found ?? 'nothing'}`))
  }
}
