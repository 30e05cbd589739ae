// Methods and limits: what a signature proves, what is withheld and how, what hiding hides, what an edition cannot show.
import type { SiteText } from '../../../src/view/model.ts'
import { PageHeader } from '../../ui/mark.tsx'
import { useSite } from '../site.tsx'
import { MethodsEn } from './methods-en.tsx'
import { MethodsFr } from './methods-fr.tsx'

export function Methods({ page }: { page: SiteText }) {
  const { frame, w } = useSite()
  return (
    <>
      <PageHeader title={w('frame.methods')} />
      <div className="prose">{frame.language === 'fr' ? <MethodsFr page={page} /> : <MethodsEn page={page} />}</div>
    </>
  )
}
