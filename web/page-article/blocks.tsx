// The blocks of an article: headings, paragraphs, posts it shows, each with its notes behind it; what the site put around
// it is folded away.
import type { MouseEvent } from 'react'
import type { ArticleBlock } from '../../src/view/model.ts'
import { isLikely, placeOf, standingOf, stateOf, type Thing } from '../coverage/found.ts'
import { SignGlyph } from '../coverage/signs.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { isHeadline, textOf } from './headline.ts'
import { markId, noteId } from './mark-id.ts'
import { type Drawn, drawnRuns, pressed } from './marks.ts'
import { Note } from './notes/note.tsx'
import { useReading } from './reading.tsx'

export function Blocks({ blocks, title }: { blocks: ArticleBlock[]; title: string }) {
  const headline = blocks.findIndex((block) => isHeadline(block, title))
  return chromeJoined(blocks).map((group) => {
    const [first] = group
    if (!first) return null
    if (first.kind === 'chrome') return <Chrome key={first.start} blocks={group} />
    return <Block key={first.start} block={first} isHeadline={blocks.indexOf(first) === headline} />
  })
}

/** What the site put around the article, as one fold where it stands together. */
function chromeJoined(blocks: ArticleBlock[]): ArticleBlock[][] {
  const groups: ArticleBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (textOf(block).trim() === '') continue
    if (block.kind === 'chrome' && last?.[0]?.kind === 'chrome') last.push(block)
    else groups.push([block])
  }
  return groups
}

function Chrome({ blocks }: { blocks: ArticleBlock[] }) {
  const { t, language } = useI18n()
  return (
    <details className="article-chrome">
      <summary lang={language}>{t('article.chrome', { n: blocks.length })}</summary>
      {blocks.map((block) => (
        <p key={block.start}>{textOf(block)}</p>
      ))}
    </details>
  )
}

function Block({ block, isHeadline }: { block: ArticleBlock; isHeadline: boolean }) {
  const { things } = useReading()
  const byRef = new Map(things.map((thing) => [thing.ref, thing]))
  const lengthOf = (ref: string) => {
    const view = byRef.get(ref)?.view
    return view ? view.end - view.start : 0
  }
  const drawn = drawnRuns(block, lengthOf).map((run) => ({ ...run, refs: run.refs.filter((ref) => byRef.has(ref)) }))
  const begin = new Set(drawn.flatMap(({ begins }) => begins))
  const own = things.filter(({ ref, view }) => begin.has(ref) && view.start >= block.start && view.start < block.end)
  const inside = drawn.map((run, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a block never move.
    <Run key={at} run={run} byRef={byRef} />
  ))
  return (
    <div className="article-block" data-kind={isHeadline ? 'headline' : block.kind}>
      {isHeadline ? <h1>{inside}</h1> : <Words kind={block.kind}>{inside}</Words>}
      {own.length > 0 && (
        <ul className="notes">
          {own.map((thing) => (
            <Note key={thing.ref} thing={thing} number={things.indexOf(thing) + 1} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Words({ kind, children }: { kind: ArticleBlock['kind']; children: React.ReactNode }) {
  if (kind === 'heading') return <h2>{children}</h2>
  if (kind === 'post') return <blockquote>{children}</blockquote>
  return <p>{children}</p>
}

function Run({ run, byRef }: { run: Drawn; byRef: Map<string, Thing> }) {
  const { chosen, choose, open } = useReading()
  const top = byRef.get(run.refs.at(-1) ?? '')
  if (!top) return run.text
  const press = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    const next = pressed(run.refs, chosen?.ref ?? null)
    // What is chosen already, and covered by nothing else, is followed to the message.
    if (next === chosen?.ref) open()
    else choose(byRef.get(next ?? '') ?? null)
  }
  const marks = run.refs.flatMap((ref) => byRef.get(ref) ?? [])
  const quote = marks.find(({ type }) => type !== 'claim')
  const claim = marks.findLast(({ type }) => type === 'claim')
  return (
    <>
      <a
        className="mark"
        id={run.begins.length > 0 ? markId(run.begins.at(-1)!) : undefined}
        href={`?at=${placeOf(top.ref)}`}
        tabIndex={run.begins.length > 0 ? 0 : -1}
        data-quote={quote && lineTone(quote)}
        data-likely={quote?.type === 'quote' && isLikely(quote.view.match) ? true : undefined}
        data-claim={claim && lineTone(claim)}
        data-chosen={(chosen && run.refs.includes(chosen.ref)) || undefined}
        aria-describedby={run.begins.length > 0 ? noteId(run.begins.at(-1)!) : undefined}
        onClick={press}
      >
        {run.begins.slice(0, -1).map((ref) => (
          <span key={ref} id={markId(ref)} />
        ))}
        {run.text}
      </a>
      {run.ends
        .flatMap((ref) => byRef.get(ref) ?? [])
        .map((thing) => (
          <MarkSign key={thing.ref} thing={thing} />
        ))}
    </>
  )
}

function lineTone(thing: Thing): string {
  return stateOf(thing.view) === 'dismissed' ? 'dismissed' : standingOf(thing).tone
}

/** Behind the words: the number of the note, and how they stand. The note says it in words. */
function MarkSign({ thing }: { thing: Thing }) {
  const { things } = useReading()
  const { sign, tone } = standingOf(thing)
  if (stateOf(thing.view) === 'dismissed') return null
  return (
    <sup className="mark-sign" data-tone={tone} aria-hidden="true">
      {things.indexOf(thing) + 1}
      <SignGlyph sign={sign} tone={tone} />
    </sup>
  )
}
