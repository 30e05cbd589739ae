// The document around a page: head, navigation, footer. Nothing in it is inline or remote; the policy forbids both.
import type { ReactNode } from 'react'
import type { SiteFrame } from '../../src/view/model.ts'
import { otherLanguage } from './address.ts'
import type { WordKey } from './i18n/en.ts'
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
  children: ReactNode
}

export function Document({ title, frame, scripts = [], record, children }: DocumentProps) {
  return (
    <html lang={frame.language}>
      <SiteProvider frame={frame}>
        <Head title={title} scripts={scripts} record={record} />
        <body>
          <Top />
          <main id="main">{children}</main>
          <Footer />
        </body>
      </SiteProvider>
    </html>
  )
}

function Head({ title, scripts, record }: { title: string | null; scripts: string[]; record?: string }) {
  const { frame, file } = useSite()
  const { head, path, language, root } = frame
  const tree = language === root ? '' : `${language}/`
  return (
    <head>
      <meta charSet="utf-8" />
      <meta httpEquiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="generator" content={head.generator} />
      <title>{title === null ? head.title : `${title} · ${head.title}`}</title>
      {head.base !== null && path !== '404' && <link rel="canonical" href={`${head.base}${tree}${path}`} />}
      {frame.translated && path !== '404' && (
        <link rel="alternate" hrefLang={language === 'en' ? 'fr' : 'en'} href={otherLanguage(frame)} />
      )}
      <link rel="icon" href={file('assets/icon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={file('assets/site.css')} />
      <link rel="alternate" type="application/atom+xml" href={file('feed.atom')} />
      {record !== undefined && (
        // Whoever looks for it from elsewhere needs the whole address.
        <link
          rel="alternate"
          type="application/json+oembed"
          href={head.base === null ? file(`${record}oembed.json`) : `${head.base}${record}oembed.json`}
          title={title ?? head.title}
        />
      )}
      <script src={file('assets/page.js')} defer />
      {scripts.map((script) => (
        <script key={script} src={file(`assets/${script}.js`)} type="module" />
      ))}
    </head>
  )
}

function Top() {
  const { frame, w, link } = useSite()
  const { sections, path, language } = frame
  const entries: Array<[WordKey, string]> = [
    ['nav.conversations', 'c/'],
    ['nav.people', 'p/'],
    ['nav.timeline', 'timeline/'],
    ...(sections.coverage ? [['nav.coverage', 'coverage/'] as [WordKey, string]] : []),
    ...(sections.statements ? [['nav.statements', 'statements/'] as [WordKey, string]] : []),
    ['nav.missing', 'missing/'],
    ['nav.methods', 'methods/'],
    ['nav.check', 'check/'],
  ]
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
        <a className="top-language" href={otherLanguage(frame)} lang={language === 'en' ? 'fr' : 'en'}>
          {w('frame.language')}
        </a>
      </div>
      <nav className="top-nav" aria-label={w('nav.label')}>
        {entries.map(([key, target]) => (
          <a
            key={key}
            href={link(target)}
            aria-current={path === target ? 'page' : path.startsWith(target) ? 'true' : undefined}
          >
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
        <p className="foot-made">{w('frame.made', { generator: head.generator })}</p>
      </div>
    </footer>
  )
}
