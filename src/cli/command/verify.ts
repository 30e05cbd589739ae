import { Command } from 'commander'
import { verifyState } from '../../flow/evidence/state.ts'
import { listFindings, listOutcomes, listUnknownKeys } from '../../flow/evidence/verify.ts'
import type { Fonds } from '../../store/fonds.ts'
import { runVerify } from '../evidence.ts'
import { type CommonOptions, dim, print, printJson, say } from '../terminal.ts'
import { withFonds } from '../with-fonds.ts'

export function verify(): Command {
  return new Command('verify')
    .summary('check signatures, dates and copies, and look for gaps')
    .description(
      'Checks DKIM signatures, ARC chains and dates of all mail with the keys in the archive ("fonds keys"), on all processors. ' +
        'Then it compares the copies of each message, and looks for what records point to and nothing holds. ' +
        'What was checked with the same keys before is passed over; Ctrl-C stops, and the next run goes on from there. ' +
        'Nothing is asked from outside: without a key a signature is unknown, which speaks neither for nor against it. ' +
        'With --json one line per finding: record, sha256, check, result, code, sentence, data.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  fonds keys import keys.txt\n  fonds verify\n  fonds verify --json > findings.jsonl',
    )
    .action(async (flags: CommonOptions) => {
      await withFonds(flags, async (fonds) => {
        const { checked } = await runVerify(fonds)
        say(`${checked} messages checked now`)
        if (flags.json) for (const finding of listFindings(fonds)) printJson(finding)
        else tell(fonds)
      })
    })
}

/** How many names are named: the rest follows from the findings. */
const namesShown = 5

function tell(fonds: Fonds): void {
  const state = verifyState(fonds)
  print(`${state.checked} messages checked, ${state.unchecked} not`)
  for (const { result, code, findings } of listOutcomes(fonds))
    print(`${result.padEnd(8)}${String(findings).padStart(8)}  ${code}`)
  const unknown = listUnknownKeys(fonds)
  if (unknown.length === 0) return
  print(`${unknown.length} keys are not known; most needed: ${unknown.slice(0, namesShown).join(', ')}`)
  print(dim('"fonds keys import" takes keys in, "fonds keys fetch" says how to ask DNS'))
}
