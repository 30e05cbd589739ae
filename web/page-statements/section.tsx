// The statements about one record or conversation, where that is shown, and the way to add one.
import './statements.css'
import { useState } from 'react'
import type { PartyView, StatementLine, StatementMark } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { usePageKeys } from '../page-conversation/words/keys.ts'
import { Button } from '../ui/mark.tsx'
import { useEntering } from './entering.ts'
import { type Choice, StatementForm } from './form.tsx'
import { StatementItem } from './item.tsx'
import { UndoLine } from './undo-line.tsx'

export function Statements(props: {
  statements: StatementLine[]
  /** How each touches the record that is shown. */
  marks?: StatementMark[]
  choices: Choice[]
  /** Who takes part: those who may be meant. */
  parties: PartyView[]
}) {
  const { statements, marks = [], choices, parties } = props
  const { t } = useI18n()
  const [open, setOpen] = useState(false)
  const entering = useEntering()
  const here = choices.map(({ id }) => id)
  usePageKeys({ s: () => setOpen(true) })
  const names = [...new Set(parties.map(nameOf))]
  return (
    <section className="statements" id="statements" data-empty={statements.length === 0 || undefined}>
      <h2>{t('statement.title')}</h2>
      {statements.map((statement) => (
        <StatementItem
          key={statement.seq}
          statement={statement}
          scope={marks.find(({ seq }) => seq === statement.seq)?.scope}
          here={here}
          busy={entering.busy}
          takeBack={(seq) => void entering.takeBack(seq)}
        />
      ))}
      <UndoLine entering={entering} />
      {open ? (
        <StatementForm entering={entering} choices={choices} names={names} close={() => setOpen(false)} />
      ) : (
        <Button look="quiet" onClick={() => setOpen(true)}>
          {t('statement.add')}
        </Button>
      )}
    </section>
  )
}

/** With the address, so that the person is meant and not only somebody of that name. */
export function nameOf({ name, address }: { name: string; address: string }): string {
  return name === address ? address : `${name} <${address}>`
}
