// What a message says: the sender's words open, quotes and signature folded behind a button that says how much is there.
import { useState } from 'react'
import type { Block } from '../../../src/view/model.ts'
import { useT } from '../../i18n/i18n.tsx'
import { markedText } from '../../marks/marked-text.tsx'
import { type Fold, foldBlocks, looksLikeCode } from './fold.ts'

/** `all` opens every quote at once; otherwise each fold starts as the reader is best served. */
export function Blocks({ blocks, all, language }: { blocks: Block[]; all: boolean; language: string | null }) {
  const folds = foldBlocks(blocks)
  return (
    <div className="words" lang={language ?? undefined}>
      {folds.map((fold, at) => (
        // A message's folds never move: their place is their name. The mode resets what was opened one by one.
        <FoldView
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          key={`${at} ${all} ${isMarked(fold)}`}
          fold={fold}
          startsOpen={fold.open || isMarked(fold) || (all && fold.kind === 'quote')}
        />
      ))}
    </div>
  )
}

/** What a search asked for is not hidden from whoever comes from it. */
function isMarked({ blocks }: Fold): boolean {
  return blocks.some(({ marks }) => marks !== undefined)
}

function FoldView({ fold, startsOpen }: { fold: Fold; startsOpen: boolean }) {
  const t = useT()
  const [open, setOpen] = useState(startsOpen)
  if (fold.kind === 'text') return <BlockTexts fold={fold} />
  const words = fold.kind === 'quote' ? t('message.quoted', { n: fold.lines }) : t('message.signature')
  return (
    <div className="fold" data-kind={fold.kind}>
      <button type="button" className="fold-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="fold-sign" aria-hidden="true" />
        {words}
      </button>
      {open && <BlockTexts fold={fold} />}
    </div>
  )
}

/** The blocks of one fold, each as it was written. */
export function BlockTexts({ fold }: { fold: Fold }) {
  return fold.blocks.map((block, at) => {
    const { text, from } = trimmed(block.text)
    const code = looksLikeCode(text) || undefined
    const words = markedText(text, from, block.marks)
    return block.kind === 'quote' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a message never move.
      <blockquote key={at} className="block" data-code={code} data-level={Math.min(block.level, 4)}>
        {words}
      </blockquote>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a message never move.
      <div key={at} className="block" data-code={code}>
        {words}
      </div>
    )
  })
}

/** Without the blank lines around it, and where it began. */
function trimmed(text: string): { text: string; from: number } {
  const from = /^\s*\n/.exec(text)?.[0].length ?? 0
  return { text: text.slice(from).trimEnd(), from }
}
