// What each result of a check proves, and what it does not: the words of the workbench's own page.
import type { Result } from '../../../src/record/finding.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { ResultGlyph } from '../../ui/result.tsx'

const parts = ['pass', 'repaired', 'fail', 'unknown', 'none', 'arc', 'date', 'key', 'gap'] as const
const glyphs: { [part in (typeof parts)[number]]?: Result } = {
  pass: 'pass',
  repaired: 'pass',
  fail: 'fail',
  unknown: 'unknown',
  none: 'none',
}

export function EvidenceTable() {
  const { t } = useI18n()
  return (
    <div className="proofs">
      {parts.map((part) => (
        <section key={part} className="proof">
          <h3>
            {glyphs[part] && <ResultGlyph result={glyphs[part]} />} {t(`proof.${part}.title`)}
          </h3>
          <p>
            <strong>{t('proof.proves')}</strong> {t(`proof.${part}.proves`)}
          </p>
          <p>
            <strong>{t('proof.not')}</strong> {t(`proof.${part}.not`)}
          </p>
        </section>
      ))}
    </div>
  )
}
