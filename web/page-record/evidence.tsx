// What can be proved about a mail, in plain words: who signed what, with which key, what is not covered, when it was under way.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { BesideView, EvidenceView, GapView, RecordPage, SignatureView } from '../../src/view/model.ts'
import { type I18n, useI18n } from '../i18n/i18n.tsx'
import { VerifyButton } from '../intake/verify-button.tsx'
import { RemarkList } from '../page-conversation/words/remark-list.tsx'
import { ResultGlyph } from '../ui/result.tsx'
import { besideSentence, dateSentence, keySentence, keyWords, notCovered, signedSentence } from './evidence-words.ts'
import { Fact } from './head.tsx'
import { Moment, useMoment } from './moment.tsx'

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
  const { signatures, chain, date, current } = evidence
  return (
    <>
      {!current && <Advice says={t('evidence.stale')} act={t('checks.startAgain')} />}
      {signatures.map((signature, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: signatures have no name but their place, topmost first.
        <Signature key={index} signature={signature} />
      ))}
      {chain && chain.result !== 'none' && <Chain chain={chain} />}
      {date && <DateLine date={date} />}
    </>
  )
}

/** What copies and gaps say, with a way to where they are shown whole. */
function Beside({ said }: { said: BesideView }) {
  const i18n = useI18n()
  const { t } = i18n
  return (
    <div className="evidence-item">
      <Line result={said.result} word={t(`evidence.${said.check}`)}>
        {besideSentence(said, i18n)}
      </Line>
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

function Signature({ signature }: { signature: SignatureView }) {
  const i18n = useI18n()
  const { t } = i18n
  const passed = signature.result === 'pass'
  const open = notCovered(signature, i18n)
  const key = keySentence(signature, i18n)
  const name = signature.displayName
  return (
    <div className="evidence-item">
      <Line result={signature.result} word={t(`evidence.word.${signature.result}`)}>
        {signedSentence(signature, i18n)}
      </Line>
      {passed && !signature.aligned && <p>{t('evidence.other', { domain: signature.domain ?? '' })}</p>}
      {passed && open && <p>{open}</p>}
      {passed && name !== 'absent' && <p>{t(name === 'as written' ? 'evidence.name' : 'evidence.nameOpen')}</p>}
      {key && <p>{key}</p>}
      <RemarkList remarks={signature.remarks.filter(({ code }) => !said.has(code))} />
      {signature.selector && <SignatureDetails signature={signature} />}
    </div>
  )
}

/** Said in other words above or in the details. */
const said = new Set(['signer-other', 'key-inferred', 'key-from-file', 'body-partial'])

function Line({ result, word, children }: { result: SignatureView['result']; word: string; children: ReactNode }) {
  return (
    <p className="evidence-line">
      <strong>
        <ResultGlyph result={result} word={word} />
      </strong>{' '}
      {children}
    </p>
  )
}

function SignatureDetails({ signature }: { signature: SignatureView }) {
  const i18n = useI18n()
  const { t } = i18n
  const { signed, unsigned, bodyLength, at, added } = signature
  return (
    <details>
      <summary>{t('evidence.details')}</summary>
      <dl className="margin-facts">
        {signed.length > 0 && <Fact name={t('evidence.fields')}>{[...new Set(signed)].join(', ')}</Fact>}
        {unsigned.length > 0 && <Fact name={t('evidence.open')}>{unsigned.join(', ')}</Fact>}
        {bodyLength && <Fact name={t('evidence.body')}>{bodyWords(bodyLength, i18n)}</Fact>}
        <Fact name={t('evidence.key')}>{keyWords(signature, i18n)}</Fact>
        {at !== null && (
          <Fact name={t('evidence.at')}>
            <Moment at={at} />
          </Fact>
        )}
        {added !== null && (
          <Fact name={t('evidence.added')}>
            <code className="bytes">{added}</code>
          </Fact>
        )}
      </dl>
    </details>
  )
}

function bodyWords({ covered, present }: { covered: number; present: number }, { t }: I18n): string {
  if (covered >= present) return t('evidence.body.whole', { n: present })
  return t('evidence.body.part', { covered, n: present })
}

function Chain({ chain }: { chain: NonNullable<EvidenceView['chain']> }) {
  const { t, coded } = useI18n()
  const domain = chain.domains.join(', ')
  return (
    <div className="evidence-item">
      <Line result={chain.result} word={t('evidence.arc')}>
        {coded('finding', chain.code, chain.sentence, { domain })}
      </Line>
    </div>
  )
}

function DateLine({ date }: { date: NonNullable<EvidenceView['date']> }) {
  const i18n = useI18n()
  const { t } = i18n
  const say = useMoment()
  return (
    <div className="evidence-item">
      <Line result={date.result} word={t('evidence.date')}>
        {dateSentence(date, i18n, say)}
      </Line>
      <RemarkList remarks={date.remarks.filter(({ code }) => code !== 'received-skew')} />
      {date.hops.length > 0 && (
        <details>
          <summary>{t('evidence.hops')}</summary>
          <ol className="evidence-hops">
            {date.hops.map((hop, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: hops have no name but their place.
              <li key={index}>
                <span className="evidence-hop-when">
                  {hop.at === null ? t('evidence.flag.unreadable') : <Moment at={hop.at} />}
                </span>{' '}
                <span>
                  {hop.who ?? '?'} <span className="quiet">{hop.basis}</span>
                </span>
                {hop.flag && hop.flag !== 'unreadable' && <strong> {t(`evidence.flag.${hop.flag}`)}</strong>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}
