// What the signatures of all mail prove: over time, and in sum. Each number leads to just those.
import './checks/checks.css'
import { Link } from '@tanstack/react-router'
import type { CheckOutcome } from '../../src/record/check-outcome.ts'
import type { Result } from '../../src/record/finding.ts'
import type { EvidenceSum } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { VerifyButton } from '../intake/verify-button.tsx'
import { ResultGlyph } from '../ui/result.tsx'
import { ChecksPlot } from './checks/plot.tsx'
import { outcomes, queryOf } from './checks/query.ts'
import { ChecksTable } from './checks/table.tsx'

/** The codes of dates that lie outside, as a search. */
const outside = 'finding:(date-early OR date-late OR date-after-receipt)'

export function EvidenceSummary({ sum }: { sum: EvidenceSum }) {
  const { t } = useI18n()
  const { checked, unchecked, overTime } = sum
  if (checked + unchecked === 0) return null
  return (
    <section className="evidence-sum" aria-labelledby="evidence-sum">
      <h2 id="evidence-sum">
        {t('overview.evidence')}{' '}
        <Link className="all-of-them" to="/proof">
          {t('evidence.learn')}
        </Link>
      </h2>
      <div className="evidence-plot">
        {overTime.bins.length === 0 ? (
          <p className="quiet">{t('checks.none')}</p>
        ) : (
          <>
            <ChecksPlot plot={overTime} />
            <ChecksTable plot={overTime} />
          </>
        )}
      </div>
      <div className="evidence-counts">
        <Counts sum={sum} />
        <div className="evidence-state">
          {checked > 0 && <p className="quiet">{t('overview.evidenceChecked', { n: checked })}</p>}
          {overTime.undated > 0 && <p className="quiet">{t('checks.undated', { n: overTime.undated })}</p>}
          <ToCheck sum={sum} />
        </div>
      </div>
    </section>
  )
}

/** What is left to do, where something is. */
function ToCheck({ sum: { checked, unchecked, current } }: { sum: EvidenceSum }) {
  const { t } = useI18n()
  if (checked > 0 && !current) {
    return (
      <>
        <p>{t('overview.evidenceStale')}</p>
        <VerifyButton label={t('checks.startAgain')} />
      </>
    )
  }
  return unchecked > 0 ? <VerifyButton label={t('checks.start', { n: unchecked })} /> : null
}

const glyphs: Partial<Record<CheckOutcome, Result>> = {
  pass: 'pass',
  repaired: 'pass',
  fail: 'fail',
  keyUnknown: 'unknown',
  unknown: 'unknown',
  none: 'none',
}

/** The legend of the plot, with its sums. */
function Counts({ sum: { overTime, datesOutside } }: { sum: EvidenceSum }) {
  const { t } = useI18n()
  return (
    <ul>
      {outcomes
        .filter((outcome) => overTime.total[outcome] > 0)
        .map((outcome) => (
          <li key={outcome}>
            <Link className="attention-line checks-line" to="/search" search={{ q: queryOf(outcome) }}>
              <span className="checks-swatch checks-fill" data-outcome={outcome} aria-hidden="true" />
              <Glyph result={glyphs[outcome]} word={t(`checks.sum.${outcome}`, { n: overTime.total[outcome] })} />
            </Link>
          </li>
        ))}
      {datesOutside > 0 && (
        <li>
          <Link className="attention-line checks-line" to="/search" search={{ q: outside }}>
            <span className="checks-swatch" aria-hidden="true" />
            <ResultGlyph result="fail" word={t('overview.evidence.dates', { n: datesOutside })} />
          </Link>
        </li>
      )}
    </ul>
  )
}

function Glyph({ result, word }: { result: Result | undefined; word: string }) {
  return result ? <ResultGlyph result={result} word={word} /> : <span>{word}</span>
}
