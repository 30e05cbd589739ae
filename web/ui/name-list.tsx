// Names in a list of conversations: those who write most, and how many more. Who has no name goes by the address, short.
import type { ConversationLine } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { shortName } from './short-name.ts'

export function NameList({ line }: { line: Pick<ConversationLine, 'participants' | 'others'> }) {
  const { t } = useI18n()
  return (
    <span className="names" title={line.participants.map(({ name }) => name).join('\n')}>
      <span className="names-first">{line.participants.map(({ name }) => shortName(name)).join(', ')}</span>{' '}
      {line.others > 0 && <span className="quiet names-more">{t('row.andOthers', { n: line.others })}</span>}
    </span>
  )
}

/** True for a chat that has no title of its own: the names of those who take part are not said twice. */
export function calledByNames(line: Pick<ConversationLine, 'kind' | 'title' | 'participants' | 'others'>): boolean {
  if (line.kind !== 'chat' || line.participants.length === 0) return false
  const names = line.participants.slice(0, 3).map(({ name }) => name)
  return line.title === names.join(', ') || line.title === `${names.join(', ')}, …`
}
