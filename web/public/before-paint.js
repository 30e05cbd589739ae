// Sets theme and language from the reader's stored choice before the first paint, so that nothing flashes.
// A file of its own because the content security policy allows no inline script.
try {
  const theme = localStorage.getItem('fonds.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  const language = localStorage.getItem('fonds.language') ?? navigator.language.slice(0, 2)
  document.documentElement.lang = language === 'fr' ? 'fr' : 'en'
} catch {
  // Storage may be closed to us (private windows); the defaults serve.
}
