// The page of the search: what is typed and chosen -> records, found by Pagefind in this browser. The address holds the whole
// state (`?q=…&lane=…&person=…&year=…&sort=…`), so that it can be sent to a colleague.
import { language, say } from './language.ts'
import { type Found, openFinder } from './search/finder.ts'
import { hitRow } from './search/hit.ts'
import { type Asked, askedIn, filledIn, fillForm, hasFilter, readForm, toAddress } from './search/state.ts'

const form = document.querySelector<HTMLFormElement>('#search')
const state = document.querySelector<HTMLElement>('.search-state')
const list = document.querySelector<HTMLElement>('.search-hits')
const more = document.querySelector<HTMLElement>('.search-more')
const lists = document.querySelector<HTMLElement>('.search-lists')
/** Hits that are fetched and shown at once. */
const page = 20

if (form && state && list && more && lists) {
  form.hidden = false
  // It stands there until a script runs: some browsers neither run scripts nor show what is meant for that.
  document.querySelector('.no-script')?.remove()
  const places = { state, list, more, lists }
  start(form, places).catch((error: unknown) => tellFailure(error, places))
}

function tellFailure(error: unknown, { state, lists }: Places) {
  console.error(error)
  lists.hidden = false
  state.textContent = say(location.protocol === 'file:' ? 'search.onDisk' : 'search.failed')
}

interface Places {
  state: HTMLElement
  list: HTMLElement
  more: HTMLElement
  lists: HTMLElement
}

async function start(form: HTMLFormElement, places: Places) {
  const finder = await openFinder(form.dataset.root ?? './')
  fillForm(form, finder.parts)
  // Whoever typed or chose while it was loading need not do so again.
  let asked = { ...askedIn(location.search), ...filledIn(form) }
  history.replaceState(null, '', toAddress(asked))
  let turn = 0
  const show = (widen: boolean) => {
    const mine = ++turn
    return attempt(mine, () => search(mine, widen))
  }
  const attempt = (mine: number, act: () => Promise<void>) =>
    act().catch((error: unknown) => {
      if (mine === turn) tellFailure(error, places)
    })
  const search = async (mine: number, widen: boolean) => {
    if (asked.q.trim() === '' && !hasFilter(asked)) {
      const held = document.activeElement
      clear(places)
      goOn(held, [], form)
      return
    }
    places.state.textContent = say('search.loading')
    const found = await finder.find(asked, widen)
    // Another search began meanwhile.
    if (mine !== turn) return
    let shown = 0
    const next = async () => {
      const hits = await found.load(shown, page)
      if (mine !== turn) return
      const rows = hits.map((hit) => hitRow(hit, { form, language, say }))
      const held = document.activeElement
      // The hits before stay until there are others: a key would meet nothing between the two.
      if (shown === 0) {
        clear(places)
        places.lists.hidden = true
        places.state.textContent = sayFound(found, hasFilter(asked))
      }
      shown += hits.length
      places.list.append(...rows)
      places.more.replaceChildren()
      if (shown < found.total && hits.length > 0)
        places.more.append(button(say('search.more'), () => attempt(mine, next)))
      if (found.searched < found.all) places.more.append(button(say('search.rest'), () => show(true)))
      goOn(held, rows, form)
    }
    await next()
  }
  let typing = 0
  const ask = (next: Asked) => {
    // What was typed last is in it.
    clearTimeout(typing)
    asked = next
    return show(false)
  }
  setForm(form, asked)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const next = readForm(form)
    history.pushState(null, '', toAddress(next))
    void ask(next)
  })
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) form.requestSubmit()
  })
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return
    clearTimeout(typing)
    typing = window.setTimeout(() => {
      const next = readForm(form)
      history.replaceState(null, '', toAddress(next))
      void ask(next)
    }, 300)
  })
  window.addEventListener('popstate', () => {
    const next = askedIn(location.search)
    setForm(form, next)
    void ask(next)
  })
  followArrows(form, places.list)
  await show(false)
}

function clear({ state, list, more }: Places) {
  state.textContent = ''
  list.replaceChildren()
  more.replaceChildren()
}

function setForm(form: HTMLFormElement, asked: Asked) {
  for (const [name, value] of Object.entries(asked)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
  }
}

function sayFound({ total, searched, all }: Found, isFiltered: boolean): string {
  const said = total === 0 ? (isFiltered ? 'search.noneFiltered' : 'search.none') : 'search.results'
  const part = searched < all ? ` ${say('search.part', { n: searched, all })}` : ''
  return say(said, { n: total }) + part
}

/** Whoever stood on what is gone goes on from the same hit, else from the first of the new ones. */
function goOn(held: Element | null, rows: HTMLElement[], form: HTMLFormElement) {
  if (held === null || held.isConnected) return
  const links = rows.flatMap((row) => Array.from(row.querySelectorAll<HTMLAnchorElement>('a.hit')))
  const same = links.find(({ href }) => held instanceof HTMLAnchorElement && href === held.href)
  const target = same ?? links[0] ?? form.querySelector<HTMLElement>('[name=q]')
  target?.focus()
}

/** Down from the field to the first hit, from hit to hit, and up again. */
function followArrows(form: HTMLFormElement, list: HTMLElement) {
  document.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const links = Array.from(list.querySelectorAll<HTMLElement>('a.hit'))
    const field = form.elements.namedItem('q')
    const at = links.indexOf(document.activeElement as HTMLElement)
    if (step === 0 || (at < 0 && document.activeElement !== field)) return
    const target = at + step < 0 ? field : links[at + step]
    if (!(target instanceof HTMLElement)) return
    event.preventDefault()
    target.focus()
  })
}

function button(words: string, act: () => Promise<void>): HTMLElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button'
  made.textContent = words
  // Disabled, it would lose the focus that `goOn` hands on.
  made.addEventListener('click', () => {
    if (made.ariaDisabled === 'true') return
    made.ariaDisabled = 'true'
    void act().then(() => made.removeAttribute('aria-disabled'))
  })
  return made
}
