// Keys that work on every page: `/` to the search field, `g` and a letter to a page, `?` for help, Esc back from a
// record, article, conversation or person to the list one came from. A page that uses a key itself calls preventDefault.
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { pages } from './pages.ts'

/** How long after `g` the letter may come, in milliseconds. */
const goWindow = 1500
export const searchFieldId = 'search-field'

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

export function focusSearchField(): void {
  const field = document.getElementById(searchFieldId)
  if (field instanceof HTMLInputElement) {
    field.focus()
    field.select()
  }
}

export function useShortcuts(showHelp: () => void): void {
  const router = useRouter()
  useEffect(() => {
    let wentAt = 0
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return
      const page = pages.find(({ letter }) => letter === event.key)
      if (page && event.timeStamp - wentAt < goWindow) {
        wentAt = 0
        void router.navigate({ to: page.to })
      } else if (event.key === 'g') {
        wentAt = event.timeStamp
        return
      } else if (event.key === '/') focusSearchField()
      else if (event.key === '?') showHelp()
      else if (event.key === 'Escape' && /^\/([crp]|coverage)\//.test(router.state.location.pathname)) {
        if (!router.history.canGoBack()) return
        router.history.back()
      } else return
      event.preventDefault()
    }
    // On window, after the page's own listeners on document have had their say.
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [router, showHelp])
}
