// Persons who may be one, to accept or to set aside. Only a suggestion: nothing is merged silently.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PeoplePage, PersonLine } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/mark.tsx'
import { splitSuggestions, suggestionKey } from '../select.ts'
import { useIgnored } from './ignored.ts'

/** More than this many at once is a list, not a question. */
const shownAtFirst = 2

export function Suggestions(props: {
  suggestions: PeoplePage['suggestions']
  busy: boolean
  merge: (into: string, from: string) => void
}) {
  const { suggestions, busy, merge } = props
  const { t } = useI18n()
  const { ignored, ignore, reset } = useIgnored()
  const [all, setAll] = useState(false)
  const { open, aside } = splitSuggestions(suggestions, ignored)
  if (open.length === 0 && aside === 0) return null
  const shown = all ? open : open.slice(0, shownAtFirst)
  return (
    <section className="suggestions">
      <h2>
        {t('people.suggestions', { n: open.length })}
        {aside > 0 && (
          <span className="suggestions-aside">
            {t('people.ignored', { n: aside })}
            <Button look="quiet" onClick={reset}>
              {t('people.showIgnored')}
            </Button>
          </span>
        )}
      </h2>
      {open.length > 0 && <p className="quiet">{t('people.suggestionsHelp')}</p>}
      <ul>
        {shown.map((suggestion) => {
          const { a, b, why } = suggestion
          return (
            <li key={suggestionKey(suggestion)} className="suggestion">
              <div className="suggestion-who">
                <Half person={a} />
                <span className="quiet" aria-hidden="true">
                  =?
                </span>
                <Half person={b} />
                <span className="suggestion-why">{a.name === b.name ? t('people.why', { name: a.name }) : why}</span>
              </div>
              <div className="suggestion-acts">
                <Button
                  disabled={busy}
                  aria-label={t('people.acceptLabel', { a: label(a), b: label(b) })}
                  onClick={() => merge(a.id, b.id)}
                >
                  {t('people.accept')}
                </Button>
                <Button look="quiet" onClick={() => ignore(suggestionKey(suggestion))}>
                  {t('people.ignore')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {open.length > shown.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('person.morePairs', { n: open.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

const label = (person: PersonLine): string => `${person.name} ${person.addresses[0]?.address ?? ''}`

function Half({ person }: { person: PersonLine }) {
  return (
    <span className="suggestion-half">
      <Link to="/p/$id" params={{ id: person.id }}>
        {person.name}
      </Link>{' '}
      <span className="address">{person.addresses.map((entry) => entry.address).join(', ')}</span>
    </span>
  )
}
