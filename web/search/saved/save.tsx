// Keeps the search of this page under a name.
import { type FormEvent, useId, useRef, useState } from 'react'
import type { Sort } from '../../api.ts'
import { useT } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/mark.tsx'
import { closeMenu, Menu } from '../../ui/menu.tsx'
import { FailedNotice } from '../../ui/notice.tsx'
import { useSaveSearch } from './api.ts'

/** Characters, as the server takes them. */
const longestName = 120

export function SaveMenu({ q, sort }: { q: string; sort: Sort }) {
  const t = useT()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const save = useSaveSearch()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const done = () => {
      setName('')
      closeMenu(form.current)
    }
    save.mutate({ name, query: q, sort }, { onSuccess: done })
  }
  return (
    <Menu label={t('saved.save')} onToggle={(open) => open && field.current?.focus()}>
      <form ref={form} className="save-form" onSubmit={submit}>
        <label htmlFor={id}>{t('saved.name')}</label>
        <input
          id={id}
          ref={field}
          className="field"
          value={name}
          maxLength={longestName}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" disabled={name.trim() === '' || save.isPending}>
          {t('saved.save')}
        </Button>
        {save.error && <FailedNotice what={t('saved.failed')} error={save.error} />}
      </form>
    </Menu>
  )
}
