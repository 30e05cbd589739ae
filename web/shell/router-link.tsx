// How the workbench follows a PageLink: within the page, by the router.
import { Link } from '@tanstack/react-router'
import type { PageLinkProps } from '../ui/page-link.tsx'

export function RouterLink({ page, id, ...rest }: PageLinkProps) {
  return <Link to={`/${page}/$id`} params={{ id }} {...rest} />
}
