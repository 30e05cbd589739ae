// What every component of an edition may ask for: the frame of its page, words in its language, and relative addresses.
import { createContext, type ReactNode, useContext } from 'react'
import type { SiteFrame } from '../../src/view/model.ts'
import { createI18n, I18nContext } from '../i18n/i18n.tsx'
import { fill, type Message, type Params } from '../i18n/messages.ts'
import { PageLinkContext, type PageLinkProps } from '../ui/page-link.tsx'
import { ZoneContext } from '../zone/zone.tsx'
import { addressesOf } from './address.ts'
import { en, type WordKey } from './i18n/en.ts'
import { fr } from './i18n/fr.ts'

export interface Site {
  frame: SiteFrame
  /** Words of the edition; those of the workbench come from useI18n. */
  w(key: WordKey, params?: Params): string
  /** A reason that the log gives by itself, in the language of the page; the publisher's own as it is. */
  reason(said: string): string
  /** Address of a page in the tree of this page's language: `link('p/')`. */
  link(path: string): string
  /** Address of a file at the root of the edition: `file('key.pub')`. */
  file(path: string): string
}

const catalogues: Record<SiteFrame['language'], Record<WordKey, Message>> = { en, fr }

/** Between the reasons of one line of the log, which speaks English. */
const betweenReasons = '; '
const reasonKeys = new Map(
  Object.entries(en).flatMap(([key, said]) => (key.startsWith('why.') ? [[said, key as WordKey]] : [])),
)

const SiteContext = createContext<Site | null>(null)

export function useSite(): Site {
  const site = useContext(SiteContext)
  if (!site) throw new Error('useSite outside of SiteProvider')
  return site
}

const i18ns = { en: createI18n('en', () => {}), fr: createI18n('fr', () => {}) }
/** Times stand as their sources write them. */
const zone = { choice: 'written', choose() {}, zone: null, axisZone: 'UTC' }

export function SiteProvider({ frame, children }: { frame: SiteFrame; children: ReactNode }) {
  const catalogue = catalogues[frame.language]
  const w: Site['w'] = (key, params) => fill(catalogue[key], frame.language, params)
  const site: Site = {
    frame,
    w,
    reason: (said) =>
      said
        .split(betweenReasons)
        .map((each) => (reasonKeys.has(each) ? w(reasonKeys.get(each)!) : each))
        .join(betweenReasons),
    ...addressesOf(frame),
  }
  return (
    <I18nContext value={i18ns[frame.language]}>
      <ZoneContext value={zone}>
        <PageLinkContext value={PlainLink}>
          <SiteContext value={site}>{children}</SiteContext>
        </PageLinkContext>
      </ZoneContext>
    </I18nContext>
  )
}

function PlainLink({ page, id, hash, ...rest }: PageLinkProps) {
  const { link } = useSite()
  return <a href={`${link(`${page}/${id}/`)}${hash ? `#${hash}` : ''}`} {...rest} />
}
