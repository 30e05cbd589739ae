// Which outlets quote a message, where it is read. What articles say is asked for once, for all messages.
import { Link } from '@tanstack/react-router'
import type { CoveragePage } from '../../../src/view/model.ts'
import { useCoverage } from '../../api.ts'
import { stateOf } from '../../coverage/found.ts'
import { useT } from '../../i18n/i18n.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'

const known = new WeakMap<CoveragePage, Map<string, string[]>>()

export function QuotedBy({ id }: { id: string }) {
  const t = useT()
  const { data } = useCoverage()
  const outlets = data && outletsOf(data).get(id)
  if (!outlets) return null
  return (
    <p className="message-said">
      <Link to="/r/$id" params={{ id }} hash="press">
        <LaneGlyph lane="press" /> {t('quoted.times', { outlets: outlets.join(', ') })}
      </Link>
    </p>
  )
}

/** Outlets by the record that they quote. */
function outletsOf(page: CoveragePage): Map<string, string[]> {
  const found = known.get(page) ?? new Map<string, string[]>()
  if (known.has(page)) return found
  known.set(page, found)
  const names = new Map(page.articles.map(({ id, outlet }) => [id, outlet]))
  for (const quote of page.quotes) {
    const record = quote.match?.record?.id
    const outlet = names.get(quote.article)
    if (!record || !outlet || stateOf(quote) === 'dismissed') continue
    const held = found.get(record) ?? []
    if (!held.includes(outlet)) found.set(record, [...held, outlet])
  }
  return found
}
