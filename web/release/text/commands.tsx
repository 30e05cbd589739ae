// What a reader types, and the key to compare, as blocks to copy from.
import type { ReactNode } from 'react'
import { useSite } from '../site.tsx'

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
