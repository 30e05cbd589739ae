// The language of the interface: chosen by the reader, else the browser's. Enters: message keys; leaves: sentences,
// dates and numbers as that language writes them (Intl).
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { en, type MessageKey } from './en.ts'
import { fr } from './fr.ts'
import { frCodes } from './fr-codes.ts'
import { fill, type Message, type Params } from './messages.ts'

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]
export type { MessageKey } from './en.ts'

export type Translate = (key: MessageKey, params?: Params) => string

export interface I18n {
  language: Language
  setLanguage(language: Language): void
  t: Translate
  /** A count, grouped as the language groups digits. */
  number(value: number): string
  /** A share from 0 to 1. */
  percent(share: number): string
  /** A moment given as milliseconds since the epoch, as a UTC day. */
  day(at: number): string
  /** A size in bytes. */
  bytes(value: number): string
  /** The sentence for a stable code: ours where the catalogue has one, else the server's own. */
  coded(
    prefix: 'remark' | 'attention' | 'difference' | 'error' | 'finding' | 'release' | 'search.finding',
    code: string,
    sentence: string,
    params?: Params,
  ): string
}

const storageKey = 'fonds.language'
const catalogues: { [language in Language]: { [key: string]: Message } } = {
  en,
  fr: { ...frCodes, ...fr },
}

function storedLanguage(): Language {
  try {
    const stored = localStorage.getItem(storageKey)
    if (stored === 'en' || stored === 'fr') return stored
  } catch {
    // Storage may be closed to us; the browser's language serves.
  }
  return navigator.language.startsWith('fr') ? 'fr' : 'en'
}

export function formatBytes(value: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  let step = 0
  let shown = value
  while (shown >= 1000 && step < units.length - 1) {
    shown /= 1000
    step += 1
  }
  const digits = step === 0 || shown >= 100 ? 0 : 1
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(shown)
}

export function createI18n(language: Language, setLanguage: (language: Language) => void): I18n {
  const numbers = new Intl.NumberFormat(language)
  const percents = new Intl.NumberFormat(language, { style: 'percent' })
  const days = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const catalogue = catalogues[language]
  return {
    language,
    setLanguage,
    t: (key, params) => fill(catalogue[key] ?? key, language, params),
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    day: (at) => days.format(at),
    bytes: (value) => formatBytes(value, language),
    coded(prefix, code, sentence, params) {
      const known = catalogue[`${prefix}.${code}`]
      return known === undefined ? sentence : fill(known, language, params)
    },
  }
}

/** Set by the provider below, or by whoever knows the language already. */
export const I18nContext = createContext<I18n | null>(null)

export function I18nProvider({ children }: { children: ReactNode }) {
  const [language, setState] = useState(storedLanguage)
  const setLanguage = useCallback((next: Language) => {
    setState(next)
    try {
      localStorage.setItem(storageKey, next)
    } catch {
      // The choice then lasts as long as the page.
    }
  }, [])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const value = useMemo(() => createI18n(language, setLanguage), [language, setLanguage])
  return <I18nContext value={value}>{children}</I18nContext>
}

export function useI18n(): I18n {
  const value = useContext(I18nContext)
  if (!value) throw new Error('useI18n outside of I18nProvider')
  return value
}

export const useT = (): Translate => useI18n().t
