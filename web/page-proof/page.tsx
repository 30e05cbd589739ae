// What each result of the checks proves, and what not: for reporters, in words without jargon.
import './proof.css'
import { Link } from '@tanstack/react-router'
import type { Result } from '../../src/record/finding.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { PageHeader } from '../ui/mark.tsx'
import { ResultGlyph } from '../ui/result.tsx'
import { useTitle } from '../ui/use-title.ts'

/** In the order in which a reader meets them, with a search for cases where there is one. */
const entries = [
  { name: 'pass', glyph: 'pass', q: 'dkim:pass' },
  { name: 'repaired', glyph: 'pass', q: 'finding:dkim-pass-repaired' },
  { name: 'fail', glyph: 'fail', q: 'dkim:fail' },
  { name: 'unknown', glyph: 'unknown', q: 'dkim:unknown' },
  { name: 'none', glyph: 'none', q: 'dkim:none' },
  { name: 'arc', glyph: null, q: null },
  { name: 'date', glyph: null, q: null },
  { name: 'key', glyph: null, q: null },
  { name: 'copies', glyph: null, q: 'has:copies' },
  { name: 'gap', glyph: null, q: null },
  { name: 'statement', glyph: null, q: 'has:statement' },
  { name: 'custody', glyph: null, q: null },
] as const satisfies ReadonlyArray<{ name: string; glyph: Result | null; q: string | null }>

export default function Proof() {
  const { t } = useI18n()
  useTitle(t('proof.title'))
  return (
    <div className="proof">
      <PageHeader title={t('proof.title')} lead={<p>{t('proof.lead')}</p>} />
      {entries.map(({ name, glyph, q }) => (
        <section key={name} aria-labelledby={`proof-${name}`}>
          <h2 id={`proof-${name}`}>
            {glyph && <ResultGlyph result={glyph} />} {t(`proof.${name}.title`)}
          </h2>
          <dl>
            <div>
              <dt>{t('proof.proves')}</dt>
              <dd>{t(`proof.${name}.proves`)}</dd>
            </div>
            <div>
              <dt>{t('proof.not')}</dt>
              <dd>{t(`proof.${name}.not`)}</dd>
            </div>
          </dl>
          {q && (
            <Link to="/search" search={{ q }}>
              <code>{q}</code>
            </Link>
          )}
          {name === 'gap' && <Link to="/gaps">{t('gaps.all')}</Link>}
          {name === 'custody' && <Link to="/custody">{t('custody.link')}</Link>}
        </section>
      ))}
    </div>
  )
}
