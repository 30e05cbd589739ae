// The words of a script in the language of its page.
import { fill, type Params } from '../../i18n/messages.ts'
import { type ScriptKey, scriptEn } from '../i18n/script-en.ts'
import { scriptFr } from '../i18n/script-fr.ts'

export type Say = (key: ScriptKey, params?: Params) => string

export const language = document.documentElement.lang === 'fr' ? 'fr' : 'en'

export const say: Say = (key, params) => fill((language === 'fr' ? scriptFr : scriptEn)[key], language, params)
