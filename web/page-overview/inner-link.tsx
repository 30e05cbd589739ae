// A link to an address inside the workbench that the server wrote, opened without loading the page anew.
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

export function InnerLink({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  const router = useRouter()
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.history.push(href)
  }
  return (
    <a href={href} className={className} onClick={open}>
      {children}
    </a>
  )
}
