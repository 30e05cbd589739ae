// What surrounds every page: skip link, the narrow bar with title, pages, search and preferences, and the help dialog.
import { Link, Outlet } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { IntakeStrip } from '../intake/strip.tsx'
import { useFondsTitle } from '../ui/use-title.ts'
import { ZoneSelect } from '../zone/zone-select.tsx'
import { Help } from './help.tsx'
import { pages } from './pages.ts'
import { SearchField } from './search-field.tsx'
import { useShortcuts } from './shortcuts.ts'
import { useTheme } from './theme.ts'

const themeSigns = { auto: '◐', light: '○', dark: '●' } as const

function Pages() {
  const { t } = useI18n()
  return (
    <nav className="pages" aria-label={t('nav.label')}>
      {pages.map((page) => (
        <Link
          key={page.to}
          to={page.to}
          className="page-link"
          data-page={page.to}
          activeOptions={{ exact: page.to === '/', includeSearch: false }}
        >
          {t(page.key)}
        </Link>
      ))}
    </nav>
  )
}

function Preferences({ showHelp }: { showHelp: () => void }) {
  const { t, language, setLanguage } = useI18n()
  const [theme, turnTheme] = useTheme()
  const other = language === 'en' ? 'fr' : 'en'
  return (
    <div className="preferences">
      <ZoneSelect />
      <button
        type="button"
        lang={other}
        title={t('shell.languageLabel')}
        aria-label={`${other.toUpperCase()} · ${t('shell.languageLabel')}`}
        onClick={() => setLanguage(other)}
      >
        {other.toUpperCase()}
      </button>
      <button
        type="button"
        title={t(`shell.theme.${theme}`)}
        aria-label={t(`shell.theme.${theme}`)}
        onClick={turnTheme}
      >
        {themeSigns[theme]}
      </button>
      <button type="button" title={t('shell.help')} aria-label={t('shell.help')} onClick={showHelp}>
        ?
      </button>
    </div>
  )
}

export function Shell() {
  const { t } = useI18n()
  const title = useFondsTitle()
  const [helpOpen, setHelpOpen] = useState(false)
  const showHelp = useCallback(() => setHelpOpen(true), [])
  const hideHelp = useCallback(() => setHelpOpen(false), [])
  useShortcuts(showHelp)
  return (
    <>
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="bar">
        <Link to="/" className="fonds-title" title={title}>
          {title ?? 'Fonds'}
        </Link>
        <Pages />
        <SearchField />
        <Preferences showHelp={showHelp} />
      </header>
      <IntakeStrip />
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Help open={helpOpen} close={hideHelp} />
    </>
  )
}
