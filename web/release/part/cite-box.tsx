// How to cite a record, its lasting address, and its files in the forms that reference managers and programs read.
import type { SiteRecord } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import type { WordKey } from '../i18n/en.ts'
import { useSite } from '../site.tsx'

const forms: Array<[string, WordKey]> = [
  ['cite.bib', 'record.file.bib'],
  ['cite.ris', 'record.file.ris'],
  ['cite.json', 'record.file.csl'],
]

export function CiteBox({ page }: { page: SiteRecord }) {
  const { t } = useI18n()
  const { frame, w, file } = useSite()
  const { record, citation } = page
  const folder = `r/${record.id}/`
  const permalink = frame.head.base === null ? folder : `${frame.head.base}${folder}`
  const files: Array<[string, WordKey]> = [
    ['record.json', 'record.file.json'],
    ['record.tlog-proof', 'record.file.proof'],
    ...(record.original === null ? [] : [[record.original, 'record.file.original'] as [string, WordKey]]),
  ]
  return (
    <section className="apparatus" id="cite">
      <h2>{w('record.cite')}</h2>
      <p className="citation" id="citation">
        {citation[frame.language]}
      </p>
      <p className="cite-actions">
        <button className="button" type="button" data-copy="citation" data-done={w('record.copied')} hidden>
          {w('record.copy')}
        </button>
        {forms.map(([name, key]) => (
          <a key={name} className="cite-form" href={file(folder + name)} download>
            {w(key)}
          </a>
        ))}
      </p>
      <p className="cite-permalink">
        <span className="quiet">{w('record.permalink')}</span>{' '}
        <a href={file(folder) || './'}>
          <code className="bytes">{permalink}</code>
        </a>
      </p>
      <h3>{w('record.downloads')}</h3>
      <ul className="margin-list" aria-label={t('record.attachments')}>
        {files.map(([name, key]) => (
          <li key={name}>
            <a href={file(folder + name)} download>
              {name}
            </a>
            <span className="quiet">{w(key)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
