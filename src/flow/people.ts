// Who wrote to whom: the verbs behind "fonds people" and the pages of people and pairs.
import { FondsError } from '../record/error.ts'
import type { Fonds } from '../store/fonds.ts'
import { conversationRowsById } from '../store/list/conversations.ts'
import { exchangeRows, pairRows } from '../store/list/pairs.ts'
import { briefParticipants } from '../store/list/participants.ts'
import { personRows } from '../store/list/people.ts'
import { countStepsOf } from '../store/list/timeline.ts'
import { lastDecision } from '../store/people.ts'
import { binsOf, calendarWidth } from '../view/bins.ts'
import { conversationLines, namedInList } from '../view/conversation-line.ts'
import type { PairPage, PeoplePage, PersonLine, PersonPage } from '../view/model.ts'
import { exchangeOf } from '../view/pair.ts'
import { inOrder, personLines, suggestMerges } from '../view/person-line.ts'

const mostBins = 120

export function listPeople(fonds: Fonds): PeoplePage {
  const people = personLines(personRows(fonds))
  const decision = lastDecision(fonds)
  const undo = decision ? { seq: decision.seq, sentence: decision.sentence } : null
  return { people, suggestions: suggestMerges(people), undo }
}

/** One person and everybody they exchanged private messages with. Throws FondsError `not-found`. */
export function openPerson(fonds: Fonds, id: string): PersonPage {
  const person = personOf(fonds, id)
  const pairs = pairRows(fonds, id)
  const others = personLines(
    personRows(
      fonds,
      pairs.map((pair) => pair.other),
    ),
  )
  const byId = new Map(others.map((other) => [other.id, other]))
  return {
    person,
    pairs: pairs.flatMap(({ other, sent, received }) => {
      const line = byId.get(other)
      return line ? [{ other: line, sent, received }] : []
    }),
    bins: personBins(fonds, person),
  }
}

/** What two persons wrote to each other. Throws FondsError `not-found`, `same-person`. */
export function openPair(fonds: Fonds, a: string, b: string): PairPage {
  if (a === b) throw new FondsError('same-person', 'a pair needs two persons: name another one')
  const [first, second] = [personOf(fonds, a), personOf(fonds, b)]
  const rows = exchangeRows(fonds, a, b)
  const [byA, byB] = [exchangeOf(rows, a), exchangeOf(rows, b)]
  const dates = rows.flatMap((row) => row.at ?? []).sort((x, y) => x - y)
  const shared = [...new Set(rows.flatMap((row) => row.conversation ?? []))]
  const conversations = conversationLines(
    conversationRowsById(fonds, shared),
    briefParticipants(fonds, namedInList, shared),
  )
  return {
    a: first,
    b: second,
    aToB: byA.sent,
    bToA: byB.sent,
    answersByA: byA.answers,
    answersByB: byB.answers,
    medianAnswerByA: byA.median,
    medianAnswerByB: byB.median,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    conversations: conversations.sort((x, y) => (y.last ?? -Infinity) - (x.last ?? -Infinity)),
  }
}

function personOf(fonds: Fonds, id: string): PersonLine {
  const [person] = inOrder(personLines(personRows(fonds, [id])), [id])
  if (!person) throw new FondsError('not-found', `no person "${id}" in this fonds: ids are listed by "fonds people"`)
  return person
}

function personBins(fonds: Fonds, person: PersonLine): PersonPage['bins'] {
  if (person.first === null || person.last === null) return []
  const span = { start: person.first, end: person.last }
  const width = calendarWidth(span, mostBins)
  return binsOf(countStepsOf(fonds, width.step, person.id), width, span)
}
