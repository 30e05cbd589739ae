// The moments of one conversation -> silences that are improbable against its own rhythm. The longest silence is held against
// the next longest of the same conversation, and nothing else, and it must break off an exchange that is lively on both sides.
//
// The reckoning: where long silences grow rarer as if they ended by chance, the differences of neighbouring lengths, each times
// its rank, are independent and of one mean (Sukhatme 1937; Rényi, "On the theory of order statistics", 1953). The chance that
// the jump above the next longest is as high as seen then follows from those alone: (1 + jump / sum) ^ -count. People are less
// even than chance and answer at once or after weeks; therefore at least ten messages must stand on either side within the
// length of the silence. A conversation that dies, or is taken up again, is not silent.

/** One message of a conversation, however many copies are held. */
export interface Moment<Id> {
  id: Id
  /** Milliseconds. */
  at: number
  person: string
}

export interface Silence<Id> {
  /** The last before it and the first after it. */
  after: Moment<Id>
  before: Moment<Id>
}

interface Stretch<Id> extends Silence<Id> {
  /** Place of the message before it. */
  i: number
  length: number
}

/** Shorter ones are weekends and holidays, */
const leastSilence = 10 * 86_400_000
/** and so are those that are not so many times as long as the next: who is even, is seldom so to the day. */
const leastTimes = 3
/** A silence whose chance is higher is not listed. */
const mostChance = 1 / 1000
/** Next longest silences that the longest are held against. */
const compared = 12
/** The longest that may stand out together. */
const mostSilences = 3
/** Messages on either side of a silence, within its length. */
const leastAround = 10
/** Share of a conversation that one person may have written: who only speaks to others keeps no rhythm with them. */
const mostByOne = 0.8
/** Silences of the same minute are one. */
const leastLength = 60_000

/** `moments` in order of time. */
export function silencesOf<Id>(moments: Moment<Id>[]): Array<Silence<Id>> {
  if (moments.length < 2 * leastAround || isMonologue(moments)) return []
  const gaps = moments
    .slice(1)
    .map((before, i) => ({ i, after: moments[i]!, before, length: before.at - moments[i]!.at }))
  const longest = gaps.filter(({ length }) => length >= leastLength).sort((a, b) => b.length - a.length)
  return longest
    .slice(0, standOut(longest.map(({ length }) => length)))
    .filter((silence) => silence.length >= leastSilence && isLivelyAround(moments, silence))
    .sort((a, b) => a.after.at - b.after.at)
    .map(({ after, before }) => ({ after, before }))
}

/** How many of these lengths, longest first, stand out from the rest. */
function standOut(lengths: number[]): number {
  for (let count = 1; count <= mostSilences; count += 1) {
    const next = lengths.slice(count, count + compared + 1)
    if (next.length <= compared) return 0
    if (lengths[count - 1]! < leastTimes * next[0]!) continue
    const floor = next.pop()!
    const sum = next.reduce((total, length) => total + length - floor, 0)
    const jump = count * (lengths[count - 1]! - next[0]!)
    // Lengths that are all the same have no spread to hold anything against: any jump stands out.
    const chance = sum === 0 ? Number(jump === 0) : (1 + jump / sum) ** -compared
    if (chance < mostChance / mostSilences) return count
  }
  return 0
}

/** Whether the conversation went on before and after for as long as the silence lasts, and was no trickle. */
function isLivelyAround<Id>(moments: Moment<Id>[], { i, length, after, before }: Stretch<Id>): boolean {
  const [first, last] = [moments[0]!, moments.at(-1)!]
  if (after.at - first.at < length || last.at - before.at < length) return false
  const [tenthBefore, tenthAfter] = [moments[i - leastAround + 1], moments[i + leastAround]]
  if (tenthBefore === undefined || tenthAfter === undefined) return false
  return after.at - tenthBefore.at <= length && tenthAfter.at - before.at <= length
}

function isMonologue<Id>(moments: Moment<Id>[]): boolean {
  const counts = new Map<string, number>()
  for (const { person } of moments) counts.set(person, (counts.get(person) ?? 0) + 1)
  return Math.max(...counts.values()) > mostByOne * moments.length
}
