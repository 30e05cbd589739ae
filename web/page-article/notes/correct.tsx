// The form by which a person puts right what was read: it begins with what the article seemed to say.
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { Bound, ClaimStance } from '../../../src/record/coverage.ts'
import type { Thing } from '../../coverage/found.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Labelled } from '../../ui/labelled.tsx'
import { Button } from '../../ui/mark.tsx'
import { useReading } from '../reading.tsx'
import { type CorrectionField, correctionOf, fieldsOf, type Typed, typedOf } from './correction.ts'

const bounds: readonly Bound[] = ['exact', 'at least', 'at most']
const stances: readonly ClaimStance[] = [
  'confirms',
  'denies',
  'denies knowledge',
  'disputes',
  'cannot confirm',
  'no comment',
  'no concern',
]
const helped: readonly CorrectionField[] = ['from', 'when', 'record']

export function CorrectForm({ thing, close }: { thing: Thing; close: () => void }) {
  const { t } = useI18n()
  const { deciding, page } = useReading()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const before = typedOf(thing)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const after = Object.fromEntries(
      [...new FormData(form.current!)].map(([name, value]) => [name, String(value)]),
    ) as Typed
    const correction = correctionOf(before, after)
    if (correction && !(await deciding.decide(thing.ref, 'correct', correction))) return
    close()
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    <form className="form" ref={form} onSubmit={submit} onKeyDown={leave} aria-label={t('article.correct')}>
      {fieldsOf(thing).map((field) => (
        <Labelled
          key={field}
          id={`${id}-${field}`}
          label={t(`correct.${field}`)}
          help={helped.includes(field) ? t(`correct.help.${field as 'from' | 'when' | 'record'}`) : undefined}
        >
          <Input id={`${id}-${field}`} field={field} value={before[field] ?? ''} names={`${id}-names`} />
        </Labelled>
      ))}
      <datalist id={`${id}-names`}>
        {page.people.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p className="form-acts">
        <Button type="submit" disabled={deciding.busy}>
          {t('correct.enter')}
        </Button>
        <Button look="quiet" onClick={close}>
          {t('statement.cancel')}
        </Button>
      </p>
    </form>
  )
}

function Input(props: { id: string; field: CorrectionField; value: string; names: string }) {
  const { id, field, value, names } = props
  const options = useOptions(field)
  if (options) {
    return (
      <select id={id} name={field} defaultValue={value}>
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    )
  }
  const isCount = field === 'count'
  return (
    <input
      id={id}
      name={field}
      className="field"
      autoComplete="off"
      defaultValue={value}
      {...(isCount
        ? { type: 'number', min: 0, step: 1, required: true }
        : { list: field === 'when' || field === 'record' || field === 'unit' ? undefined : names })}
    />
  )
}

function useOptions(field: CorrectionField): Array<[string, string]> | undefined {
  const { t } = useI18n()
  if (field === 'bound') return bounds.map((bound) => [bound, t(`correct.bound.${bound}`)])
  if (field === 'stance') return stances.map((stance) => [stance, t(`coverage.stance.${stance}`)])
  if (field === 'negated') return (['false', 'true'] as const).map((is) => [is, t(`correct.negated.${is}`)])
  return undefined
}
