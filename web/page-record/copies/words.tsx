// The words of two copies as one text. What one side alone has is struck out or underlined and has a sign and, for those
// who cannot see either, a word before it: colour only repeats it.
import type { CopyComparison } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { foldStretch } from './fold-stretch.ts'

type Stretches = NonNullable<CopyComparison['words']>['stretches']

export function Words({ words }: { words: NonNullable<CopyComparison['words']> }) {
  const { t } = useI18n()
  const { stretches, coarse } = words
  return (
    <section className="copy-words" aria-label={t('copies.differs.words')}>
      <p className="copy-legend">
        <del>− {t('copies.hereOnly')}</del> <ins>+ {t('copies.thereOnly')}</ins>
      </p>
      {coarse && <p className="quiet">{t('copies.coarse')}</p>}
      <p className="copy-text">
        {stretches.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a text have no name but their place.
          <Part key={at} stretch={each} first={at === 0} last={at === stretches.length - 1} />
        ))}
      </p>
    </section>
  )
}

function Part({ stretch, first, last }: { stretch: Stretches[number]; first: boolean; last: boolean }) {
  const { t } = useI18n()
  const { side, text } = stretch
  if (side === 'both') {
    const { before, hidden, after } = foldStretch(text, { first, last })
    return (
      <>
        {before}
        {hidden > 0 && <span className="copy-hidden"> [{t('copies.hidden', { n: hidden })}] </span>}
        {after}
      </>
    )
  }
  const Mark = side === 'first' ? 'del' : 'ins'
  return (
    <Mark>
      <span className="visually-hidden"> {t(side === 'first' ? 'copies.hereOnly' : 'copies.thereOnly')}: </span>
      <span aria-hidden="true">{side === 'first' ? '−' : '+'}</span>
      {text}
    </Mark>
  )
}
