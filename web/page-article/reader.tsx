// The text of an article with its marks, the notes beside it, and the keys that go from one to the next.
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ArticlePage } from '../../src/view/model.ts'
import { useDeciding } from '../coverage/decide.ts'
import { placeOf, recordOf, stateOf, type Thing, thingsOf } from '../coverage/found.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { usePageKeys } from '../page-conversation/words/keys.ts'
import { Kbd } from '../ui/mark.tsx'
import { Blocks } from './blocks.tsx'
import { markId } from './mark-id.ts'
import { usePlaces } from './notes/use-places.ts'
import { ReaderProvider } from './reading.tsx'
import { StatusLine } from './status-line.tsx'

const route = getRouteApi('/coverage/$id')

export function Reader({ page }: { page: ArticlePage }) {
  const { t } = useI18n()
  const navigate = useNavigate()
  const { at } = route.useSearch()
  const body = useRef<HTMLDivElement>(null)
  const things = useMemo(() => thingsOf(page), [page])
  const chosen = things.findIndex(({ ref }) => placeOf(ref) === at)
  const thing = things[chosen] ?? null
  const deciding = useDeciding()
  const [correcting, correct] = useState<string | null>(null)
  usePlaces(body, chosen < 0 ? null : chosen)
  useBringIntoSight(thing)

  const choose = (next: Thing | null) =>
    void navigate({
      to: '/coverage/$id',
      params: { id: page.article.id },
      search: { at: next ? placeOf(next.ref) : undefined },
      replace: true,
      resetScroll: false,
    })
  const walk = (by: number) => {
    const from = chosen < 0 ? (by > 0 ? -1 : things.length) : chosen
    const next = things[Math.min(things.length - 1, Math.max(0, from + by))]
    if (!next) return
    choose(next)
    document.getElementById(markId(next.ref))?.closest('a')?.focus({ preventScroll: true })
  }
  const open = () => {
    const record = thing && recordOf(thing)
    if (record) void navigate({ to: '/r/$id', params: { id: record } })
  }
  usePageKeys({
    n: () => walk(1),
    p: () => walk(-1),
    c: () => thing && void deciding.decide(thing.ref, 'confirm'),
    d: () => thing && void deciding.decide(thing.ref, 'dismiss'),
    e: () => thing && correct(thing.ref),
    u: () => page.undo && void deciding.undo(page.undo.seq),
    o: open,
    ...(thing ? { Escape: () => choose(null) } : {}),
  })
  const decided = things.filter(({ view }) => stateOf(view) !== 'open').length
  return (
    <ReaderProvider
      value={{
        ...{ page, things, chosen: thing, deciding, choose, open },
        correcting: thing !== null && correcting === thing.ref,
        correct: (on) => correct(on && thing ? thing.ref : null),
      }}
    >
      <div className="article-body" ref={body} lang={page.article.language ?? undefined}>
        <Blocks blocks={page.blocks} title={page.article.title} />
      </div>
      {things.length === 0 && <p className="quiet">{t('article.nothing')}</p>}
      <StatusLine decided={decided} total={things.length} />
      {things.length > 0 && (
        <p className="key-line">
          {['n', 'p', 'c', 'd', 'e', 'u', 'o'].map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {t('article.keys')}
        </p>
      )}
    </ReaderProvider>
  )
}

/** What is chosen by key or by the address is brought into sight; what a finger chose is in sight already. */
function useBringIntoSight(thing: Thing | null): void {
  const ref = thing?.ref ?? null
  useEffect(() => {
    const mark = ref === null ? null : document.getElementById(markId(ref))
    if (!mark) return
    const { top, bottom } = mark.getBoundingClientRect()
    const edge = globalThis.innerHeight * 0.2
    if (top < edge || bottom > globalThis.innerHeight - edge) mark.scrollIntoView({ block: 'center' })
  }, [ref])
}
