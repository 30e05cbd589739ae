// What is claimed, as the head of a row: its kind, the parties, and the first words that claim it.
import type { ClaimView, MatterLine } from '../../src/view/model.ts'
import { kindKey, sayParties, sayValue } from '../coverage/say-claim.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useBook } from './book.tsx'

/** `dense` rows have no words in their cells: the values stand in the head. */
export function MatterHead({ matter, claims, dense }: { matter: MatterLine; claims: ClaimView[]; dense: boolean }) {
  const { t, language } = useI18n()
  const book = useBook()
  const first = claims[0]
  if (!first) return null
  const values = [...new Set(claims.map((claim) => sayValue(claim, { t, language })))]
  return (
    <>
      <span className="matter-kind">
        {t(kindKey(matter.kind))} <span className="quiet">{sayParties(first, { t })}</span>
      </span>
      {dense && <span className="matter-values">{values.slice(0, 3).join(' · ')}</span>}
      <span className="matter-words" lang={book.article(first.article)?.language ?? undefined}>
        {first.passage.words}
      </span>
    </>
  )
}
