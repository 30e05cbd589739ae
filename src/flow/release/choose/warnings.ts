// What somebody should know before cutting an edition: each a stable code and a plain sentence.
import { recordsHolding } from '../../../search/fts5/holders.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { countUnchecked, type IdRow } from '../../../store/list/release.ts'
import type { ReleasePlan } from '../../../view/model/release.ts'
import { releaseDecisions } from './choices.ts'
import { hiddenPersons } from './hidden.ts'
import { idleSpans } from './idle.ts'
import { mostRead } from './places.ts'
import type { Scoped } from './plan.ts'

type Warning = ReleasePlan['warnings'][number]

/** Words that stand in so large a share of so many records are no secret, and hiding them takes sentences apart. */
const commonShare = 0.2
const commonRecords = 20
/** Names in one sentence. */
const mostNamed = 5

export function warningsOf(fonds: Fonds, scoped: Scoped, published: IdRow[]): Warning[] {
  if (scoped.nos.length === 0)
    return [{ code: 'scope-empty', sentence: 'No record is in this scope: an edition of it would hold nothing.' }]
  return [
    ...lookedAt(scoped, published),
    ...ofSpans(fonds, published),
    ...ofPersons(fonds, scoped),
    ...ofWords(fonds, scoped, published),
    ...ofCounts(scoped),
    ...ofOriginals(scoped, published),
    ...ofChecks(fonds, published),
  ]
}

function lookedAt({ harmsOf, choices }: Scoped, published: IdRow[]): Warning[] {
  const open = published.filter((row) => !choices.reviewed.has(row.id) && harmsOf(row).length > 0).length
  if (open === 0) return []
  const sentence = `${records(open)} would go out in which something may do harm and about which nobody decided.`
  return [{ code: 'harm-undecided', sentence }]
}

function ofSpans(fonds: Fonds, published: IdRow[]): Warning[] {
  const idle = idleSpans(fonds, releaseDecisions(fonds), new Set(published.map(({ id }) => id)))
  return idle.map((seq) => ({
    code: 'span-idle',
    sentence: `What decision ${seq} hides would stay in its own record, and the cut is refused: take it back, and hide whole words.`,
  }))
}

function ofPersons(fonds: Fonds, { nos }: Scoped): Warning[] {
  return hiddenPersons(fonds, releaseDecisions(fonds), nos).flatMap(({ mark, left, kin, namesakes }) => {
    const forms = (why: string) => left.filter((each) => each.why === why).map(({ form }) => form)
    const [borne, words] = [forms('borne-by-others'), forms('is-a-word')]
    return [
      ...(borne.length === 0
        ? []
        : [
            {
              code: 'name-borne',
              sentence: `Of ${mark}, ${named(borne)} alone stays: others in this scope bear it, too. Hide it as a word where it tells.`,
            },
          ]),
      ...(words.length === 0
        ? []
        : [
            {
              code: 'name-is-word',
              sentence: `Of ${mark}, ${named(words)} alone stays: it is a word as well. Hide it as a word where it tells.`,
            },
          ]),
      ...(kin.length === 0
        ? []
        : [
            {
              code: 'address-kin',
              sentence: `With ${mark}, ${named(kin)} is hidden as well: it reaches the same mailbox.`,
            },
          ]),
      ...(namesakes.length === 0
        ? []
        : [
            {
              code: 'name-twice',
              sentence: `${mark} and ${named(namesakes)} have the same name, which is hidden; the latter’s address is not. Is it the same human? Merge them with "fonds people --merge", or hide both.`,
            },
          ]),
    ]
  })
}

function ofWords(fonds: Fonds, { hidden, places }: Scoped, published: IdRow[]): Warning[] {
  const inScope = new Set(published.map(({ no }) => no))
  return hidden.flatMap(({ seq, text, kind, reach }): Warning[] => {
    if (kind === 'person') return []
    const held = [...(places.get(seq)?.keys() ?? [])].filter((no) => inScope.has(no))
    if (held.length === 0)
      return [{ code: 'words-nowhere', sentence: `The words of decision ${seq} stand in no record that would go out.` }]
    if (held.length >= commonRecords && held.length > published.length * commonShare)
      return [
        {
          code: 'words-common',
          sentence: `The words of decision ${seq} stand in ${records(held.length)}: readers will see what kind of word it is.`,
        },
      ]
    if (reach === 'everywhere') return []
    const beyond = recordsHolding(fonds.db, text).filter((no) => inScope.has(no) && !held.includes(no)).length
    if (beyond === 0) return []
    return [
      {
        code: 'words-beyond',
        sentence: `The words of decision ${seq} are hidden in their conversation, and stand in ${records(beyond)} outside of it.`,
      },
    ]
  })
}

function ofCounts({ places }: Scoped): Warning[] {
  const many = [...places].filter(([, records]) => records.size > mostRead).map(([seq]) => seq)
  if (many.length === 0) return []
  const sentence = `What decision ${many.join(', ')} hides stands in so many records that each is counted as one place; the cut counts all.`
  return [{ code: 'places-many', sentence }]
}

function ofOriginals({ choices, places }: Scoped, published: IdRow[]): Warning[] {
  const redacted = published.filter(({ no, id }) => {
    return choices.originals.has(id) && [...places.values()].some((each) => each.has(no))
  }).length
  if (redacted === 0) return []
  return [
    {
      code: 'original-kept',
      sentence: `${records(redacted)} will not go out as received, though chosen: something in them is hidden.`,
    },
  ]
}

function ofChecks(fonds: Fonds, published: IdRow[]): Warning[] {
  const unchecked = countUnchecked(
    fonds,
    published.map(({ no }) => no),
  )
  if (unchecked === 0) return []
  return [
    {
      code: 'mail-unchecked',
      sentence: `${records(unchecked)} of mail would go out without a check of their signatures: run "fonds verify" first.`,
    },
  ]
}

function named(forms: string[]): string {
  const shown = forms.slice(0, mostNamed).map((form) => `“${form}”`)
  return shown.join(', ') + (forms.length > mostNamed ? ` and ${forms.length - mostNamed} others` : '')
}

function records(count: number): string {
  return `${count} ${count === 1 ? 'record' : 'records'}`
}
