// The button that checks the page in the reader's browser, and the same by hand. The script finds its words and files here.
import type { PublicRecord } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { useSite } from '../site.tsx'

export function CheckBox({ record }: { record: PublicRecord }) {
  const { t } = useI18n()
  const { frame, w, link, file } = useSite()
  return (
    <section
      className="apparatus"
      id="check"
      data-folder={file(`r/${record.id}/`)}
      data-root={file('') || './'}
      data-record={record.id}
      data-proves={t('proof.proves')}
      data-not={t('proof.not')}
      data-fingerprint={frame.head.fingerprint}
      data-origin={frame.head.origin}
    >
      <h2>{w('record.check')}</h2>
      <p className="quiet">{w('record.checkSay')}</p>
      <p className="check-action" hidden>
        <button className="button" type="button" data-check>
          {w('record.checkButton')}
        </button>
      </p>
      <ol className="check-steps" aria-live="polite" />
      <p>
        <span className="no-script">{w('record.checkNoScript')} </span>
        <a href={link('check/')}>{w('frame.checkIt')}</a>
      </p>
    </section>
  )
}
