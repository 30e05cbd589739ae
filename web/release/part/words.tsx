// What a record says: the writer's words open, quotes and signature folded by <details>, which needs no script.
import type { PublicRecord } from '../../../src/view/model.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { BlockTexts } from '../../page-conversation/words/blocks.tsx'
import { foldBlocks } from '../../page-conversation/words/fold.ts'

/** `open` where quotes are part of what is read: on the record's own page they stand one click away. */
export function Words({ record }: { record: Pick<PublicRecord, 'blocks' | 'language' | 'headerOnly'> }) {
  const { t } = useI18n()
  if (record.headerOnly) return <p className="header-only">{t('message.headerOnly')}</p>
  const folds = foldBlocks(record.blocks)
  if (folds.length === 0) return <p className="header-only">{t('message.noWords')}</p>
  return (
    <div className="words" lang={record.language ?? undefined}>
      {folds.map((fold, at) =>
        fold.kind === 'text' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the folds of a message never move.
          <BlockTexts key={at} fold={fold} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the folds of a message never move.
          <details key={at} className="fold" data-kind={fold.kind} open={fold.open}>
            <summary className="fold-button">
              {fold.kind === 'quote' ? t('message.quoted', { n: fold.lines }) : t('message.signature')}
            </summary>
            <BlockTexts fold={fold} />
          </details>
        ),
      )}
    </div>
  )
}
