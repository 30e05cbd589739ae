// What is written without React is what React would write: all pages of the invented edition, and whatever else components may hold.
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadRender } from '../../src/flow/release/site/site-bundle.ts'
import { siteFiles } from '../../src/release/site/files.ts'
import { aroundPages, type SiteEntry, sitePages } from '../../src/release/site/pages.ts'
import { testEdition, testReader } from '../../src/release/site/test-edition.ts'
import type { RenderPage } from '../../src/view/model.ts'
import * as markup from '../../web/release/markup.ts'

// By name alone: their types would change those of the browser for all tests.
const react = async () => ({
  ...(await load('react')),
  ...(await load('react/jsx-runtime')),
  ...(await load('react-dom/server')),
})
const load = (name: string) => import(name)

/** Through Vite, which reads its JSX with React. */
const withReact = fileURLToPath(new URL('../../web/release/render.tsx', import.meta.url))

/** All of the invented edition; and a message that a post followed, an article that has another address now. */
function* entries(): Iterable<SiteEntry> {
  for (const entry of sitePages(testEdition, testReader)) {
    yield entry
    const { page } = entry
    if (page.kind === 'tombstone') yield { ...entry, page: { ...page, article: 'r4' } }
    if (page.kind !== 'record') continue
    const post = testEdition.records.at(-1)!
    const followed = [{ post, record: testReader.one(post.id), after: 61_000, shared: ['<a> fine', 'day & night'] }]
    yield { ...entry, page: { ...page, followed } }
  }
}

it.each(['en', 'fr'] as const)('pages are the same with React and without, %s first', async (root) => {
  const renderBuilt = await loadRender()
  const { renderPage } = (await import(withReact)) as { renderPage: RenderPage }
  const around = aroundPages(testEdition, { root, both: 'all' })
  for (const entry of entries()) {
    const built = [...siteFiles(entry, around, renderBuilt)]
    expect(built).toEqual([...siteFiles(entry, around, renderPage)])
  }
})

type Make = (type: unknown, props: Record<string, unknown>) => unknown

/** The same components, made of either. */
function samples(make: Make, fragment: unknown, context: unknown, useValue: () => unknown): unknown[] {
  const Value = () => useValue()
  return [
    make('p', { className: 'a "b"', title: "<&>'", children: ['1 < 2 & "3"', 4, null, false, ['x', make('br', {})]] }),
    make('a', { href: 'a?b&c', children: make(fragment, { children: ['y', 0] }) }),
    make('a', { href: '', 'data-on': true, 'aria-hidden': false, hidden: false, onClick: () => {}, children: '' }),
    make('details', { open: true, id: undefined, lang: null, children: make('input', { name: 'q', type: 'search' }) }),
    make('form', {
      action: 's/',
      method: 'get',
      children: make('button', { name: 'b', type: 'submit', hidden: true }),
    }),
    make(context, {
      value: 'inner',
      children: [make(Value, {}), make(context, { value: 'deep', children: make(Value, {}) })],
    }),
    make(Value, {}),
    make('svg', { viewBox: '0 0 1 1', children: make('text', { textAnchor: 'end', x: 1, children: 'é\u{1f30a}' }) }),
  ]
}

it('writes what React writes, whatever a component holds', async () => {
  const { createContext, useContext, jsx, Fragment, renderToStaticMarkup: byReact } = await react()
  const ofReact = createContext('outer')
  const own = markup.createContext('outer')
  const theirs = samples(jsx, Fragment, ofReact, () => useContext(ofReact))
  const ours = samples(markup.jsx as Make, markup.Fragment, own, () => markup.useContext(own))
  for (const [i, each] of ours.entries()) expect(markup.renderToStaticMarkup(each)).toBe(byReact(theirs[i]))
})

it('leads nowhere that would run', () => {
  for (const href of ['javascript:alert(1)', ' JaVa\nscript:alert(1)', '\u0001javascript:alert(1)'])
    expect(markup.renderToStaticMarkup(markup.jsx('a', { href, children: 'x' }))).toBe('<a>x</a>')
})
