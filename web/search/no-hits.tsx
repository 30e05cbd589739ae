// What to do where nothing was found: example queries made of what the fonds holds.
import type { SearchPage } from '../../src/view/model.ts'
import { useOverview } from '../api.ts'
import { type MessageKey, useT } from '../i18n/i18n.tsx'
import { useAskAgain } from '../intake/use-intake.ts'
import { withoutFilters } from './query-text.ts'

interface Example {
  q: string
  why: MessageKey
}

function quoted(text: string): string {
  return /[\s():"]/.test(text) ? `"${text.replace(/"/g, '')}"` : text
}

/** The first words of a query, without operators. */
function plainWords(q: string): string[] {
  return q.match(/(?<![\w:-])[\p{L}\p{N}]{2,}(?![\w:])/gu)?.filter((word) => word !== 'OR') ?? []
}

export function NoHits({ page, setQuery }: { page: SearchPage; setQuery: (q: string) => void }) {
  const t = useT()
  const overview = useOverview().data
  useAskAgain()
  const words = plainWords(page.query)
  const person = overview?.people[0]
  const bins = overview?.bins ?? []
  const year = bins.length > 0 ? new Date(bins[bins.length - 1]!.start).getUTCFullYear() : undefined
  const examples: Example[] = []
  const bare = withoutFilters(page.query)
  if (bare !== page.query.trim()) examples.push({ q: bare, why: 'search.example.words' })
  if (words.length > 1) examples.push({ q: words.join(' OR '), why: 'search.example.or' })
  if (person)
    examples.push({ q: `from:${quoted(person.addresses[0]?.address ?? person.name)}`, why: 'search.example.from' })
  if (year) examples.push({ q: `date:${year - 1}..${year}`, why: 'search.example.date' })
  examples.push({ q: 'has:attachment', why: 'search.example.attachment' })
  return (
    <section className="no-hits">
      <p>{t('search.noneHelp')}</p>
      <ul className="examples">
        {examples.map(({ q, why }) => (
          <li key={q}>
            <button type="button" className="example" onClick={() => setQuery(q)}>
              {q === '' ? t('search.example.all') : <code>{q}</code>}
            </button>
            <span className="quiet">{t(why)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
