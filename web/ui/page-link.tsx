// A link to the page of one record, conversation or person. Whoever shows components says how links work: the workbench
// routes them in the browser, an edition writes plain relative ones.
import { type ComponentType, createContext, type ReactNode, useContext } from 'react'

export interface PageLinkProps {
  /** First part of the address. */
  page: 'r' | 'c' | 'p'
  id: string
  hash?: string
  className?: string
  title?: string
  children: ReactNode
}

export const PageLinkContext = createContext<ComponentType<PageLinkProps> | null>(null)

export function PageLink(props: PageLinkProps) {
  const Render = useContext(PageLinkContext)
  if (!Render) throw new Error('PageLink outside of PageLinkContext')
  return <Render {...props} />
}
