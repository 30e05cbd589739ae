// The words that one came with, the places where they stand, and the way to read without them.
import { Link } from '@tanstack/react-router'
import type { RecordPage } from '../../src/view/model.ts'
import { useT } from '../i18n/i18n.tsx'
import { MarkBar } from '../marks/mark-bar.tsx'
import { marksWithin, useMarkWalk } from '../marks/use-mark-walk.ts'
import { marksShown } from './views.tsx'

export function MarkLine({ page, q }: { page: RecordPage; q: string }) {
  const t = useT()
  const { id } = page.record
  const reveal = (index: number) => marksWithin(document.getElementById('view'))[index]
  const walk = useMarkWalk(`${id} ${q}`, marksShown(page), reveal)
  return (
    <div className="mark-line">
      <code>{q}</code>
      <MarkBar walk={walk} />
      <Link to="/r/$id" params={{ id }} replace>
        {t('marks.clear')}
      </Link>
    </div>
  )
}
