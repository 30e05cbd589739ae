// The document around a page: head, navigation, footer. Nothing in it is inline or remote; the policy forbids both. What stands
// around is nearly the same on every page of an edition, and is rendered once for each way in which it differs.
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { EditionHead, SiteFrame, SiteLanguage } from '../../src/view/model.ts'
import { addressesOf, otherLanguage } from './address.ts'
import type { WordKey } from './i18n/en.ts'
import { escaped } from './markup.ts'
import { SiteProvider, useSite } from './site.tsx'

/** `'wasm-unsafe-eval'` is what lets the search run, which is compiled to WebAssembly. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ')

export interface DocumentProps {
  title: string | null
  frame: SiteFrame
  /** Scripts that only this page needs. */
  scripts?: string[]
  /** Folder of a record, whose oEmbed form is named. */
  record?: string
  /** HTML of the page itself. */
  main: string
}

export function documentOf({ title, frame, scripts = [], record, main }: DocumentProps): string {
  const { top, foot } = shellOf(frame)
  const parts = [
    `<!doctype html>\n<html lang="${frame.language}">`,
    headOf(title, frame, scripts, record),
    ...['<body>', top, '<main id="main">', main, '</main>', foot, '</body></html>\n'],
  ]
  return parts.join('')
}

function headOf(title: string | null, frame: SiteFrame, scripts: string[], record: string | undefined): string {
  const { head, path, language, root } = frame
  const { file } = addressesOf(frame)
  const tree = language === root ? '' : `${language}/`
  const isFound = path !== '404'
  const name = title === null ? head.title : `${title} · ${head.title}`
  const tags = [
    '<meta charset="utf-8"/>',
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'color-scheme', content: 'light dark' }),
    tag('meta', { name: 'referrer', content: 'no-referrer' }),
    tag('meta', { name: 'generator', content: head.generator }),
    `<title>${escaped(name)}</title>`,
  ]
  if (head.base !== null && isFound) tags.push(tag('link', { rel: 'canonical', href: `${head.base}${tree}${path}` }))
  if (frame.translated && isFound)
    tags.push(tag('link', { rel: 'alternate', hreflang: otherOf(language), href: otherLanguage(frame) }))
  tags.push(
    tag('link', { rel: 'icon', href: file('assets/icon.svg'), type: 'image/svg+xml' }),
    tag('link', { rel: 'stylesheet', href: file('assets/site.css') }),
    tag('link', { rel: 'alternate', type: 'application/atom+xml', href: file('feed.atom') }),
  )
  if (record !== undefined) {
    // Whoever looks for it from elsewhere needs the whole address.
    const href = head.base === null ? file(`${record}oembed.json`) : `${head.base}${record}oembed.json`
    tags.push(tag('link', { rel: 'alternate', type: 'application/json+oembed', href, title: title ?? head.title }))
  }
  tags.push(`<script src="${escaped(file('assets/page.js'))}" defer=""></script>`)
  for (const script of scripts)
    tags.push(`<script src="${escaped(file(`assets/${script}.js`))}" type="module"></script>`)
  return `<head>${tags.join('')}</head>`
}

function tag(name: string, attributes: Record<string, string>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return `<${name}${written.join('')}/>`
}

function otherOf(language: SiteLanguage): SiteLanguage {
  return language === 'en' ? 'fr' : 'en'
}

interface Shell {
  top: string
  foot: string
}

const shells = new WeakMap<EditionHead, Map<string, Shell>>()
/** Stands for the address of the page in the other language, which is another one on every page. */
const elsewhere = 'elsewhere:'

function shellOf(frame: SiteFrame): Shell {
  const { head, language, root, path, sections } = frame
  const known = shells.get(head) ?? new Map<string, Shell>()
  shells.set(head, known)
  const { link, file } = addressesOf(frame)
  const current = navigation(frame).map(([, target]) => currentOf(path, target))
  const key = JSON.stringify([language, root, link(''), file(''), sections, current])
  const held = known.get(key) ?? {
    top: render(frame, <Top />),
    foot: render(frame, <Footer />),
  }
  known.set(key, held)
  return { ...held, top: held.top.replace(`href="${elsewhere}"`, () => `href="${escaped(otherLanguage(frame))}"`) }
}

function render(frame: SiteFrame, part: ReactNode): string {
  return renderToStaticMarkup(<SiteProvider frame={frame}>{part}</SiteProvider>)
}

function currentOf(path: string, target: string): 'page' | 'true' | undefined {
  if (path === target) return 'page'
  return path.startsWith(target) ? 'true' : undefined
}

function navigation({ sections }: SiteFrame): Array<[WordKey, string]> {
  return [
    ['nav.conversations', 'c/'],
    ['nav.people', 'p/'],
    ['nav.timeline', 'timeline/'],
    ...(sections.coverage ? [['nav.coverage', 'coverage/'] as [WordKey, string]] : []),
    ...(sections.statements ? [['nav.statements', 'statements/'] as [WordKey, string]] : []),
    ['nav.missing', 'missing/'],
    ['nav.methods', 'methods/'],
    ['nav.check', 'check/'],
  ]
}

function Top() {
  const { frame, w, link } = useSite()
  const { path, language } = frame
  return (
    <header className="top">
      <a className="skip" href="#main">
        {w('frame.skip')}
      </a>
      <div className="top-line">
        <a className="top-title" href={link('')}>
          {frame.head.title}
        </a>
        <search className="top-search">
          <form action={link('search/')} method="get">
            <input
              className="field"
              type="search"
              name="q"
              aria-label={w('frame.search')}
              placeholder={w('frame.search')}
            />
            <button className="button" type="submit">
              {w('frame.searchShort')}
            </button>
          </form>
        </search>
        <a className="top-language" href={elsewhere} lang={otherOf(language)}>
          {w('frame.language')}
        </a>
      </div>
      <nav className="top-nav" aria-label={w('nav.label')}>
        {navigation(frame).map(([key, target]) => (
          <a key={key} href={link(target)} aria-current={currentOf(path, target)}>
            {w(key)}
          </a>
        ))}
      </nav>
    </header>
  )
}

function Footer() {
  const { frame, w, link, file } = useSite()
  const { head } = frame
  return (
    <footer className="foot">
      <div className="foot-inner">
        <p className="foot-edition">
          <strong>{head.title}</strong> · <a href={link('editions/')}>{w('frame.edition', { n: head.number })}</a> ·{' '}
          {w('frame.cut', { time: '' })}
          <time dateTime={head.time}>{head.time}</time>
        </p>
        <p>
          {w('frame.signed')} <code className="fingerprint">{head.fingerprint}</code>
        </p>
        <p className="foot-links">
          <a href={link('check/')}>{w('frame.checkIt')}</a>
          <a href={link('methods/')}>{w('frame.methods')}</a>
          <a href={file('key.pub')}>{w('frame.key')}</a>
          <a href={file('data/records.jsonl')}>{w('frame.data')}</a>
          <a href={file('feed.atom')}>{w('frame.feed')}</a>
        </p>
        {head.license !== null && (
          <p>
            {w('frame.license')}{' '}
            <a href={head.license} rel="license noreferrer">
              {head.license}
            </a>
          </p>
        )}
        <p className="foot-made">{w('frame.made', { generator: head.generator })}</p>
      </div>
    </footer>
  )
}
