// One person: addresses, when they wrote, and with whom. /p/<id>
import './people.css'
import './person.css'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonPage as Model } from '../../src/view/model.ts'
import { usePeople, usePerson } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { DaySpan } from '../ui/date-text.tsx'
import { PageHeader } from '../ui/mark.tsx'
import { ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { Addresses } from './addresses.tsx'
import { Bins } from './bins.tsx'
import { useDecisions } from './decisions.ts'
import { Pairs } from './pairs.tsx'
import { UndoBar } from './undo-bar.tsx'

export default function PersonPage() {
  const { id } = useParams({ from: '/p/$id' })
  const { data: page, error, refetch } = usePerson(id)
  useTitle(page?.person.name)
  if (error) return <ErrorState error={error} retry={refetch} what="person" />
  if (!page) return <Loading lines={10} />
  return <Person key={id} page={page} />
}

function Person({ page }: { page: Model }) {
  const { t } = useI18n()
  const { person } = page
  const decisions = useDecisions()
  const undo = usePeople().data?.undo ?? null
  const [decided, setDecided] = useState(false)
  const split = async (address: string) => {
    if (await decisions.split(address)) setDecided(true)
  }
  return (
    <div className="person">
      <PageHeader title={person.name} lead={<Lead page={page} />}>
        <Link className="action" to="/search" search={{ q: `person:${person.id}` }}>
          {t('person.search')}
        </Link>
        <Link className="action" to="/search" search={{ q: `from:${person.addresses[0]?.address ?? person.name}` }}>
          {t('person.sentOnly')}
        </Link>
      </PageHeader>
      <UndoBar undo={decided ? undo : null} decisions={decisions} />
      <div className="person-columns">
        <section>
          <h2>{t('person.addresses')}</h2>
          <Addresses person={person} busy={decisions.busy} split={split} />
          {person.addresses.length > 1 && <p className="person-help">{t('person.splitHelp')}</p>}
        </section>
        <section>
          <h2>{t('person.overTime')}</h2>
          <Bins bins={page.bins} />
        </section>
      </div>
      <Pairs page={page} />
    </div>
  )
}

function Lead({ page }: { page: Model }) {
  const { t, number } = useI18n()
  const { person } = page
  return (
    <span className="person-lead">
      <span>
        {number(person.sent)} {t('overview.sent')}
      </span>
      <span>
        {number(person.received)} {t('overview.received')}
      </span>
      <DaySpan first={person.first} last={person.last} />
    </span>
  )
}
