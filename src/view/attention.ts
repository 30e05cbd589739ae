// Counts in, the list of what wants a person's eye out: one line per code, each with an address that shows the cases.
import type { AttentionRows } from '../record/row/count.ts'
import type { Attention } from './model.ts'

// Some readers put the date as written into the sentence of a remark; a count of many wants a sentence for all of them.
const general: Record<string, (count: string) => string> = {
  'date-impossible': (count) => `${count} a date that cannot be true. It is kept as written and spoils no order.`,
  'date-unreadable': (count) => `${count} a date that cannot be read. It is kept as written.`,
  'date-missing': (count) => `${count} no date.`,
}

/** What is missing first, then what could not be read, then what is odd about what could. */
export function attentionList(rows: AttentionRows): Attention[] {
  return [...missing(rows.missing), ...unread(rows.outcomes), ...differing(rows), ...remarked(rows.remarks)]
}

function missing(count: number): Attention[] {
  if (count === 0) return []
  const sentence =
    count === 1
      ? '1 message is missing: others refer to it and no source holds it.'
      : `${count} messages are missing: others refer to them and no source holds them.`
  return [{ code: 'missing-message', count, sentence, href: '/conversations?missing=1' }]
}

function unread(outcomes: AttentionRows['outcomes']): Attention[] {
  return outcomes.map(({ outcome, count, sources, source }) => {
    if (outcome === 'not-taken-in') return notTakenIn(count, source)
    const what =
      outcome === 'quarantined'
        ? `${count === 1 ? '1 piece looks' : `${count} pieces look`} like a record but cannot be read`
        : `${count === 1 ? '1 piece is' : `${count} pieces are`} in no format that is read here`
    const where = sources === 1 ? `source=${encodeURIComponent(source)}&` : ''
    return {
      code: outcome,
      count,
      sentence: `${what}. The bytes are kept.`,
      href: `/ledger?${where}outcome=${outcome}`,
    }
  })
}

/** The only lines whose bytes are not held. */
function notTakenIn(count: number, source: string): Attention {
  const what = count === 1 ? '1 file or folder' : `${count} files or folders`
  const sentence = `${what} could not be taken in. The bytes are not here.`
  const href = count === 1 ? `/ledger?source=${encodeURIComponent(source)}` : '/ledger?filter=not-taken-in'
  return { code: 'not-taken-in', count, sentence, href }
}

/** Until all are compared, those that say the same are counted too. */
function differing({ differingKeys: count, uncompared }: AttentionRows): Attention[] {
  if (count === 0) return []
  const whose = count === 1 ? '1 message is' : `${count} messages are`
  const sentence = `${whose} held in several copies that differ.`
  return [
    {
      code: 'copies-differ',
      count,
      sentence,
      href: `/search?q=${encodeURIComponent(uncompared === 0 ? 'finding:copies-differ' : 'has:copies')}`,
    },
  ]
}

function remarked(remarks: AttentionRows['remarks']): Attention[] {
  return remarks.map(({ code, count, sentence }) => ({
    code,
    count,
    sentence: general[code]?.(count === 1 ? '1 record has' : `${count} records have`) ?? sentence,
    href: `/search?q=${encodeURIComponent(`remark:${code}`)}`,
  }))
}
