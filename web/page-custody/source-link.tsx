// The path of a source, as a link to its ledger; its folder gives way before its file.
import { Link } from '@tanstack/react-router'
import { PathText } from '../page-ledger/path-text.tsx'

export function SourceLink({ path }: { path: string }) {
  return (
    <Link to="/ledger" search={{ source: path }} className="custody-path" title={path}>
      <PathText path={path} />
    </Link>
  )
}
