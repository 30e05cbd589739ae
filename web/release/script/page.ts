// What every page of an edition gains where scripts run: buttons that copy, and links that work on pages opened from a disk.
// It is a plain script, because browsers load no modules from a disk.
{
  const all = (selector: string) => document.querySelectorAll<HTMLElement>(selector)

  for (const button of all('[data-copy]')) {
    if (!navigator.clipboard) continue
    const words = button.textContent
    button.hidden = false
    button.addEventListener('click', async () => {
      const text = document.getElementById(button.dataset.copy ?? '')?.textContent ?? ''
      await navigator.clipboard.writeText(text.trim())
      button.textContent = button.dataset.done ?? words
      setTimeout(() => {
        button.textContent = words
      }, 2000)
    })
  }

  // A server answers a folder with its index.html; a disk shows its files instead.
  if (location.protocol === 'file:') {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const href = link.getAttribute('href') ?? ''
      link.setAttribute('href', href.replace(/^((?:\.\.?\/|[^:#?]*\/)+)(#.*)?$/, '$1index.html$2'))
    }
  }

  document.addEventListener('keydown', (event) => {
    const at = event.target
    const isTyping = at instanceof HTMLElement && at.closest('input, textarea, select')
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const field =
      document.querySelector<HTMLInputElement>('#search [name="q"]') ??
      document.querySelector<HTMLInputElement>('.top-search [name="q"]')
    if (!field) return
    event.preventDefault()
    field.focus()
    field.select()
  })
}
