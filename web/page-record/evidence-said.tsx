// What the checks said of one mail: its signatures, the chain of servers, its date, each in plain words.
import type { ReactNode } from 'react'
import type { EvidenceView, SignatureView } from '../../src/view/model.ts'
import { type I18n, useI18n } from '../i18n/i18n.tsx'
import { RemarkList } from '../page-conversation/words/remark-list.tsx'
import { Fact } from '../ui/fact.tsx'
import { ResultGlyph } from '../ui/result.tsx'
import { dateSentence, keySentence, keyWords, notCovered, signedSentence } from './evidence-words.ts'
import { Moment, useMoment } from './moment.tsx'

export function EvidenceSaid({ evidence }: { evidence: EvidenceView }) {
  const { signatures, chain, date } = evidence
  return (
    <>
      {signatures.map((signature, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: signatures have no name but their place, topmost first.
        <Signature key={index} signature={signature} />
      ))}
      {chain && chain.result !== 'none' && <Chain chain={chain} />}
      {date && <DateLine date={date} />}
    </>
  )
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
      <EvidenceLine result={signature.result} word={t(`evidence.word.${signature.result}`)}>
        {signedSentence(signature, i18n)}
      </EvidenceLine>
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

/** A result with its glyph and word, then what it means. */
export function EvidenceLine({
  result,
  word,
  children,
}: {
  result: SignatureView['result']
  word: string
  children: ReactNode
}) {
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
      <EvidenceLine result={chain.result} word={t('evidence.arc')}>
        {coded('finding', chain.code, chain.sentence, { domain })}
      </EvidenceLine>
    </div>
  )
}

function DateLine({ date }: { date: NonNullable<EvidenceView['date']> }) {
  const i18n = useI18n()
  const { t } = i18n
  const say = useMoment()
  return (
    <div className="evidence-item">
      <EvidenceLine result={date.result} word={t('evidence.date')}>
        {dateSentence(date, i18n, say)}
      </EvidenceLine>
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
