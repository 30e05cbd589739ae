// An article as it is published, with what was found in it marked and explained beside it.
import type { PublicClaim, PublicQuote, SiteArticle } from '../../../src/view/model.ts'
import { type MessageKey, useI18n } from '../../i18n/i18n.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { LaneGlyph } from '../../ui/lane.tsx'
import {
  ClaimRecords,
  claimStanding,
  Differences,
  quoteStanding,
  Sentence,
  StandingWords,
  useClaimValue,
} from '../part/claim.tsx'
import { useSite } from '../site.tsx'
import { placeOf } from './record/said.tsx'

type Props = { page: SiteArticle }
type Thing = { ref: string; start: number } & ({ claim: PublicClaim } | { quote: PublicQuote })

export function Article({ page }: Props) {
  const { w, link } = useSite()
  const { article, blocks } = page
  const things: Thing[] = [
    ...page.claims.map((claim) => ({ ref: claim.ref, start: claim.start, claim })),
    ...page.quotes.map((quote) => ({ ref: quote.ref, start: quote.start, quote })),
  ].sort((a, b) => a.start - b.start)
  const numbers = new Map(things.map(({ ref }, at) => [ref, at + 1]))
  return (
    <>
      <header className="record-head">
        <p className="record-kind">
          <LaneGlyph lane="press" word="shown" />
          <span>{article.outlet}</span>
          <DateText date={article.published} detail="day" />
          {blocks !== null && <a href={link(`r/${article.id}/`)}>{w('coverage.itsRecord')}</a>}
          <a href={link('coverage/')}>{w('coverage.title')}</a>
        </p>
        <h1>{article.title || article.outlet}</h1>
      </header>
      <div className="article-columns">
        <div className="words article-text">
          {blocks === null ? (
            <p className="header-only">{w('coverage.noText')}</p>
          ) : (
            withoutHead(blocks, article).map((runs, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move.
              <Paragraph key={at} runs={runs} numbers={numbers} />
            ))
          )}
        </div>
        <section className="article-notes">
          <h2>{w('coverage.claims')}</h2>
          <ol>
            {things.map((thing) => (
              <Note key={thing.ref} thing={thing} page={page} />
            ))}
          </ol>
        </section>
      </div>
    </>
  )
}

/** Pages repeat headline and outlet above their text; what was found in them stays. */
function withoutHead(blocks: NonNullable<SiteArticle['blocks']>, { title, outlet }: SiteArticle['article']) {
  const known = new Set([title, outlet].map(plain))
  const first = blocks.findIndex((runs) => runs.some(({ refs }) => refs.length > 0) || !known.has(plain(textOf(runs))))
  return blocks.slice(Math.max(0, first))
}

function textOf(runs: Array<{ text: string }>): string {
  return runs.map(({ text }) => text).join('')
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

function Paragraph({
  runs,
  numbers,
}: {
  runs: NonNullable<SiteArticle['blocks']>[number]
  numbers: Map<string, number>
}) {
  const ends = new Map<string, number>()
  runs.forEach(({ refs }, at) => {
    for (const ref of refs) ends.set(ref, at)
  })
  return (
    <p>
      {runs.map(({ text, refs }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a paragraph never move.
        <span key={at}>
          {refs.length > 0 ? <mark className="found">{text}</mark> : text}
          {refs
            .filter((ref) => ends.get(ref) === at)
            .map((ref) => (
              <sup key={ref}>
                <a className="note-mark" href={`#${placeOf(ref)}`} id={`in-${placeOf(ref)}`}>
                  {numbers.get(ref)}
                </a>
              </sup>
            ))}
        </span>
      ))}
    </p>
  )
}

/** In an element of its own: the interface's word is told from the words of the article. */
function Kind({ kind }: { kind: string }) {
  const { t } = useI18n()
  return <span>{t(`coverage.kind.${kind}` as MessageKey)}</span>
}

function Note({ thing, page }: Props & { thing: Thing }) {
  const { w } = useSite()
  const say = useClaimValue()
  const found = 'claim' in thing ? thing.claim : thing.quote
  const conflicts = page.conflicts.filter(({ a, b }) => a === thing.ref || b === thing.ref)
  return (
    <li className="article-note" id={placeOf(thing.ref)}>
      {'claim' in thing ? (
        <>
          <p className="note-kind">
            <Kind kind={thing.claim.kind} />: <strong>{say(thing.claim)}</strong>
          </p>
          <StandingWords standing={claimStanding(thing.claim, page.records)} />
          <ClaimRecords ids={thing.claim.records} known={page.records} />
        </>
      ) : (
        <>
          <p className="note-kind">
            <Kind kind="quote" />
            {thing.quote.speaker && `: ${thing.quote.speaker}`}
          </p>
          <StandingWords standing={quoteStanding(thing.quote, page.records)} />
          <Differences quote={thing.quote} />
          <ClaimRecords ids={thing.quote.record === null ? [] : [thing.quote.record]} known={page.records} />
        </>
      )}
      {page.blocks === null && <Sentence sentence={found.sentence} />}
      {conflicts.map((conflict) => (
        <Other key={`${conflict.a} ${conflict.b}`} mine={thing.ref} conflict={conflict} page={page} />
      ))}
      <p className="quiet note-decided">{w(found.decided ? 'coverage.confirmed' : 'coverage.undecided')}</p>
    </li>
  )
}

function Other({ mine, conflict, page }: Props & { mine: string; conflict: SiteArticle['conflicts'][number] }) {
  const { w, link } = useSite()
  const ref = conflict.a === mine ? conflict.b : conflict.a
  const other = [...page.others, ...page.claims].find((claim) => claim.ref === ref)
  if (!other) return null
  return (
    <div className="note-against">
      <p>
        <a href={`${link(`coverage/${other.article}/`)}#${placeOf(ref)}`}>
          {w('coverage.against', { outlet: page.outlets[other.article] ?? '' })}
        </a>
      </p>
      <Sentence sentence={other.sentence} />
    </div>
  )
}
