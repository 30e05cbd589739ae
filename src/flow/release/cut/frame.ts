// What a publisher says of an edition, and what the edition before said -> its title, time, addresses and the name of its log, checked.
import { FondsError } from '../../../record/error.ts'
import type { Fonds } from '../../../store/fonds.ts'
import type { SiteLanguage } from '../../../view/model/site.ts'
import type { Chosen } from './choose-out.ts'
import type { Earlier } from './earlier.ts'

export interface Said {
  scope: string
  /** ISO 8601, UTC, to the second. */
  time: string
  title?: string
  /** Address under which it will stand; as the edition before. */
  base?: string
  /** Address of the licence under which readers may use it; as the edition before. */
  license?: string
  /** Names the log for ever. */
  origin?: string
  note?: string
  /** Of the interface on the first pages; as the edition before, whose addresses then stay what they are. */
  language?: SiteLanguage
}

/** What the publisher says of the edition, without what is hidden in it. */
export interface Frame {
  time: string
  title: string
  scope: string
  note: string | undefined
  origin: string
  base: string | null
  license: string | null
  language: SiteLanguage
}

/** Throws FondsError `time-before`, `origin-differs`, `base-url-unusable`, `license-unusable`. */
export function frameOf(fonds: Fonds, earlier: Earlier, { redactor }: Chosen, options: Said): Frame {
  const { time, scope, note } = options
  const { base = earlier.file?.base ?? undefined, license = earlier.file?.license ?? undefined } = options
  const before = earlier.state.editions.at(-1)
  if (before && time < before.time)
    throw new FondsError('time-before', `edition ${before.number} is of ${before.time}: give a later --time`)
  const title = redactor.text(options.title ?? before?.title ?? fonds.title)
  const origin = options.origin ?? earlier.origin ?? originOf(base, title)
  if (earlier.origin !== null && origin !== earlier.origin)
    throw new FondsError('origin-differs', `the log is called ${earlier.origin} for ever: leave --origin out`)
  return {
    ...{ time, title, origin },
    scope: redactor.text(scope),
    note: note === undefined ? undefined : redactor.text(note),
    base: base === undefined ? null : checkedBase(base),
    license: license === undefined ? null : checkedLicense(license),
    language: options.language ?? earlier.language ?? 'en',
  }
}

/** An address that a browser opens, and that tells readers nobody's password. Throws FondsError `base-url-unusable`. */
function checkedBase(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === ''
  if (!isWeb || url.username !== '' || url.password !== '')
    throw new FondsError(
      'base-url-unusable',
      'the address of an edition begins with https:// or http:// and holds no name, password, "?" or "#": give --base-url https://papers.example/case/',
    )
  return url.href.replace(/\/*$/, '/')
}

/** Throws FondsError `license-unusable`. */
function checkedLicense(given: string): string {
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return given
  throw new FondsError(
    'license-unusable',
    `"${given}" is no web address: name a licence by its own, as https://creativecommons.org/licenses/by/4.0/`,
  )
}

/** Where it will stand, without the scheme; else a name that no address has. */
function originOf(base: string | undefined, title: string): string {
  if (base !== undefined) return base.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '')
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `edition.invalid/${name || 'untitled'}`
}
