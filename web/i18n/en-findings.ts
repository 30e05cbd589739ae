// English messages of what the checks say of dates, copies and gaps: whole sentences, with times as the reader has them.
import type { Message } from './messages.ts'

export const enFindings = {
  'evidence.span': 'between {from} and {to}',
  'evidence.spanOnce': 'on {at}',
  'evidence.spanFrom': 'from {from} on',
  'evidence.spanTo': 'until {to}',
  'evidence.spanNone': 'at a time that is not known',
  'finding.date-within': 'The message was under way {span}; the Date header fits.',
  'finding.date-early':
    'The message was under way {span}; the Date header says {stated}, {lasting} before that: the message waited, or a clock or the date was wrong.',
  'finding.date-late':
    'The message was under way {span}; the Date header says {stated}, {lasting} after that: a clock, the zone or the date was wrong.',
  'finding.date-chain-broken':
    'The Date header says {stated}, which fits only Received lines below a break in their order; whoever sent the message could have written those.',
  'finding.date-after-receipt': 'The Date header says {stated}, after the source was received ({received}).',
  'finding.date-within-key':
    'No server wrote down when it had the message; the key that fits, of {domain}, is known to have been published {days}; the Date header fits.',
  'finding.date-beside-key':
    'No server wrote down when it had the message; the key that fits, of {domain}, is known to have been published {days}; the Date header says {stated}, {lasting} outside of that. Keys may be published for longer than is known.',
  'finding.date-within-neighbours':
    'The message is kept among others that came through {through} {span}; the Date header fits.',
  'finding.date-beside-neighbours':
    'The message is kept among others that came through {through} {span}; the Date header says {stated}, which is outside of that. Whoever keeps a mailbox can change its order.',
  'finding.date-unbounded': 'No server wrote down when it had the message; the Date header stands alone.',
  'finding.date-absent': 'The message has no Date header that can be read.',
  'evidence.copies': 'Copies.',
  'evidence.gap': 'Gap.',
  'evidence.toCopies': 'Compare them',
  'evidence.toGaps': 'See what is missing',
  'finding.copies-identical': 'Every copy of this message has the same bytes.',
  'finding.copies-same-content':
    'Every copy of this message has the same words, files and fields of its author. Only what servers wrote in passing differs.',
  'finding.copies-differ':
    'Copies of this message do not say the same; they differ in: {what}. Which of them was sent, this does not tell.',
  'finding.gap-referenced': 'This refers to a message that nobody handed over: {name}',
  'finding.gap-quoted': 'This quotes words that stand in no record here. They are introduced so: “{name}”',
  'finding.gap-series': 'This is a part of a numbered series, {name}. Not here: {excerpt}.',
  'finding.gap-silent':
    'Beside this, nothing was said ({days}): a silence that is improbable against the rhythm of the conversation.',
  'finding.gap-custodian':
    'This is missing from what {name} gave, who wrote or got it and gave others of the conversation.',
} satisfies { [key: string]: Message }
