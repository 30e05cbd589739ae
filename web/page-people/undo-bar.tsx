// The last decision about persons, and the way back from it; or why a decision was not taken.
import type { PeoplePage } from '../../src/view/model.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import { FailedNotice } from '../ui/notice.tsx'
import type { Decisions } from './decisions.ts'
import { sayDecision } from './say-decision.ts'

export function UndoBar({ undo, decisions }: { undo: PeoplePage['undo']; decisions: Decisions }) {
  const { t } = useI18n()
  const { error } = decisions
  return (
    <div className="undo" role="status">
      {error !== null && <FailedNotice what={t('people.failed')} error={error} />}
      {undo && (
        <p className="notice">
          <span className="quiet">{t('people.lastDecision')}</span> {sayDecision(undo.sentence, t)}
          <Button look="quiet" disabled={decisions.busy} onClick={() => decisions.undo(undo.seq)}>
            {t('people.undo')}
          </Button>
        </p>
      )}
    </div>
  )
}
