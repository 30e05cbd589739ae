// Every statement: who confirms, denies, disputes, cannot confirm, declines to comment; and the way to add one.
// /statements
import './statements.css'
import { useState } from 'react'
import type { Stance } from '../../src/record/statement.ts'
import type { StatementsPage as Model } from '../../src/view/model.ts'
import { usePeople, useStatements } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { usePageKeys } from '../page-conversation/words/keys.ts'
import { Button, Kbd, PageHeader } from '../ui/mark.tsx'
import { Empty, ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { useEntering } from './entering.ts'
import { StatementForm } from './form.tsx'
import { StatementItem } from './item.tsx'
import { nameOf } from './section.tsx'
import { UndoLine } from './undo-line.tsx'

/** Names that the browser offers while one types: a mailing list has thousands. */
const offered = 500

export default function StatementsPage() {
  const { t } = useI18n()
  const { data: page, error, refetch } = useStatements()
  useTitle(t('statement.title'))
  if (error && !page) return <ErrorState error={error} retry={refetch} />
  if (!page) return <Loading lines={8} />
  return <All page={page} />
}

function All({ page }: { page: Model }) {
  const { t } = useI18n()
  const entering = useEntering()
  const [open, setOpen] = useState(false)
  const [says, setSays] = useState<Stance | undefined>()
  const given = [...new Set(page.statements.map((one) => one.says))]
  const shown = page.statements.filter((one) => says === undefined || one.says === says)
  usePageKeys({
    s: () => setOpen(true),
    z: () => page.undo && !entering.busy && void entering.takeBack(page.undo.seq),
  })
  return (
    <div className="statements-page">
      <PageHeader title={t('statement.title')} lead={<span className="statements-lead">{t('statement.lead')}</span>}>
        {given.length > 1 && (
          <fieldset className="choices">
            <legend className="visually-hidden">{t('statement.says')}</legend>
            {[undefined, ...given].map((one) => (
              <button key={one ?? 'all'} type="button" aria-pressed={says === one} onClick={() => setSays(one)}>
                {one ? t(`statement.choose.${one}`) : t('conversations.all')}
              </button>
            ))}
          </fieldset>
        )}
        {!open && <Button onClick={() => setOpen(true)}>{t('statement.add')}</Button>}
      </PageHeader>
      <UndoLine entering={entering} />
      {open && <FormWithPeople entering={entering} close={() => setOpen(false)} />}
      {page.statements.length === 0 && !open && (
        <Empty title={t('statement.empty')}>
          <p>{t('statement.emptyHelp')}</p>
        </Empty>
      )}
      <ul className="statement-list">
        {shown.map((statement) => (
          <li key={statement.seq}>
            <StatementItem statement={statement} busy={entering.busy} takeBack={(seq) => void entering.takeBack(seq)} />
          </li>
        ))}
      </ul>
      <p className="key-line">
        <Kbd>s</Kbd>
        <Kbd>z</Kbd>
        {t('statement.keys')}
      </p>
    </div>
  )
}

function FormWithPeople({ entering, close }: { entering: ReturnType<typeof useEntering>; close: () => void }) {
  const people = usePeople().data?.people ?? []
  const names = people.slice(0, offered).flatMap(({ name, addresses }) => {
    const address = addresses[0]?.address
    return address === undefined ? [] : nameOf({ name, address })
  })
  return <StatementForm entering={entering} choices={[]} names={names} close={close} />
}
