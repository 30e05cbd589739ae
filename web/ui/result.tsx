// What a check came to, as a sign with its word; no colour is needed to tell them apart.
import type { Result } from '../../src/record/finding.ts'
import type { DkimMark } from '../../src/view/model.ts'
import { type Translate, useT } from '../i18n/i18n.tsx'

/** A tick, a sign for "not equal", a question mark, a dash. */
export const resultShapes: { [result in Result]: string } = {
  pass: 'M2 6.6 4.8 9.4 10 3',
  fail: 'M2 4.4h8M2 7.6h8M8.2 1.6 3.8 10.4',
  unknown: 'M3.9 4.1a2.1 2.1 0 1 1 3.2 1.8c-.8.5-1.1.9-1.1 1.7M6 10v.2',
  none: 'M3 6h6',
}

export function ResultGlyph({ result, word }: { result: Result; word?: string }) {
  return (
    <span className="result" data-result={result}>
      <svg className="result-glyph" viewBox="0 0 12 12" aria-hidden="true">
        <path d={resultShapes[result]} />
      </svg>
      {word}
    </span>
  )
}

/** What its signatures prove, in a sentence. */
export function sayMark({ result, code, signer }: DkimMark, t: Translate): string {
  if (result === 'none') return t('dkim.none')
  return t(`dkim.badge.${code === 'dkim-pass-repaired' ? 'repaired' : result}`, { domain: signer ?? '' })
}

/** One mail's signatures in a list: who signed, or that something does not fit. Unsigned mail has no mark: most old mail is. */
export function DkimBadge({ mark }: { mark: DkimMark | null }) {
  const t = useT()
  if (mark === null || mark.result === 'none') return null
  const { result, signer, aligned } = mark
  const says = sayMark(mark, t)
  return (
    <span className="dkim-badge" title={says}>
      <ResultGlyph result={result} />
      <span aria-hidden="true">
        {result === 'pass' && (aligned ? signer : t('dkim.via', { domain: signer ?? '' }))}
      </span>
      <span aria-hidden="true">{result === 'fail' && t('dkim.short.fail')}</span>
      <span className="visually-hidden">{says}</span>
    </span>
  )
}
