// Messages with who holds them, and the custodians among their parties -> messages that one custodian gave and another,
// who wrote or got them too, did not. Mailboxes are often given in part: a false alarm is worse than a miss, so a message
// counts only where the custodian gave most others of its sort from the same time, and of the same conversation.

/** One message, however many copies are held. */
export interface HeldMessage<Id> {
  id: Id
  conversation: string
  at: number
  /** Custodians in whose sources it is held. */
  holders: ReadonlySet<string>
  /** Custodians who are parties of it, each by an address of theirs, as who wrote it or as who got it. */
  parties: Array<{ custodian: string; slot: string }>
}

export interface CustodianGap<Id> {
  custodian: string
  /** The message, then what the custodian gave of the conversation just before and after it. */
  pointedToBy: Id[]
  message: HeldMessage<Id>
}

/** Share of a custodian's messages of one sort that must be there, for the rest to count as missing. */
const leastShare = 2 / 3
/** Messages of the sort that must be there. */
const leastGiven = 3

/** `messages` in order of time. */
export function missingWithCustodian<Id>(messages: Array<HeldMessage<Id>>): Array<CustodianGap<Id>> {
  const given = givenBy(messages)
  return conversationsOf(messages).flatMap((conversation) =>
    conversation.flatMap((message, place) => {
      const { holders, parties, at, id } = message
      if (holders.size === 0) return []
      return parties.flatMap(({ custodian, slot }) => {
        if (holders.has(custodian) || !isExpected(given.get(slotKey(custodian, slot)), at)) return []
        const beside = besideIn(conversation, place, custodian)
        return beside.length === 0 ? [] : [{ custodian, message, pointedToBy: [id, ...beside] }]
      })
    }),
  )
}

function conversationsOf<Id>(messages: Array<HeldMessage<Id>>): Array<Array<HeldMessage<Id>>> {
  const conversations = new Map<string, Array<HeldMessage<Id>>>()
  for (const message of messages) {
    const others = conversations.get(message.conversation) ?? []
    conversations.set(message.conversation, others)
    others.push(message)
  }
  return [...conversations.values()]
}

/** What a custodian gave of one sort: by one address, written or received. */
interface Given {
  first: number
  last: number
  given: number
  /** Those that others gave, from between the first and the last. */
  absent: number
}

function slotKey(custodian: string, slot: string): string {
  return `${slot} ${custodian}`
}

function givenBy<Id>(messages: Array<HeldMessage<Id>>): Map<string, Given> {
  const given = new Map<string, Given>()
  const each = (held: boolean, tell: (key: string, at: number) => void) => {
    for (const { holders, parties, at } of messages)
      for (const { custodian, slot } of parties) if (holders.has(custodian) === held) tell(slotKey(custodian, slot), at)
  }
  each(true, (key, at) => {
    const known = given.get(key)
    if (known === undefined) given.set(key, { first: at, last: at, given: 1, absent: 0 })
    else Object.assign(known, { last: at, given: known.given + 1 })
  })
  each(false, (key, at) => {
    const known = given.get(key)
    if (known && at >= known.first && at <= known.last) known.absent += 1
  })
  return given
}

function isExpected(sort: Given | undefined, at: number): boolean {
  if (sort === undefined || sort.given < leastGiven || at < sort.first || at > sort.last) return false
  return sort.given >= leastShare * (sort.given + sort.absent)
}

/** The nearest that the custodian gave, before and after. */
function besideIn<Id>(conversation: Array<HeldMessage<Id>>, place: number, custodian: string): Id[] {
  const ids: Id[] = []
  for (const step of [-1, 1]) {
    let at = place + step
    while (conversation[at] && !conversation[at]!.holders.has(custodian)) at += step
    if (conversation[at]) ids.push(conversation[at]!.id)
  }
  return ids
}
