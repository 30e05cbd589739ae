// English messages of gaps: what is not here, and what says so.
import type { Message } from './messages.ts'

export const enGaps = {
  'gaps.title': 'Gaps',
  'gaps.lead':
    'What is held nowhere, and the records that point to it. A gap says that something is not here, not that somebody took it away.',
  'gaps.reading': 'Every mail is read again to see what is quoted; this takes a moment after each intake.',
  'gaps.count': { one: '{n} gap', other: '{n} gaps' },
  'gaps.kind.referenced': 'referred to',
  'gaps.kind.quoted': 'quoted',
  'gaps.kind.series': 'missing from a series',
  'gaps.kind.silent': 'silent',
  'gaps.kind.custodian': 'missing with a custodian',
  'gaps.answered': 'a record here answers it',
  'gaps.missing': 'not here: {numbers}',
  'gaps.pointedTo.referenced': 'Records that refer to it',
  'gaps.pointedTo.quoted': 'Records that quote it',
  'gaps.pointedTo.series': 'Parts of the series that are here',
  'gaps.pointedTo.silent': 'The last before and the first after it',
  'gaps.pointedTo.custodian': 'The message, and what stands beside it',
  'gaps.silent': 'nothing in {days}, improbable against the rhythm around it',
  'gaps.custodian': 'not in what was received from them: “{subject}”',
  'gaps.none': 'No gap was found',
  'gaps.noneHelp':
    'Nothing here points to something that is not. Material that nothing points to can be missing all the same.',
  'search.operator.gap': 'pointing to something that is held nowhere',
  'gaps.all': 'All gaps',
} satisfies { [key: string]: Message }
