// The cleaned HTML of a mail in a frame without any rights, and what it asked for from outside and did not get.
import { useI18n } from '../i18n/i18n.tsx'

/** `height` in pixels is what its text will need, by estimate: a frame without rights cannot be measured. */
export function Html({ href, blocked, height }: { href: string; blocked: string[]; height: number }) {
  const { t } = useI18n()
  return (
    <div className="html-view">
      <p className="view-note">{t('record.htmlNote')}</p>
      {blocked.length > 0 ? (
        <details className="blocked">
          <summary>
            <span aria-hidden="true">△ </span>
            {t('record.blocked', { n: blocked.length })}
          </summary>
          <ul>
            {blocked.map((address) => (
              <li key={address}>
                <code className="bytes">{address}</code>
              </li>
            ))}
          </ul>
        </details>
      ) : (
        <p className="view-note">{t('record.blockedNone')}</p>
      )}
      {/* An empty sandbox grants nothing: no scripts, no forms, no same origin, no navigation of this page. */}
      <iframe
        className="html-frame"
        style={{ '--estimate': `${height}px` } as object}
        title={t('record.frame')}
        sandbox=""
        src={href}
        referrerPolicy="no-referrer"
      />
    </div>
  )
}
