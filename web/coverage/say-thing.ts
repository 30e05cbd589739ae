// Anything found in an article in one line: "reply: 5 Sept 2024", "quote: Tidewatch".
import type { Thing } from './found.ts'
import { kindKey, type SayOptions, sayValue } from './say-claim.ts'

export function sayThing(thing: Thing, options: SayOptions): string {
  const { t } = options
  if (thing.type === 'claim') return `${t(kindKey(thing.view.kind))}: ${sayValue(thing.view, options)}`
  if (thing.type === 'post') return t('article.shown', { author: thing.view.author })
  const who = thing.view.speaker
  return who ? `${t('coverage.kind.quote')}: ${who}` : t('coverage.kind.quote')
}
