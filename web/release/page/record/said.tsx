// What parties and the press say about a record.
import type { PublicRecord, SiteMention, SiteRecord } from '../../../../src/view/model.ts'
import { LaneGlyph } from '../../../ui/lane.tsx'
import { claimStanding, Differences, quoteStanding, Sentence, StandingWords } from '../../part/claim.tsx'
import { Statement } from '../../part/statement.tsx'
import { useSite } from '../../site.tsx'

export function Statements({ page }: { page: SiteRecord }) {
  const { w } = useSite()
  const { record, statements } = page
  if (statements.length === 0) return null
  return (
    <section className="apparatus statements" id="statements">
      <h2>{w('record.statements')}</h2>
      {statements.map((statement) => (
        <Statement
          key={`${statement.who} ${statement.date} ${statement.words}`}
          statement={statement}
          here={[record.id]}
        />
      ))}
    </section>
  )
}

export function Press({ mentions, record }: { mentions: SiteMention[]; record: PublicRecord }) {
  const { w } = useSite()
  if (mentions.length === 0) return null
  const known = { [record.id]: { ...record, preview: '' } }
  return (
    <section className="apparatus in-press" id="press">
      <h2>{w('record.press')}</h2>
      {mentions.map((mention) => {
        const found = mention.quote ?? mention.claim!
        const standing = mention.quote ? quoteStanding(mention.quote, known) : claimStanding(mention.claim!, known)
        return (
          <div key={found.ref} className="mention">
            <PressName mention={mention} at={found.ref} />
            <Sentence sentence={found.sentence} />
            <p className="mention-standing">
              <StandingWords standing={standing} />
            </p>
            {mention.quote && <Differences quote={mention.quote} />}
          </div>
        )
      })}
    </section>
  )
}

function PressName({ mention, at }: { mention: SiteMention; at: string }) {
  const { link } = useSite()
  return (
    <p className="mention-name">
      <LaneGlyph lane="press" />{' '}
      <a href={`${link(`coverage/${mention.article}/`)}#${placeOf(at)}`}>{mention.outlet || mention.title}</a>
    </p>
  )
}

/** What stands behind the slash of a `ref`: its name within its article. */
export function placeOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1)
}
