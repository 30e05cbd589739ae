// A code and the data of a date -> one plain sentence.
import type { DateData } from '../../record/evidence.ts'

const sentences = {
  'date-within': (d: DateData) => `${underWay(d)}; the Date header fits.`,
  'date-early': (d: DateData) =>
    `${underWay(d)}; the Date header says ${time(d.date)}, ${lasting(d.outside)} before that: the message waited, or a clock or the date was wrong.`,
  'date-late': (d: DateData) =>
    `${underWay(d)}; the Date header says ${time(d.date)}, ${lasting(d.outside)} after that: a clock, the zone or the date was wrong.`,
  'date-chain-broken': (d: DateData) =>
    `The Date header says ${time(d.date)}, which fits only Received lines below a break in their order; whoever sent the message could have written those.`,
  'date-after-receipt': (d: DateData) =>
    `The Date header says ${time(d.date)}, after the source was received (${time(d.received)}).`,
  'date-within-key': (d: DateData) => `${published(d)}; the Date header fits.`,
  'date-beside-key': (d: DateData) =>
    `${published(d)}; the Date header says ${time(d.date)}, ${lasting(d.outside)} outside of that. Keys may be published for longer than is known.`,
  'date-within-neighbours': (d: DateData) => `${kept(d)}; the Date header fits.`,
  'date-beside-neighbours': (d: DateData) =>
    `${kept(d)}; the Date header says ${time(d.date)}, which is outside of that. Whoever keeps a mailbox can change its order.`,
  'date-unbounded': () => 'No server wrote down when it had the message; the Date header stands alone.',
  'date-absent': () => 'The message has no Date header that can be read.',
} satisfies Record<string, ((data: DateData) => string) | (() => string)>

export type Code = keyof typeof sentences

export function sentenceOf(code: Code, data: DateData): string {
  return sentences[code](data)
}

function published({ from, to, keys }: DateData): string {
  const signers = [...new Set(keys.map(({ domain }) => domain))]
  const which = signers.length === 1 ? 'the key of' : 'the keys of'
  const fits = signers.length === 1 ? 'that fits is' : 'that fit are'
  const times = [from === null ? '' : ` from ${day(from)}`, to === null ? '' : ` until ${day(to)}`].join('')
  return `No server wrote down when it had the message; ${which} ${signers.join(' and ')} ${fits} known to have been published${times}`
}

function kept({ from, to, neighbours }: DateData): string {
  return `The message is kept among others that came through ${neighbours?.through} ${span(from, to)}`
}

function day(at: string): string {
  return at.slice(0, 10)
}

function underWay({ from, to, stamps }: DateData): string {
  const hops = stamps.filter(({ basis, at }) => basis === 'Received' && at !== null).length
  const signers = [...new Set(stamps.filter(({ basis }) => basis !== 'Received').map(({ who }) => who))]
  const basis = [
    hops > 0 ? `${hops} Received line${hops === 1 ? '' : 's'}` : '',
    ...signers.map((who) => `the signature of ${who}`),
  ]
  return `The message was under way ${span(from, to)} (${basis.filter((text) => text !== '').join(', ')})`
}

/** To the second, as it is shown: what is one moment then is said once. */
function span(from: string | null, to: string | null): string {
  const [first, last] = [time(from), time(to)]
  return first === last ? `at ${first}` : `between ${first} and ${last}`
}

function time(at: string | null): string {
  return at === null ? 'an unknown time' : `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`
}

const units: Array<[string, number]> = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]

function lasting(milliseconds: number): string {
  const [name, size] = units.find(([, each]) => milliseconds >= each) ?? units.at(-1)!
  const count = Math.floor(milliseconds / size)
  return `${count.toLocaleString('en-US')} ${name}${count === 1 ? '' : 's'}`
}
