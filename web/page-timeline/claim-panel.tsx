// The chosen claims of one date beside the plot: what each article says, how that stands to the record, and the way into it.
import { Link } from '@tanstack/react-router'
import type { ClaimEntry } from '../../src/view/model.ts'
import { placeOf } from '../coverage/found.ts'
import { kindKey, sayDate } from '../coverage/say-claim.ts'
import { SignGlyph } from '../coverage/signs.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { Button } from '../ui/mark.tsx'

export function ClaimPanel({ claims, close }: { claims: ClaimEntry[]; close: () => void }) {
  const { t, language } = useI18n()
  const [first] = claims
  if (!first) return null
  const date = sayDate(first.date, { t, language })
  const bound = first.bound === 'exact' ? date : t(`coverage.bound.${first.bound}`, { value: date })
  return (
    <section className="panel" aria-label={t('timeline.claimChosen')} aria-live="polite">
      <header className="panel-head">
        <h2>
          <LaneGlyph lane="press" hollow /> {first.kind === 'span' ? bound : date}
        </h2>
        <Button look="quiet" onClick={close}>
          {t('timeline.close')}
        </Button>
      </header>
      <ul>
        {claims.map((claim) => (
          <li key={claim.ref} className="panel-claim">
            <Said claim={claim} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Said({ claim }: { claim: ClaimEntry }) {
  const { t } = useI18n()
  const against = claim.support === 'contradicted'
  const sign = against ? 'against' : claim.support === 'supported' ? 'holds' : 'unknown'
  return (
    <>
      <p>
        <strong>{claim.outlet}</strong> <span className="quiet">{t(kindKey(claim.kind))}</span>
      </p>
      <Link
        className="panel-words"
        to="/coverage/$id"
        params={{ id: claim.article }}
        search={{ at: placeOf(claim.ref) }}
      >
        {claim.words}
      </Link>
      <p className="quiet">
        <SignGlyph sign={sign} tone={against ? 'against' : 'open'} /> {t(`coverage.support.${claim.support}`)}
      </p>
    </>
  )
}
