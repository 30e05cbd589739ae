// What stands in the margin of a record: its files, where its bytes are, its other holdings, how to cite it.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CopyView, PartView, RecordPage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { attachmentsOf, partHref } from '../page-conversation/words/files.tsx'
import { Fact } from '../ui/fact.tsx'
import { Button } from '../ui/mark.tsx'
import { useFondsName } from '../ui/use-title.ts'
import { cite } from './cite.ts'

/** What the record holds and who else holds it: what a reader asks first. */
export function Holdings({ page }: { page: RecordPage }) {
  return (
    <>
      <FileList page={page} />
      <Copies page={page} />
    </>
  )
}

export function Apparatus({ page }: { page: RecordPage }) {
  return (
    <>
      <Where page={page} />
      <Cite page={page} />
    </>
  )
}

function FileList({ page }: { page: RecordPage }) {
  const { t, bytes } = useI18n()
  const files = attachmentsOf(page.parts)
  if (files.length === 0) return null
  return (
    <section className="apparatus">
      <h2>{t('record.attachments')}</h2>
      <ul className="margin-list">
        {files.map((part) => {
          const name = part.name ?? t('message.unnamed')
          return (
            <li key={part.ordinal}>
              <a href={partHref(page.record.id, part)} download title={t('record.download', { name })}>
                {name}
              </a>
              <span className="quiet">
                {part.type} · {bytes(part.size ?? part.length)}
              </span>
              {part.searched && <Searched part={part.searched} />}
              {part.sha256 && <code className="bytes hash">{part.sha256}</code>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Searched({ part: { letters, code, sentence } }: { part: NonNullable<PartView['searched']> }) {
  const { t, coded } = useI18n()
  const words = t(letters === 0 ? 'record.notSearched' : code ? 'record.partlySearched' : 'record.searched')
  if (code === null) return <span className="quiet">{words}</span>
  return (
    <span className="quiet" title={coded('remark', code, sentence ?? '')}>
      {words}: {t(`record.why.${code}`)}
    </span>
  )
}

/** Only what contradicts has the sign of a remark. */
const signs: { [sameness in CopyView['sameness']]: string } = {
  identical: '=',
  'same-content': '≈',
  different: '△',
  'header-only': '◌',
  fuller: '◍',
}

function Copies({ page }: { page: RecordPage }) {
  const { t } = useI18n()
  if (page.copies.length === 0) return null
  return (
    <section className="apparatus" id="holdings">
      <h2>
        {t('record.copies')}
        {page.copies.some(({ id }) => id !== page.record.id) && (
          <>
            {' · '}
            <Link to="." search={true} hash="copies" resetScroll={false} hashScrollIntoView={false}>
              {t('copies.compare')}
            </Link>
          </>
        )}
      </h2>
      <ul className="margin-list">
        {page.copies.map((copy) => (
          <li key={`${copy.id} ${copy.locator.path} ${copy.locator.offset}`}>
            <span className="copy-sameness" data-sameness={copy.sameness}>
              <span aria-hidden="true">{signs[copy.sameness]} </span>
              {t(`record.copies.${copy.sameness}`)}
              {copy.id !== page.record.id && (
                <>
                  {' · '}
                  <Link to="/r/$id" params={{ id: copy.id }}>
                    {t('record.copyOpen')}
                  </Link>
                </>
              )}
            </span>
            {copy.locator.path === page.record.source ? (
              <span className="quiet">{t('record.sameSource')}</span>
            ) : (
              <Link to="/ledger" search={{ source: copy.locator.path }} className="bytes">
                {copy.locator.path}
              </Link>
            )}
            {copy.sameness !== 'identical' && copy.id !== page.record.id && (
              <code className="bytes hash">{copy.sha256}</code>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Where({ page }: { page: RecordPage }) {
  const { t, number } = useI18n()
  const { record, key } = page
  const { locator } = record
  return (
    <section className="apparatus">
      <h2>{t('record.locator')}</h2>
      <dl className="margin-facts">
        <Fact name={t('record.source')}>
          <Link to="/ledger" search={{ source: locator.path }} className="bytes">
            {locator.path}
          </Link>
        </Fact>
        <Fact name={t('record.offset')}>
          {number(locator.offset)}
          {locator.unpacked && <span className="quiet"> {t('record.unpacked')}</span>}
        </Fact>
        <Fact name={t('record.length')}>{number(locator.length)}</Fact>
        {locator.pointer && (
          <Fact name={t('record.pointer')}>
            <code className="bytes">{locator.pointer}</code>
          </Fact>
        )}
        {key && (
          <Fact name={t('record.key')}>
            <code className="bytes">{key}</code>
          </Fact>
        )}
        <Fact name={t('record.hash')}>
          <code className="bytes hash">{record.sha256}</code>
        </Fact>
        <Fact name={t('record.id')}>
          <code className="bytes">{record.id}</code>
        </Fact>
      </dl>
      <p className="margin-way">
        <Link to="/custody" search={{ record: record.id }}>
          {t('custody.linkRecord')}
        </Link>
      </p>
    </section>
  )
}

function Cite({ page }: { page: RecordPage }) {
  const { t } = useI18n()
  const address = `${window.location.origin}/r/${page.record.id}`
  const citation = cite(page.record, {
    fonds: useFondsName(),
    record: t('record.id').toLowerCase(),
    bytes: t('record.raw').toLowerCase(),
    kind: t(`kind.${page.record.kind}`),
    to: t('message.to'),
    undated: t('date.none'),
    unknown: t('row.unknownSender'),
  })
  return (
    <section className="apparatus">
      <h2>{t('record.cite')}</h2>
      <p className="citation">{citation}</p>
      <p className="cite-actions">
        <CopyButton text={citation} label={t('record.citation')} />
        <CopyButton text={address} label={t('record.permalink')} />
      </p>
    </section>
  )
}

function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useI18n()
  const [said, setSaid] = useState<string | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(t('record.copied'))
    } catch {
      setSaid(t('record.copyFailed'))
    }
    window.setTimeout(() => setSaid(null), 2000)
  }
  return (
    <Button onClick={copy}>
      <span aria-live="polite">{said ?? label}</span>
    </Button>
  )
}
