// Decisions -> every string that an edition must not say, with the mark in its place and the records in which it is hidden.
import type { ReleaseDecision } from '../../../record/release.ts'
import { type Hidden, mark } from '../../../release/hide/hidden.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { memberRows } from '../../../store/list/conversations.ts'
import { type BearerRow, bearerRows } from '../../../store/list/parties.ts'
import { recordRowsById } from '../../../store/list/records.ts'
import { folded, type NamedPerson, type NameForms, nameForms, shareFullName } from './name-forms.ts'

type Numbered = { seq: number; decision: ReleaseDecision }

/** A person who is hidden: what of them is, and what is left standing. */
export interface HiddenPerson extends NameForms {
  seq: number
  person: string
  name: string
  /** `person 1`, by order of decision. */
  mark: string
  addresses: string[]
  /** Addresses held as somebody else's that reach the same mailbox: they are hidden with the person. */
  kin: string[]
  /** Addresses of persons of the same full name who are not hidden: perhaps one human, held as several. */
  namesakes: string[]
}

/** `scope` are the numbers of the records in which names are looked up that others bear, too; all where it is left out. */
export function hiddenOf(fonds: Fonds, decisions: Numbered[], scope?: number[]): Hidden[] {
  const words = decisions.flatMap(({ seq, decision }): Hidden[] => {
    if (decision.what === 'hide-word') return [{ seq, text: decision.text, mark, reach: 'everywhere', kind: 'word' }]
    if (decision.what !== 'hide-span') return []
    const reach = decision.reach === 'everywhere' ? decision.reach : conversationAround(fonds, decision.record)
    return [{ seq, text: decision.text, mark, reach, kind: 'span' }]
  })
  const hidden = hiddenPersons(fonds, decisions, scope)
  const bearers = countBearers(hidden)
  const persons = hidden.flatMap(({ seq, mark: own, addresses, kin, forms }) =>
    [...addresses, ...kin, ...forms].map((text): Hidden => {
      // What two hidden persons are called names neither.
      const shown = bearers.get(folded(text))! > 1 ? mark : own
      return { seq, text, mark: shown, reach: 'everywhere', kind: 'person' }
    }),
  )
  return [...words, ...persons]
}

function countBearers(persons: HiddenPerson[]): Map<string, number> {
  const bearers = new Map<string, number>()
  for (const { addresses, kin, forms } of persons)
    for (const text of new Set([...addresses, ...kin, ...forms].map(folded)))
      bearers.set(text, (bearers.get(text) ?? 0) + 1)
  return bearers
}

export function hiddenPersons(fonds: Fonds, decisions: Numbered[], scope?: number[]): HiddenPerson[] {
  const asked = decisions.flatMap(({ seq, decision }) =>
    decision.what === 'hide-person' ? [{ seq, ...decision }] : [],
  )
  if (asked.length === 0) return []
  const all = bearerRows(fonds)
  const personOf = new Map(all.map(({ address, person }) => [address, person]))
  // Merged with one who is hidden already: one mark for both.
  const chosen = new Map<string, number>()
  for (const { seq, person, address } of asked) {
    const now = personOf.get(address) ?? person
    if (!chosen.has(now)) chosen.set(now, seq)
  }
  const about = namedPersons(scope ? bearerRows(fonds, scope) : all)
  const named = namedPersons(all)
  return [...chosen].map(([person, seq], at) => {
    const own = named.get(person) ?? { person, name: '', addresses: [], names: [] }
    const kin = kinOf(own.addresses, all, person)
    const isOther = (each: NamedPerson) => !chosen.has(each.person) && !each.addresses.every((one) => kin.includes(one))
    const others = [...about.values()].filter(isOther)
    const alike = others.filter((each) => shareFullName(own, each))
    const { forms, left } = nameForms(
      { ...own, addresses: [...own.addresses, ...kin] },
      others.filter((each) => !alike.includes(each)),
    )
    return {
      ...{ seq, person, name: own.name, mark: `person ${at + 1}`, kin, forms, left },
      addresses: own.addresses.filter((address) => !address.startsWith('name:')),
      namesakes: alike.map(({ addresses }) => addresses[0]!),
    }
  })
}

function namedPersons(rows: BearerRow[]): Map<string, NamedPerson & { name: string }> {
  const persons = new Map<string, { person: string; name: string; addresses: Set<string>; names: Set<string> }>()
  for (const { person, personName, address, name } of rows) {
    const held = persons.get(person) ?? { person, name: personName, addresses: new Set(), names: new Set([personName]) }
    persons.set(person, held)
    held.addresses.add(address)
    if (name !== null && name !== '') held.names.add(name)
  }
  return new Map(
    [...persons].map(([id, { addresses, names, ...rest }]) => [
      id,
      { ...rest, addresses: [...addresses], names: [...names] },
    ]),
  )
}

/** Addresses of others that are one mailbox with one of these. */
function kinOf(addresses: string[], all: BearerRow[], person: string): string[] {
  const mailboxes = new Set(addresses.filter((address) => address.includes('@', 1)).map(mailboxOf))
  const bare = [...mailboxes].filter((mailbox) => !addresses.includes(mailbox))
  const others = all.filter((row) => row.person !== person && row.address.includes('@', 1))
  const same = others.filter(({ address }) => mailboxes.has(mailboxOf(address))).map(({ address }) => address)
  return [...new Set([...bare, ...same])]
}

/** Without the tag behind a plus; without the dots that Gmail does not count. */
function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at).replace(/(?<=.)\+.*$/, ''), address.slice(at + 1).toLowerCase()]
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com'
  return isGmail ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`
}

function conversationAround(fonds: Fonds, record: string): ReadonlySet<string> {
  const conversation = recordRowsById(fonds, [record])[0]?.conversation
  const members = conversation == null ? [] : memberRows(fonds, conversation)
  return new Set([record, ...members.map(({ id }) => id)])
}
