// The form by which a statement is entered. Where the page shows one record or conversation, it is about that.
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { EnteredStatement, Stance } from '../../src/record/statement.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Labelled } from '../ui/labelled.tsx'
import { Button } from '../ui/mark.tsx'
import type { Entering } from './entering.ts'

const stances: readonly Stance[] = ['confirms', 'denies', 'disputes', 'cannot-confirm', 'declines']

/** What the page offers to make a statement about, by its id. */
export interface Choice {
  id: string
  kind: 'record' | 'conversation'
}

export function StatementForm(props: {
  entering: Pick<Entering, 'busy' | 'add'>
  /** The first is chosen; without any, ids or addresses are typed. */
  choices: Choice[]
  /** Who may be meant: `Name <address>`. */
  names: string[]
  /** What stands in the fields at first, where somebody only has to look it over. */
  given?: Partial<EnteredStatement>
  close: () => void
}) {
  const { entering, choices, names, given = {}, close } = props
  const { t } = useI18n()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [says, setSays] = useState<Stance>(given.says ?? 'denies')
  const [about, setAbout] = useState(choices[0]?.id ?? given.about?.join(', ') ?? '')
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const field = (name: string) => String(new FormData(form.current!).get(name) ?? '').trim()
    const entered = {
      who: field('who'),
      says,
      about: about.split(/[\s,;]+/).filter(Boolean),
      when: field('when') || undefined,
      source: field('source'),
      words: field('words') || undefined,
    }
    if (await entering.add(entered)) close()
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  return (
    <form className="form" ref={form} onSubmit={submit} onKeyDown={leave} aria-label={t('statement.add')}>
      <Labelled id={`${id}-who`} label={t('statement.who')} help={t('statement.whoHelp')}>
        <input
          id={`${id}-who`}
          name="who"
          className="field"
          required
          list={`${id}-names`}
          autoComplete="off"
          defaultValue={given.who}
        />
      </Labelled>
      <datalist id={`${id}-names`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Labelled id={`${id}-says`} label={t('statement.says')}>
        <select id={`${id}-says`} value={says} onChange={(event) => setSays(event.target.value as Stance)}>
          {stances.map((one) => (
            <option key={one} value={one}>
              {t(`statement.choose.${one}`)}
            </option>
          ))}
        </select>
      </Labelled>
      {choices.length === 0 ? (
        <Labelled id={`${id}-about`} label={t('statement.about')} help={t('statement.aboutHelp')}>
          <textarea
            id={`${id}-about`}
            rows={2}
            required
            value={about}
            onChange={(event) => setAbout(event.target.value)}
          />
        </Labelled>
      ) : (
        <Choices choices={choices} chosen={about} choose={setAbout} name={`${id}-choice`} />
      )}
      <Labelled id={`${id}-words`} label={t('statement.words')}>
        <textarea id={`${id}-words`} name="words" rows={3} defaultValue={given.words} />
      </Labelled>
      <Labelled id={`${id}-when`} label={t('statement.when')} help={t('statement.whenHelp')}>
        <input id={`${id}-when`} name="when" className="field" autoComplete="off" defaultValue={given.when} />
      </Labelled>
      <Labelled id={`${id}-source`} label={t('statement.source')} help={t('statement.sourceHelp')}>
        <input
          id={`${id}-source`}
          name="source"
          className="field"
          required
          autoComplete="off"
          defaultValue={given.source}
        />
      </Labelled>
      <p className="form-acts">
        <Button type="submit" disabled={entering.busy}>
          {t('statement.enter')}
        </Button>
        <Button look="quiet" onClick={close}>
          {t('statement.cancel')}
        </Button>
      </p>
    </form>
  )
}

function Choices(props: { choices: Choice[]; chosen: string; choose: (id: string) => void; name: string }) {
  const { choices, chosen, choose, name } = props
  const { t } = useI18n()
  if (choices.length < 2) return null
  return (
    <fieldset className="choices statement-choices">
      <legend>{t('statement.about')}</legend>
      {choices.map(({ id, kind }) => (
        <label key={id}>
          <input type="radio" name={name} checked={chosen === id} onChange={() => choose(id)} />
          {t(`statement.this.${kind}`)}
        </label>
      ))}
    </fieldset>
  )
}
