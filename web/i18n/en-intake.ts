// English messages about sources being taken in.
import type { Message } from './messages.ts'

export const enIntake = {
  'intake.label': 'Intake',
  'intake.receiving': 'Receiving {percent}',
  'intake.reading': 'Reading {percent}',
  'intake.arranging': 'Putting conversations together',
  'intake.extracting': 'Reading attachments for search {percent}',
  'intake.files': { one: '{done} of {n} file', other: '{done} of {n} files' },
  'intake.bytes': '{done} of {size}',
  'intake.perSecond': { one: '{n} record a second', other: '{n} records a second' },
  'intake.seconds': { one: '{n} second left', other: '{n} seconds left' },
  'intake.minutes': { one: '{n} minute left', other: '{n} minutes left' },
  'intake.hours': { one: '{n} hour left', other: '{n} hours left' },
  'intake.problems': { one: '{n} problem', other: '{n} problems' },
  'intake.stop': 'Stop',
  'intake.stopping': 'Stopping …',
  'intake.hide': 'Hide',
  'intake.stopped': 'The intake was stopped before its end. What is in stays; the next intake goes on from there.',
  'intake.failed': 'The intake could not go on: {why}',
  'intake.done': 'All sources are read.',
  'intake.announceBegun': 'Sources are being taken in. What is read can be searched at once.',
  'intake.announceShare': '{percent} of the sources are read.',
  'intake.emptyTitle': 'The first records are on their way',
  'intake.emptyHelp': 'Sources are being taken in. What is read appears here by itself.',
  'intake.emptyConversations':
    'Conversations are put together once all sources are read; they then appear here by themselves.',
  'intake.soFar': 'More is still being read.',
  'intake.showNew': 'Show what came since',
} satisfies { [key: string]: Message }
