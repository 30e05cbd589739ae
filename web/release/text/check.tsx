// How to check an edition: with standard tools, with fonds, with the button.
import type { ReactNode } from 'react'
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

export function Commands({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than a phone is scrolled by keyboard, too.
    <pre className="commands" tabIndex={0}>
      <code>{children}</code>
    </pre>
  )
}

export function KeyOfEdition() {
  const { frame } = useSite()
  const { publicKey, fingerprint } = frame.head
  return (
    <Commands>
      {publicKey}
      {'\n'}
      {fingerprint}
    </Commands>
  )
}
