// The whole fonds at a glance: what came in, when it was written, by whom, and what wants a person's eye.

import { countDatesOutside } from '../store/finding/list.ts'
import { countChecksByDay } from '../store/finding/over-time.ts'
import type { Fonds } from '../store/fonds.ts'
import { attentionRows, countConversations, countRecords } from '../store/list/attention.ts'
import { busiestConversations, conversationRowsById } from '../store/list/conversations.ts'
import { briefParticipants } from '../store/list/participants.ts'
import { busiestPersons, countPersons, personRows } from '../store/list/people.ts'
import { sourceRows } from '../store/list/sources.ts'
import { countSteps, countUndated, dateSpan } from '../store/list/timeline.ts'
import { attentionList } from '../view/attention.ts'
import { binsOf, calendarWidth } from '../view/bins.ts'
import { checksOverTime } from '../view/checks-over-time.ts'
import { conversationLines, namedInList } from '../view/conversation-line.ts'
import type { FondsView, OverviewPage } from '../view/model.ts'
import { inOrder, personLines } from '../view/person-line.ts'
import { sourceLine, sumLedgers } from '../view/source-line.ts'

import { verifyState } from './evidence/state.ts'

const mostBins = 120
const mostNamed = 8

/** What the frame around every page shows. */
export function openTitle(fonds: Fonds): FondsView {
  return { title: fonds.title, records: countRecords(fonds) }
}

export function openOverview(fonds: Fonds): OverviewPage {
  const sources = sourceRows(fonds)
  const persons = busiestPersons(fonds, mostNamed)
  const busiest = busiestConversations(fonds, mostNamed)
  return {
    title: fonds.title,
    records: countRecords(fonds),
    conversations: countConversations(fonds),
    persons: countPersons(fonds),
    ledger: sumLedgers(sources),
    sources: sources.map(sourceLine),
    ...histogram(fonds),
    undated: countUndated(fonds),
    people: inOrder(personLines(personRows(fonds, persons)), persons),
    busiest: conversationLines(conversationRowsById(fonds, busiest), briefParticipants(fonds, namedInList, busiest)),
    attention: attentionList(attentionRows(fonds)),
    evidence: {
      ...verifyState(fonds),
      datesOutside: countDatesOutside(fonds),
      overTime: checksOverTime(countChecksByDay(fonds)),
    },
  }
}

function histogram(fonds: Fonds): Pick<OverviewPage, 'bins' | 'binUnit'> {
  const span = dateSpan(fonds)
  if (span === null) return { bins: [], binUnit: 'day' }
  const width = calendarWidth(span, mostBins)
  const counts = countSteps(fonds, width.step, { from: span.start, to: span.end })
  return { bins: binsOf(counts, width, span), binUnit: width.unit }
}
