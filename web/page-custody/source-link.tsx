// The path of a source, as a link to its ledger.
import { Link } from '@tanstack/react-router'

export function SourceLink({ path }: { path: string }) {
  return (
    <Link to="/ledger" search={{ source: path }} className="bytes custody-path">
      {path}
    </Link>
  )
}
