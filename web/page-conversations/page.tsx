// Conversations: all of them, filtered as one types and sorted by any column. What is shown stands in the address.
import { getRouteApi } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useConversations } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { NothingYet } from '../intake/nothing-yet.tsx'
import { WindowList } from '../list/window-list.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { Button, PageHeader } from '../ui/mark.tsx'
import { Empty, ErrorState, Loading } from '../ui/state.tsx'
import { useTitle } from '../ui/use-title.ts'
import { type Arrangement, arrange } from './arrange.ts'
import { ColumnHeads } from './column-heads.tsx'
import { ConversationRow } from './conversation-row.tsx'
import './conversations.css'

const route = getRouteApi('/conversations')
const kinds = [undefined, 'thread', 'chat'] as const
const filterId = 'conversation-filter'
/** How long after the last key the filter goes into the address, in milliseconds. */
const pause = 200

export default function ConversationsPage() {
  const { t } = useI18n()
  const { data, error, refetch } = useConversations()
  const wanted = route.useSearch()
  const navigate = route.useNavigate()
  useTitle(t('nav.conversations'))
  const ask = (change: Arrangement) => navigate({ search: (old) => ({ ...old, ...change }), replace: true })
  const [filter, setFilter] = useFilter(wanted.filter ?? '', (text) => ask({ filter: text || undefined }))
  const deferred = useDeferredValue(filter)
  const { kind, sort, order, missing } = wanted
  const lines = useMemo(
    () => arrange(data ?? [], { filter: deferred, kind, sort, order, missing }),
    [data, deferred, kind, sort, order, missing],
  )

  if (error) return <ErrorState error={error} retry={() => refetch()} />
  if (!data) return <Loading lines={14} />
  if (data.length === 0) {
    return (
      <NothingYet title={t('conversations.empty')} coming="intake.emptyConversations">
        <p>{t('overview.emptyHelp')}</p>
        <pre className="command">fonds add PATH… --in DIR</pre>
      </NothingYet>
    )
  }
  return (
    <div className="conversations">
      <PageHeader title={t('conversations.title')} lead={<ShownOf shown={lines.length} total={data.length} />}>
        <fieldset className="choices">
          <legend className="visually-hidden">{t('conversations.title')}</legend>
          {kinds.map((one) => (
            <button key={one ?? 'all'} type="button" aria-pressed={kind === one} onClick={() => ask({ kind: one })}>
              {t(`conversations.${one ?? 'all'}`)}
            </button>
          ))}
          <button type="button" aria-pressed={!!missing} onClick={() => ask({ missing: missing ? undefined : '1' })}>
            {t('conversations.onlyMissing')}
          </button>
        </fieldset>
        <FilterField id={filterId} label={t('conversations.filter')} value={filter} set={setFilter} />
      </PageHeader>
      <ColumnHeads sort={sort ?? 'last'} order={order} ask={ask} />
      {lines.length > 0 ? (
        <WindowList
          count={lines.length}
          estimate={35}
          label={t('conversations.title')}
          address={`conversations ${JSON.stringify(wanted)}`}
          line={(index) => lines[index] && <ConversationRow line={lines[index]} />}
          leave={() => document.getElementById(filterId)?.focus()}
        />
      ) : (
        <Empty title={deferred ? t('conversations.none', { text: deferred }) : t('conversations.noneOfKind')}>
          <Button onClick={() => navigate({ search: {}, replace: true })}>{t('conversations.clear')}</Button>
        </Empty>
      )}
    </div>
  )
}

function ShownOf({ shown, total }: { shown: number; total: number }) {
  const { t } = useI18n()
  if (shown === total) return t('count.conversations', { n: total })
  return t('conversations.shown', { n: shown, total })
}

/** The text of a filter field: at once in the field, a moment later in the address. */
function useFilter(address: string, tell: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(address)
  const told = useRef(address)
  const waiting = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (address !== told.current) setText(address)
    told.current = address
  }, [address])
  useEffect(() => () => window.clearTimeout(waiting.current), [])
  const type = (next: string) => {
    setText(next)
    window.clearTimeout(waiting.current)
    waiting.current = window.setTimeout(() => {
      told.current = next
      tell(next)
    }, pause)
  }
  return [text, type]
}
