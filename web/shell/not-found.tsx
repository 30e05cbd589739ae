// Shown for an address that is no page.
import { Link } from '@tanstack/react-router'
import { useT } from '../i18n/i18n.tsx'
import { Empty } from '../ui/state.tsx'

export function NotFound() {
  const t = useT()
  return (
    <Empty title={t('shell.notFound')}>
      <p>
        <Link to="/">{t('shell.notFoundHelp')}</Link>
      </p>
    </Empty>
  )
}
