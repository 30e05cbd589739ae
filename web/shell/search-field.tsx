// The one search field, in the bar of every page. On the search page it searches as one types; elsewhere Enter goes there.
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useT } from '../i18n/i18n.tsx'
import { searchFieldId } from './shortcuts.ts'

/** How long to wait after the last key before asking, in milliseconds. */
const pause = 160

export function SearchField() {
  const t = useT()
  const navigate = useNavigate()
  const onSearchPage = useRouterState({ select: (state) => state.location.pathname === '/search' })
  const q = useRouterState({ select: (state) => (state.location.search as { q?: string }).q ?? '' })
  const [text, setText] = useState(q)
  // Where there is no keyboard, no key is named.
  const hasKeys = window.matchMedia('(hover: hover) and (min-width: 56rem)').matches
  const waiting = useRef<number | undefined>(undefined)
  // What this field last put into the address; anything else came from a facet, a link or the back button.
  const sent = useRef(q)

  useEffect(() => {
    if (q !== sent.current) setText(q)
    sent.current = q
  }, [q])
  useEffect(() => () => window.clearTimeout(waiting.current), [])

  const go = (value: string, replace: boolean) => {
    window.clearTimeout(waiting.current)
    const next = value.trim()
    sent.current = next
    // Order and open record stay while one searches on; another page has an order of its own.
    const search = (old: object) => ({ ...(onSearchPage ? old : {}), q: next || undefined })
    void navigate({ to: '/search', search, replace })
  }
  const typed = (value: string) => {
    setText(value)
    window.clearTimeout(waiting.current)
    if (onSearchPage) waiting.current = window.setTimeout(() => go(value, true), pause)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go(text, onSearchPage)
  }
  const leave = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape' && event.key !== 'ArrowDown') return
    const row =
      document.querySelector<HTMLElement>('[data-selected] [data-row]') ??
      document.querySelector<HTMLElement>('main [data-row]')
    if (row && onSearchPage) row.focus()
    else if (event.key === 'Escape') event.currentTarget.blur()
    else return
    event.preventDefault()
  }
  return (
    <search className="search">
      <form onSubmit={submit}>
        <input
          id={searchFieldId}
          type="search"
          value={text}
          onChange={(event) => typed(event.target.value)}
          onKeyDown={leave}
          placeholder={t(hasKeys ? 'shell.searchHint' : 'shell.searchShort')}
          aria-label={t('shell.search')}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
        />
      </form>
    </search>
  )
}
