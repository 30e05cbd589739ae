// The help dialog: every key, and what the three shapes mean.
import { type ReactNode, useEffect, useRef } from 'react'
import { useT } from '../i18n/i18n.tsx'
import { LaneGlyph } from '../ui/lane.tsx'
import { Button, Kbd } from '../ui/mark.tsx'
import { lanes } from '../vocabulary.ts'
import { pages } from './pages.ts'

function Keys({ keys, children }: { keys: string[]; children: ReactNode }) {
  return (
    <div className="help-line">
      <dt>
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

export function Help({ open, close }: { open: boolean; close: () => void }) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className="help" onClose={close} aria-labelledby="help-title">
      <header className="help-head">
        <h2 id="help-title">{t('help.title')}</h2>
        <Button look="quiet" onClick={close}>
          {t('help.close')}
        </Button>
      </header>
      <div className="help-columns">
        <section>
          <h3>{t('help.everywhere')}</h3>
          <dl>
            <Keys keys={['/']}>{t('help.focusSearch')}</Keys>
            <Keys keys={['?']}>{t('help.help')}</Keys>
            {pages.map((page) => (
              <Keys key={page.letter} keys={['g', page.letter]}>
                {t('help.go', { page: t(page.key) })}
              </Keys>
            ))}
          </dl>
        </section>
        <section>
          <h3>{t('help.lists')}</h3>
          <dl>
            <Keys keys={['j']}>{t('help.next')}</Keys>
            <Keys keys={['k']}>{t('help.previous')}</Keys>
            <Keys keys={['Enter']}>{t('help.open')}</Keys>
            <Keys keys={['Esc']}>{t('help.back')}</Keys>
          </dl>
          <h3>{t('help.histogram')}</h3>
          <dl>
            <Keys keys={['←', '→']}>{t('help.histogramMove')}</Keys>
            <Keys keys={['Shift', '→']}>{t('help.histogramExtend')}</Keys>
            <Keys keys={['Esc']}>{t('help.histogramClear')}</Keys>
          </dl>
          <h3>{t('help.reading')}</h3>
          <dl>
            <Keys keys={['o']}>{t('help.openRecord')}</Keys>
            <Keys keys={['u']}>{t('help.up')}</Keys>
            <Keys keys={['e']}>{t('help.quotes')}</Keys>
            <Keys keys={['s']}>{t('statement.key')}</Keys>
          </dl>
          <h3>{t('coverage.helpSection')}</h3>
          <dl>
            <Keys keys={['n', 'p']}>{t('coverage.helpNext')}</Keys>
            <Keys keys={['c']}>{t('coverage.helpConfirm')}</Keys>
            <Keys keys={['d']}>{t('coverage.helpDismiss')}</Keys>
            <Keys keys={['e']}>{t('coverage.helpCorrect')}</Keys>
            <Keys keys={['u']}>{t('coverage.helpUndo')}</Keys>
            <Keys keys={['o']}>{t('coverage.helpOpen')}</Keys>
          </dl>
          <h3>{t('review.helpSection')}</h3>
          <dl>
            <Keys keys={['p']}>{t('review.helpPublish')}</Keys>
            <Keys keys={['w']}>{t('review.helpWithhold')}</Keys>
            <Keys keys={['n']}>{t('review.helpPlace')}</Keys>
            <Keys keys={['h']}>{t('review.helpHide')}</Keys>
            <Keys keys={['f']}>{t('review.helpFiles')}</Keys>
            <Keys keys={['u']}>{t('review.helpUndo')}</Keys>
          </dl>
          <h3>{t('nav.timeline')}</h3>
          <dl>
            <Keys keys={['+', '−']}>{t('help.zoom')}</Keys>
            <Keys keys={['←', '→']}>{t('help.move')}</Keys>
            <Keys keys={['Home']}>{t('help.whole')}</Keys>
          </dl>
          <h3>{t('nav.people')}</h3>
          <dl>
            <Keys keys={['x']}>{t('help.choose')}</Keys>
            <Keys keys={['a']}>{t('help.addresses')}</Keys>
            <Keys keys={['m']}>{t('help.merge')}</Keys>
            <Keys keys={['z']}>{t('help.undo')}</Keys>
          </dl>
          <h3>{t('help.lanes')}</h3>
          <p className="help-lanes">
            {lanes.map((lane) => (
              <LaneGlyph key={lane} lane={lane} word="shown" />
            ))}
          </p>
        </section>
      </div>
    </dialog>
  )
}
