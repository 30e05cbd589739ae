// English messages about checking signatures: the run, and the plot of what it came to.
import type { Message } from './messages.ts'

export const enChecks = {
  'checks.label': 'Checks',
  'checks.start': { one: 'Check {n} e-mail', other: 'Check {n} e-mails' },
  'checks.startAgain': 'Check anew with the keys of now',
  'checks.goOn': 'Go on checking',
  'checks.starting': 'Starting …',
  'checks.running': 'Signatures are being checked. What is found appears here by itself.',
  'checks.checking': 'Checking signatures {percent}',
  'checks.amount': { one: '{done} of {n} e-mail', other: '{done} of {n} e-mails' },
  'checks.perSecond': { one: '{n} e-mail a second', other: '{n} e-mails a second' },
  'checks.stopped': 'The checks were stopped before their end. What is checked stays; the next run goes on from there.',
  'checks.failed': 'The checks could not go on: {why}',
  'checks.done': 'All signatures are checked.',
  'checks.announceBegun': 'Signatures are being checked.',
  'checks.announceShare': '{percent} of the e-mails are checked.',

  'checks.plot':
    'E-mails over time, by what their signatures prove. Arrow keys move, Enter searches for those of one bar.',
  'checks.hint': 'Each part of a bar opens the search for just those.',
  'checks.part': '{when}: {what}',
  'checks.none': 'No e-mail with a usable date has been checked.',
  'checks.table': 'As a table',
  'checks.when': 'When',
  'checks.all': 'All',
  'checks.undated': {
    one: '{n} without a usable date stands in no bar.',
    other: '{n} without a usable date stand in no bar.',
  },
  'checks.head.pass': 'Fits',
  'checks.head.repaired': 'Fits, once undone',
  'checks.head.fail': 'Does not fit',
  'checks.head.keyUnknown': 'Key not known',
  'checks.head.unknown': 'Cannot be judged',
  'checks.head.none': 'Not signed',
  'checks.head.unchecked': 'Not checked yet',
  'checks.sum.pass': {
    one: '{n} with a signature that fits as it stands',
    other: '{n} with a signature that fits as it stands',
  },
  'checks.sum.repaired': {
    one: '{n} with a signature that fits once a known change is undone',
    other: '{n} with a signature that fits once a known change is undone',
  },
  'checks.sum.fail': { one: '{n} with a signature that does not fit', other: '{n} with a signature that does not fit' },
  'checks.sum.keyUnknown': {
    one: '{n} signed with a key that is not known',
    other: '{n} signed with a key that is not known',
  },
  'checks.sum.unknown': {
    one: '{n} with a signature that cannot be judged for another reason',
    other: '{n} with a signature that cannot be judged for another reason',
  },
  'checks.sum.none': { one: '{n} without a signature', other: '{n} without a signature' },
  'checks.sum.unchecked': { one: '{n} not checked yet', other: '{n} not checked yet' },
} satisfies { [key: string]: Message }
