// Beside the queue: what an edition of this scope would be, what to know before cutting it, and the command that cuts it.
import type { ReleasePlan } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import type { Deciding } from './deciding.ts'
import { HarmSign } from './signs.tsx'

export function Plan({ plan, deciding }: { plan: ReleasePlan; deciding: Deciding }) {
  const { t, number, coded } = useI18n()
  const { counts, withheld, hidden, harms, files, warnings, undo, scope } = plan
  return (
    <aside className="review-plan" aria-label={t('review.plan')}>
      <h2>{t('review.plan')}</h2>
      <dl className="review-counts">
        {(['published', 'redacted', 'withheld', 'undecided'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`review.count.${name}`)}</dt>
            <dd>{number(counts[name])}</dd>
          </div>
        ))}
        <div>
          <dt>{t('review.count.files')}</dt>
          <dd>{t('review.count.filesOf', { ...files })}</dd>
        </div>
      </dl>
      {withheld.length > 0 && (
        <Part title={t('review.withheld')}>
          {withheld.map(({ reason, count }) => (
            <li key={reason}>
              {number(count)} · {reason}
            </li>
          ))}
        </Part>
      )}
      {hidden.length > 0 && (
        <Part title={t('review.hidden')}>
          {hidden.map(({ seq, text, places, records }) => (
            <li key={seq}>
              <del className="review-hidden-words">{text}</del>{' '}
              <span className="quiet">
                {t('review.places', { n: places })}, {t('review.total', { n: records })}
              </span>{' '}
              <Button
                look="quiet"
                disabled={deciding.busy}
                onClick={() => void deciding.undo(seq)}
                aria-label={t('review.showAgainNamed', { text })}
              >
                {t('review.showAgain')}
              </Button>
            </li>
          ))}
        </Part>
      )}
      {harms.length > 0 && (
        <Part title={t('review.harms')}>
          {harms.map(({ harm, records, undecided }) => (
            <li key={harm}>
              <HarmSign harm={harm} /> {t(`review.harm.${harm}`, { n: 2 })}{' '}
              <span className="quiet">{t('review.harmRecords', { n: records, undecided })}</span>
            </li>
          ))}
        </Part>
      )}
      {warnings.length > 0 && (
        <Part title={t('review.warnings')}>
          {warnings.map(({ code, sentence }) => (
            <li key={code + sentence}>
              <span aria-hidden="true">△ </span>
              {coded('release', code, sentence)}
            </li>
          ))}
        </Part>
      )}
      <Part title={t('review.cut')}>
        <li>
          <code className="review-command">{`fonds release cut${scope === '' ? '' : ` --scope '${scope.replaceAll("'", "'\\''")}'`} --key FILE --out DIR`}</code>
        </li>
      </Part>
      {undo && (
        <p className="quiet review-last">
          {t('review.last', { seq: undo.seq })}{' '}
          <Button look="quiet" disabled={deciding.busy} onClick={() => void deciding.undo(undo.seq)}>
            {t('review.act.undo')}
          </Button>
        </p>
      )}
    </aside>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}
