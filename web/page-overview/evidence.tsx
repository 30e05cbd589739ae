// What the signatures of all mail prove, in numbers; each leads to just those.
import { Link } from '@tanstack/react-router'
import type { EvidenceSum } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { ResultGlyph } from '../ui/result.tsx'
import { results } from '../vocabulary.ts'

/** The codes of dates that lie outside, as a search. */
const outside = 'finding:(date-early OR date-late OR date-after-receipt)'

export function EvidenceSummary({ sum }: { sum: EvidenceSum }) {
  const { t } = useI18n()
  if (sum.checked + sum.unchecked === 0) return null
  return (
    <section className="evidence-sum" aria-labelledby="evidence-sum">
      <h2 id="evidence-sum">{t('overview.evidence')}</h2>
      <p className="quiet">
        {t('overview.evidenceChecked', { n: sum.checked })}
        {sum.unchecked > 0 && (
          <>
            {' · '}
            {t('overview.evidenceUnchecked', { n: sum.unchecked })}: <code>fonds verify</code>
          </>
        )}
        {sum.unchecked === 0 && !sum.current && ` · ${t('overview.evidenceStale')}`}
      </p>
      <Shares sum={sum} />
      <ul>
        {results
          .filter((result) => sum.dkim[result] > 0)
          .map((result) => (
            <li key={result}>
              <Link className="attention-line" to="/search" search={{ q: `dkim:${result}` }}>
                <ResultGlyph result={result} word={t(`overview.evidence.${result}`, { n: sum.dkim[result] })} />
              </Link>
            </li>
          ))}
        {sum.datesOutside > 0 && (
          <li>
            <Link className="attention-line" to="/search" search={{ q: outside }}>
              <ResultGlyph result="fail" word={t('overview.evidence.dates', { n: sum.datesOutside })} />
            </Link>
          </li>
        )}
      </ul>
      <p>
        <Link to="/proof">{t('evidence.learn')}</Link>
      </p>
    </section>
  )
}

/** One bar, as long as all that was checked; the list below says the same in words. */
function Shares({ sum }: { sum: EvidenceSum }) {
  if (sum.checked === 0) return null
  return (
    <div className="evidence-bar" aria-hidden="true">
      {results.map((result) => (
        <span key={result} data-result={result} style={{ flexGrow: sum.dkim[result] }} />
      ))}
    </div>
  )
}
