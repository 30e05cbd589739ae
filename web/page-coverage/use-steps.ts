// j and k go from one place that leads into an article to the next; Enter on it is the browser's own.
import { usePageKeys } from '../page-conversation/words/keys.ts'

/** Walks over the links below `root` that carry `data-step`, in the order of the page. */
export function useSteps(root: string): void {
  const walk = (by: number) => {
    const links = [...document.querySelectorAll<HTMLElement>(`${root} [data-step]`)]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))]
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  usePageKeys({ j: () => walk(1), k: () => walk(-1) })
}
