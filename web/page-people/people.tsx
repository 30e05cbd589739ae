// The people: every person with their addresses, to filter, merge and split by hand. /people?filter&sort
import './people.css'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PeoplePage as Model } from '../../src/view/model.ts'
import { usePeople } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { NothingYet } from '../intake/nothing-yet.tsx'
import { usePageKeys } from '../page-conversation/words/keys.ts'
import { Kbd, PageHeader } from '../ui/mark.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { useDecisions } from './decisions.ts'
import { FilterBar } from './list/filter-bar.tsx'
import { MergeBar } from './list/merge-bar.tsx'
import { PersonList } from './list/person-list.tsx'
import { Suggestions } from './list/suggestions.tsx'
import { filterPeople, type Order, orders, putFirst, sortPeople, toggle } from './select.ts'
import { UndoBar } from './undo-bar.tsx'

export default function PeoplePage() {
  const { t } = useI18n()
  const { data: page, error, refetch } = usePeople()
  useTitle(t('people.title'))
  if (error && !page) return <ErrorState error={error} retry={refetch} />
  if (!page) return <Loading lines={12} />
  if (page.people.length === 0) {
    return (
      <NothingYet title={t('people.empty')}>
        <p>{t('people.emptyHelp')}</p>
      </NothingYet>
    )
  }
  return <People page={page} />
}

function People({ page }: { page: Model }) {
  const { t, language } = useI18n()
  const navigate = useNavigate()
  const search = useSearch({ from: '/people' })
  const filter = search.filter ?? ''
  const order: Order = orders.find((one) => one === search.sort) ?? 'messages'
  const decisions = useDecisions()
  const [wanted, setChosen] = useState<string[]>([])
  const byId = useMemo(() => new Map(page.people.map((person) => [person.id, person])), [page])
  // A person merged away meanwhile is no longer chosen.
  const chosen = wanted.filter((id) => byId.has(id))
  const shown = useMemo(
    () => sortPeople(filterPeople(page.people, filter), order, language),
    [page, filter, order, language],
  )

  const set = (next: { filter?: string; sort?: string }) =>
    void navigate({ to: '/people', search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false })
  const merge = async () => {
    const [into, ...from] = chosen
    if (!into || from.length === 0 || decisions.busy) return
    if (await decisions.merge(into, ...from)) setChosen([])
  }
  usePageKeys({
    m: () => void merge(),
    z: () => page.undo && !decisions.busy && void decisions.undo(page.undo.seq),
    ...(chosen.length > 0 ? { Escape: () => setChosen([]) } : {}),
  })

  return (
    <div className="people" data-choosing={chosen.length > 0 || undefined}>
      <PageHeader title={t('people.title')} lead={<span className="people-lead">{t('people.lead')}</span>} />
      <UndoBar undo={page.undo} decisions={decisions} />
      <Suggestions
        suggestions={page.suggestions}
        busy={decisions.busy}
        merge={(into, from) => void decisions.merge(into, from)}
      />
      <FilterBar
        filter={filter}
        order={order}
        shown={shown.length}
        total={page.people.length}
        setFilter={(text) => set({ filter: text || undefined })}
        setOrder={(next) => set({ sort: next === 'messages' ? undefined : next })}
      />
      <PersonList
        people={shown}
        chosen={chosen}
        busy={decisions.busy}
        choose={(id) => setChosen(toggle(chosen, id))}
        split={(address) => void decisions.split(address)}
      />
      <p className="key-line">
        <Kbd>j</Kbd>
        <Kbd>k</Kbd>
        <Kbd>x</Kbd>
        <Kbd>a</Kbd>
        <Kbd>m</Kbd>
        <Kbd>z</Kbd>
        {t('people.keys')}
      </p>
      <MergeBar
        chosen={chosen.flatMap((id) => byId.get(id) ?? [])}
        busy={decisions.busy}
        merge={() => void merge()}
        putFirst={(id) => setChosen(putFirst(chosen, id))}
        drop={(id) => setChosen(toggle(chosen, id))}
        clear={() => setChosen([])}
      />
    </div>
  )
}
