import { Command } from 'commander'
import { lastUndoable, mergePersons, splitAddress, undo } from '../../flow/decide.ts'
import { listPeople, openPerson } from '../../flow/people.ts'
import { FondsError } from '../../record/error.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { PersonLine } from '../../view/model.ts'
import { bold, type CommonOptions, dim, print, printJson, say, world } from '../terminal.ts'
import { withFonds } from '../with-fonds.ts'

interface Flags extends CommonOptions {
  merge?: string[]
  split?: string
  undo?: boolean
}

export function people(): Command {
  return new Command('people')
    .argument('[ID]', 'id of one person: with whom they wrote')
    .option('--merge <INTO FROM...>', 'make the persons FROM part of the person INTO')
    .option('--split <ADDRESS>', 'make an address a person of its own')
    .option('--undo', 'take the last merge or split back')
    .summary('who is in it; merge and split')
    .description(
      'Lists persons with their addresses. One address is one person until you decide otherwise; decisions go into the journal.',
    )
    .addHelpText('after', '\nExamples:\n  fonds people\n  fonds people --merge p1… p2…\n  fonds people --undo')
    .action(async (id: string | undefined, flags: Flags) => {
      await withFonds(flags, async (fonds) => {
        await decide(fonds, flags)
        if (id !== undefined) {
          const page = openPerson(fonds, id)
          if (flags.json) return printJson(page)
          print(personText(page.person))
          for (const { other, sent, received } of page.pairs)
            print(`  ${sent} → ${received} ←  ${other.name}  ${dim(other.id)}`)
          return
        }
        for (const person of listPeople(fonds).people) flags.json ? printJson(person) : print(personText(person))
      })
    })
}

async function decide(fonds: Fonds, flags: Flags): Promise<void> {
  const [into, ...from] = flags.merge ?? []
  if (flags.merge && from.length === 0)
    throw new FondsError('same-person', 'name the person to keep, then those to merge into it')
  for (const each of [into, ...from]) if (each !== undefined) openPerson(fonds, each)
  for (const each of from) await mergePersons(fonds, world, into!, each)
  if (flags.split !== undefined) await splitAddress(fonds, world, flags.split)
  if (flags.undo) say(`undone: ${await undo(fonds, world, lastUndoable(fonds))}`)
}

function personText(person: PersonLine): string {
  const addresses = person.addresses.map(({ address }) => address).join(', ')
  return `${dim(person.id)}  ${bold(person.name)}  sent ${person.sent}, received ${person.received}  ${dim(addresses)}`
}
