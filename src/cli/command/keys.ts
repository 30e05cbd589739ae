import { Command, Option } from 'commander'
import { fetchKeys, type KeyAnswer } from '../../flow/evidence/fetch-keys.ts'
import { importKeys, type KeyImport, type KeyLine, listKeys } from '../../flow/evidence/keys.ts'
import { listUnknownKeys } from '../../flow/evidence/verify.ts'
import { bold, type CommonOptions, dim, exitCodes, print, printJson, say, world } from '../terminal.ts'
import { withFonds } from '../with-fonds.ts'

interface ImportFlags extends CommonOptions {
  origin?: 'file' | 'inferred'
}

interface FetchFlags extends CommonOptions {
  askDns?: boolean
  server?: string
}

export function keys(): Command {
  const command = new Command('keys')
    .summary('public keys that signatures are checked with')
    .description(
      'The archive of public DKIM keys. Keys outlive neither DNS nor memory: providers take them down after some years, so ' +
        'they are kept here with where each is from. Without a key, a signature is neither good nor bad: it is unknown.',
    )
    .helpCommand(false)
  command.addCommand(importCommand())
  command.addCommand(listCommand())
  command.addCommand(fetchCommand())
  return command
}

function importCommand(): Command {
  return new Command('import')
    .argument('<FILE...>', 'zone files, lines NAME TXT VALUE, or JSON')
    .addOption(
      new Option(
        '--origin <ORIGIN>',
        'how the file came by its keys: "inferred" where they were worked out from signatures; by default what the file says',
      ).choices(['file', 'inferred']),
    )
    .summary('take in files of keys')
    .description(
      'Takes in public keys: zone files, lines such as s1._domainkey.harbour.example TXT "v=DKIM1; p=…", JSON that names ' +
        'keys by their DNS name, or lines as a fonds keeps them. Other records are passed over. Each import is a line of ' +
        'the journal. Then run "fonds verify".',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  fonds keys import examples/keys/dkim-keys.txt\n  fonds keys import recovered.json --origin inferred',
    )
    .action(async (files: string[], flags: ImportFlags) => {
      await withFonds(flags, async (fonds) => {
        for (const each of await importKeys(fonds, world, files, flags.origin)) tellImport(each, flags)
        say('now run "fonds verify"')
      })
    })
}

function tellImport(each: KeyImport, flags: CommonOptions): void {
  if (flags.json) printJson(each)
  else {
    const what = each.path === null ? 'held already' : `kept in ${each.path}`
    const others = each.others === 0 ? '' : `, ${each.others} other records passed over`
    print(`${each.file}: ${each.keys} keys, ${what}${others}`)
  }
  for (const { line, what } of each.faults) say(`${each.file}, line ${line}: ${what}`)
  if (each.faults.length > 0) process.exitCode = exitCodes.attention
}

function listCommand(): Command {
  return new Command('list')
    .summary('every key, where it is from, and what contradicts it')
    .description(
      'Lists every key in the order in which checks try it: keys seen in DNS first, then those out of files, then inferred ' +
        'ones. Where one selector has keys that differ, all are tried, and the list says so.',
    )
    .addHelpText('after', '\nExample:\n  fonds keys list')
    .action(async (flags: CommonOptions) => {
      await withFonds(flags, (fonds) => {
        for (const line of listKeys(fonds)) flags.json ? printJson(line) : print(keyText(line))
      })
    })
}

function keyText(line: KeyLine): string {
  const { selector, domain, origin, type, bits, problem, firstKnown, lastKnown, publicSince, from } = line
  const kind = type === null ? `cannot be used: ${problem}` : type === 'rsa' ? `rsa, ${bits} bits` : type
  const span = firstKnown || lastKnown ? `, known ${firstKnown ?? ''} to ${lastKnown ?? ''}` : ''
  const open = publicSince ? `, its private half is public since ${publicSince}` : ''
  const conflict = line.conflict ? `\n  key ${line.place} of this selector; another one differs` : ''
  return `${bold(`${selector}._domainkey.${domain}`)}  ${origin}  ${kind}${span}${open}  ${dim(from.join('; '))}${conflict}`
}

function fetchCommand(): Command {
  return new Command('fetch')
    .argument(
      '[NAME...]',
      'names of keys: SELECTOR._domainkey.DOMAIN; by default those that "fonds verify" found wanting',
    )
    .option('--ask-dns', 'really ask; without it the names are only printed')
    .option('--server <ADDRESS>', 'address of the DNS server to ask; by default the one of this machine')
    .summary('ask DNS for keys: the only command that reaches out')
    .description(
      'Asks DNS for keys and archives the answers with who was asked and when. This is the only command that sends anything ' +
        'to another machine, and only with --ask-dns: whoever runs the DNS server learns which keys you ask for, and the ' +
        'domain may learn it too.',
    )
    .addHelpText('after', '\nExample:\n  fonds keys fetch s1._domainkey.harbour.example --ask-dns')
    .action(async (names: string[], flags: FetchFlags) => {
      await withFonds(flags, async (fonds) => {
        const wanted = names.length > 0 ? names : listUnknownKeys(fonds)
        if (!flags.askDns) {
          for (const name of wanted) flags.json ? printJson({ name, result: 'not-asked', keys: 0 }) : print(name)
          return say('nothing was asked: give --ask-dns to send these names to a DNS server')
        }
        const { dnsResolver } = await import('../dns.ts')
        const resolver = dnsResolver(flags.server)
        say(`asking ${resolver.name}`)
        const answers = await fetchKeys(fonds, world, wanted, resolver, (answer) => tellAnswer(answer, flags))
        if (answers.some(({ result }) => result !== 'found')) process.exitCode = exitCodes.attention
      })
    })
}

function tellAnswer(answer: KeyAnswer, flags: CommonOptions): void {
  const words = { found: `${answer.keys} keys`, absent: 'no such name', 'no-answer': 'nobody answered' }
  flags.json ? printJson(answer) : print(`${answer.name}: ${words[answer.result]}`)
}
