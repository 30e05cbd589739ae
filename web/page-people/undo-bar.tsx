// The last decision about persons, and the way back from it; or why a decision was not taken.
import type { PeoplePage } from '../../src/view/model.ts'
import { ApiError } from '../api.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/mark.tsx'
import type { Decisions } from './decisions.ts'
import { sayDecision } from './say-decision.ts'

export function UndoBar({ undo, decisions }: { undo: PeoplePage['undo']; decisions: Decisions }) {
  const { t, coded } = useI18n()
  const { error } = decisions
  return (
    <div className="undo" role="status">
      {error !== null && (
        <p className="notice" data-fault>
          {t('people.failed')}: {error instanceof ApiError ? coded('error', error.code, error.message) : String(error)}
        </p>
      )}
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
