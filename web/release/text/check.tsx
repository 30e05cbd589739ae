// How to check an edition: with standard tools, with fonds, with the button.
import type { SiteText } from '../../../src/view/model.ts'
import { PageHeader } from '../../ui/mark.tsx'
import { useSite } from '../site.tsx'
import { CheckEn } from './check-en.tsx'
import { CheckFr } from './check-fr.tsx'

export function HowToCheck({ page }: { page: SiteText }) {
  const { frame, w } = useSite()
  return (
    <>
      <PageHeader title={w('frame.checkIt')} />
      <div className="prose">{frame.language === 'fr' ? <CheckFr page={page} /> : <CheckEn page={page} />}</div>
    </>
  )
}
