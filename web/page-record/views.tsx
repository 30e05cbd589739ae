// The ways to read a record, as tabs: its text, its cleaned HTML, its headers, its bytes. The address names the tab.
import { Link, useRouterState } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { RecordPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { countMarks } from '../marks/count.ts'
import { Blocks } from '../page-conversation/words/blocks.tsx'
import { foldBlocks } from '../page-conversation/words/fold.ts'
import { Button } from '../ui/mark.tsx'
import { withoutTitle } from './article-text.ts'
import { Copies } from './copies/copies.tsx'
import { frameHeight } from './frame-height.ts'
import { Headers } from './headers.tsx'
import { Html } from './html.tsx'
import { RawBytes } from './raw-bytes.tsx'

const views = ['text', 'html', 'headers', 'raw', 'copies'] as const
type View = (typeof views)[number]

export function Views({ page }: { page: RecordPage }) {
  const { t, number } = useI18n()
  const hash = useRouterState({ select: (state) => state.location.hash })
  const bar = useRef<HTMLDivElement>(null)
  const open: Record<View, boolean> = {
    text: true,
    html: page.htmlHref !== null,
    headers: page.headers.length > 0,
    raw: true,
    copies: page.copies.length > 0,
  }
  const shown = views.filter((view) => open[view])
  const view = shown.find((name) => name === hash) ?? 'text'
  const turn = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const tabs = [...(bar.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])]
    const next = tabs[(shown.indexOf(view) + by + tabs.length) % tabs.length]
    next?.focus()
    next?.click()
  }
  return (
    <section className="views">
      <div className="view-tabs" role="tablist" aria-label={t('record.views')} ref={bar} onKeyDown={turn}>
        {shown.map((name) => (
          <Link
            key={name}
            id={`tab-${name}`}
            to="."
            search={true}
            hash={name === 'text' ? '' : name}
            replace
            resetScroll={false}
            hashScrollIntoView={false}
            role="tab"
            aria-selected={name === view}
            aria-controls="view"
            tabIndex={name === view ? 0 : -1}
            className="view-tab"
          >
            {name === 'copies' ? t('record.copiesTab') : t(`record.${name}`)}
            {name === 'copies' && <span className="count"> {number(page.copies.length)}</span>}
            {name === 'headers' && <span className="count"> {number(page.headers.length)}</span>}
          </Link>
        ))}
      </div>
      <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
        {view === 'text' && <Text page={page} />}
        {view === 'html' && page.htmlHref && (
          <Html href={page.htmlHref} blocked={page.blocked} height={frameHeight(page.blocks, page.parts)} />
        )}
        {view === 'headers' && <Headers headers={page.headers} />}
        {view === 'copies' && <Copies page={page} />}
        {view === 'raw' && <RawBytes id={page.record.id} size={page.size} />}
      </div>
    </section>
  )
}

function shownBlocks({ record, blocks }: RecordPage) {
  return record.kind === 'article' ? withoutTitle(blocks, record) : blocks
}

/** How many places of the text are marked. */
export function marksShown(page: RecordPage): number {
  return page.record.headerOnly ? 0 : countMarks(shownBlocks(page))
}

function Text({ page }: { page: RecordPage }) {
  const { t } = useI18n()
  const [all, setAll] = useState(false)
  const { record } = page
  const blocks = shownBlocks(page)
  if (record.headerOnly) return <p className="header-only">{t('message.headerOnly')}</p>
  if (blocks.every((block) => block.text.trim() === '')) return <p className="header-only">{t('message.noWords')}</p>
  const quotes = foldBlocks(blocks).filter((fold) => fold.kind === 'quote').length
  return (
    <>
      <Blocks blocks={blocks} all={all} language={record.language} />
      {quotes > 1 && (
        <Button look="quiet" onClick={() => setAll(!all)}>
          {t(all ? 'conversation.fold' : 'conversation.expand')}
        </Button>
      )}
    </>
  )
}
