// The persons chosen to be one: who keeps the name, and the decision itself.
import type { PersonLine } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/mark.tsx'

export function MergeBar(props: {
  chosen: PersonLine[]
  busy: boolean
  merge: () => void
  putFirst: (id: string) => void
  drop: (id: string) => void
  clear: () => void
}) {
  const { chosen, busy, merge, putFirst, drop, clear } = props
  const { t } = useI18n()
  const first = chosen[0]
  if (!first) return null
  return (
    <section className="merge-bar" aria-label={t('people.chosen', { n: chosen.length })}>
      <ul className="merge-chosen">
        {chosen.map((person, at) => (
          <li key={person.id} data-first={at === 0 || undefined}>
            <button
              type="button"
              className="merge-name"
              aria-pressed={at === 0}
              title={t('people.keep', { name: person.name })}
              onClick={() => putFirst(person.id)}
            >
              {person.name} <span className="address">{person.addresses[0]?.address}</span>
            </button>
            <button
              type="button"
              className="merge-drop"
              aria-label={t('people.drop', { name: person.name })}
              onClick={() => drop(person.id)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <div className="merge-acts">
        {chosen.length < 2 && <span className="quiet">{t('people.mergeHint')}</span>}
        <Button className="merge-do" disabled={busy || chosen.length < 2} onClick={merge}>
          {t('people.merge', { name: first.name })}
        </Button>
        <Button look="quiet" onClick={clear}>
          {t('people.letGo')}
        </Button>
      </div>
    </section>
  )
}
