// What can be proved about a mail, in plain words: who signed what, with which key, what is not covered, when it was under way.
import { Link } from '@tanstack/react-router'
import type { BesideView, EvidenceView, GapView, RecordPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { VerifyButton } from '../intake/verify-button.tsx'
import { EvidenceLine, EvidenceSaid } from './evidence-said.tsx'
import { besideSentence } from './evidence-words.ts'

export function Evidence({ page }: { page: RecordPage }) {
  const { t } = useI18n()
  const { evidence, record, beside } = page
  const isMail = record.kind === 'mail'
  if (!isMail && beside.length === 0) return null
  return (
    <section className="apparatus evidence" id="evidence">
      <h2>{t('evidence.title')}</h2>
      {evidence !== null ? (
        <Said evidence={evidence} />
      ) : (
        isMail && <Advice says={t('evidence.unchecked')} act={t('evidence.checkNow')} />
      )}
      {beside.map((each) => (
        <Beside key={`${each.code} ${each.name} ${each.excerpt}`} said={each} />
      ))}
      <p>
        <Link to="/proof">{t('evidence.learn')}</Link>
      </p>
    </section>
  )
}

function Advice({ says, act }: { says: string; act: string }) {
  return (
    <div className="evidence-advice">
      <p className="quiet">{says}</p>
      <VerifyButton label={act} />
    </div>
  )
}

function Said({ evidence }: { evidence: EvidenceView }) {
  const { t } = useI18n()
  return (
    <>
      {!evidence.current && <Advice says={t('evidence.stale')} act={t('checks.startAgain')} />}
      <EvidenceSaid evidence={evidence} />
    </>
  )
}

/** What copies and gaps say, with a way to where they are shown whole. */
function Beside({ said }: { said: BesideView }) {
  const i18n = useI18n()
  const { t } = i18n
  return (
    <div className="evidence-item">
      <EvidenceLine result={said.result} word={t(`evidence.${said.check}`)}>
        {besideSentence(said, i18n)}
      </EvidenceLine>
      <p>
        {said.check === 'copies' ? (
          <Link to="." hash="copies" resetScroll={false} hashScrollIntoView={false}>
            {t('evidence.toCopies')}
          </Link>
        ) : (
          <Link to="/gaps" search={{ kind: gapKind(said.code) }}>
            {t('evidence.toGaps')}
          </Link>
        )}
      </p>
    </div>
  )
}

function gapKind(code: string): GapView['kind'] {
  return code.slice('gap-'.length) as GapView['kind']
}
