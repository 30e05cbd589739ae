// What is claimed, as the head of a row: its kind, the parties, and the first words that claim it. Where cells are too
// narrow for words, the head also lists the versions, each with the letter that stands in the cells.
import type { ClaimView, MatterLine } from '../../src/view/model.ts'
import { kindKey, type SayOptions, sayParties, sayValue } from '../coverage/say-claim.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useBook } from './book.tsx'

export function MatterHead(props: { matter: MatterLine; claims: ClaimView[]; versions: string[] | null }) {
  const { matter, claims, versions } = props
  const { t } = useI18n()
  const book = useBook()
  const first = claims[0]
  if (!first) return null
  return (
    <>
      <span className="matter-kind">
        {t(kindKey(matter.kind))} <span className="quiet">{sayParties(first, { t })}</span>
      </span>
      {versions?.map((value) => (
        <span key={value} className="matter-value">
          {versions.length > 1 && <span className="cell-letter">{letterOf(versions, value)}</span>} {value}
        </span>
      ))}
      <span className="matter-words" lang={book.article(first.article)?.language ?? undefined}>
        {first.passage.words}
      </span>
    </>
  )
}

/** What is said, each once, in the order in which it comes up. */
export function versionsOf(claims: ClaimView[], options: SayOptions): string[] {
  return [...new Set(claims.map((claim) => sayValue(claim, options)))]
}

/** a, b, c …; a number where the letters are used up. */
export function letterOf(versions: string[], value: string): string {
  const at = versions.indexOf(value)
  return at < 26 ? String.fromCharCode(97 + at) : String(at + 1)
}
