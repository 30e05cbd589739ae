// A statement in words. Each sentence names the party: it is their word, never ours.
import type { StatementMark } from '../../src/view/model.ts'
import type { Translate } from '../i18n/i18n.tsx'

export function sayStatement({ who, says }: Pick<StatementMark, 'who' | 'says'>, t: Translate): string {
  return t(`statement.${says}`, { who })
}

/** What stands before and after the name, so that the name can be a link. */
export function aroundName(says: StatementMark['says'], t: Translate): [before: string, after: string] {
  const place = '\u0001'
  const [before = '', after = ''] = t(`statement.${says}`, { who: place }).split(place)
  return [before, after]
}
