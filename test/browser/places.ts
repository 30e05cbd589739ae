// The addresses of the example case that tests visit: one of every page, and the records that its story turns on.
import { readFileSync } from 'node:fs'
import { listConversations } from '../../src/flow/conversation.ts'
import { listPeople } from '../../src/flow/people.ts'
import { find } from '../../src/flow/search.ts'
import type { Fonds } from '../../src/store/fonds.ts'
import type { HitView } from '../../src/view/model.ts'

export const expected = JSON.parse(readFileSync(new URL('../../examples/expected.json', import.meta.url), 'utf8'))

/** The records that a query finds, oldest first; a query that finds none is a mistake of the test. */
export function found(fonds: Fonds, q: string): HitView[] {
  const { hits } = find(fonds, { q, sort: 'date-asc', limit: 200 })
  if (hits.length === 0) throw new Error(`the example holds nothing for ${q}`)
  return hits
}

/** The message whose words appear in public fifteen minutes later. */
export const leakedWords = 'kind:chat "Forty-one million for a quay"'

/** The conversation of the newspaper's story: a publisher of leaked papers and the candidate's daughter. */
export function exchange(fonds: Fonds): string {
  return found(fonds, leakedWords)[0]!.conversation!
}

export function threadWithGap(fonds: Fonds): string {
  return listConversations(fonds).find((line) => line.missing > 0)!.id
}

export function person(fonds: Fonds, address: string): string {
  return listPeople(fonds).people.find((line) => line.addresses.some((one) => one.address === address))!.id
}

/** One address of every page, and of every way to read a record. */
export function everyPage(fonds: Fonds): Record<string, string> {
  const thread = found(fonds, 'subject:"A strange private message"')[0]!
  const html = found(fonds, 'subject:basin OR from:basin-digest.example')[0]!
  const quarrey = person(fonds, 'quarrey@tidewatch.example')
  const tesk = found(fonds, 'from:rowan kind:mail')[0]!.from[0]!.person
  return {
    overview: '/',
    search: '/search?q=annex',
    'search with a record': `/search?q=annex+(kind:mail+OR+kind:chat)&at=${found(fonds, 'annex kind:mail')[0]!.id}`,
    'search without hits': '/search?q=nowhere+to+be+found',
    'search with a mistake': '/search?q=(annex',
    'list of terms': '/batch',
    conversations: '/conversations',
    thread: `/c/${thread.conversation}`,
    'thread with a gap': `/c/${threadWithGap(fonds)}`,
    chat: `/c/${exchange(fonds)}`,
    'thread with marks': `/c/${thread.conversation}?q=annex`,
    record: `/r/${thread.id}`,
    'record as HTML': `/r/${html.id}#html`,
    'record headers': `/r/${html.id}#headers`,
    'record bytes': `/r/${html.id}#raw`,
    'record copies': `/r/${found(fonds, `source:"${expected.differingCopies[0].edited}"`)[0]!.id}#copies`,
    article: `/r/${found(fonds, 'kind:article lang:fr')[0]!.id}`,
    coverage: '/coverage',
    'coverage of a kind': '/coverage?kind=span',
    'article with its claims': `/coverage/${found(fonds, 'kind:article lang:fr')[0]!.id}`,
    timeline: '/timeline',
    'timeline with a choice': `/timeline?at=${found(fonds, leakedWords)[0]!.id}`,
    people: '/people',
    person: `/p/${tesk}`,
    pair: `/p/${tesk}/${quarrey}`,
    ledger: '/ledger',
    'ledger of a source': '/ledger?source=case/mailbox/relative.mbox',
    custody: '/custody',
    'custody of a record': `/custody?record=${thread.id}`,
    statements: '/statements',
    gaps: '/gaps',
    release: '/release',
    'release without hits': '/release?scope=from:nobody',
    proof: '/proof',
    'unknown address': '/nowhere',
  }
}
