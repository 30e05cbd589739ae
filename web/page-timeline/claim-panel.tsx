// The chosen claim beside the plot: what the article says, how it stands to the record, and the way into the article.
import { Link } from '@tanstack/react-router'
import type { ClaimEntry } from '../../src/view/model.ts'
import { placeOf } from '../coverage/found.ts'
import { kindKey, sayDate } from '../coverage/say-claim.ts'
import { SignGlyph } from '../coverage/signs.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { Button } from '../ui/mark.tsx'

export function ClaimPanel({ claim, close }: { claim: ClaimEntry; close: () => void }) {
  const { t, language } = useI18n()
  const against = claim.support === 'contradicted'
  const sign = against ? 'against' : claim.support === 'supported' ? 'holds' : 'unknown'
  const date = sayDate(claim.date, { t, language })
  return (
    <section className="panel" aria-label={t('timeline.claimChosen')} aria-live="polite">
      <header className="panel-head">
        <p className="panel-when">
          <LaneGlyph lane="press" /> {claim.outlet}
        </p>
        <Button look="quiet" onClick={close}>
          {t('timeline.close')}
        </Button>
      </header>
      <p className="panel-who">
        {t(kindKey(claim.kind))}:{' '}
        {claim.kind === 'span' && claim.bound !== 'exact' ? t(`coverage.bound.${claim.bound}`, { value: date }) : date}
      </p>
      <p className="panel-words">{claim.words}</p>
      <p>
        <SignGlyph sign={sign} tone={against ? 'against' : 'open'} /> {t(`coverage.support.${claim.support}`)}
      </p>
      <p className="panel-links">
        <Link className="action" to="/coverage/$id" params={{ id: claim.article }} search={{ at: placeOf(claim.ref) }}>
          {t('coverage.readShort')}
        </Link>
      </p>
    </section>
  )
}
