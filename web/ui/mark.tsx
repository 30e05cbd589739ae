// Small words and controls that stand beside or above a text.
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import type { Remark } from '../../src/record/record.ts'
import { useI18n } from '../i18n/i18n.tsx'

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>
}

export function Count({ value }: { value: number }) {
  const { number } = useI18n()
  return <span className="count">{number(value)}</span>
}

/** What a reader of the source noticed: how many remarks, each in its words behind it. */
export function Remarks({ remarks }: { remarks: Remark[] }) {
  const { t, coded } = useI18n()
  if (remarks.length === 0) return null
  const sentences = remarks.map((remark) => coded('remark', remark.code, remark.sentence))
  return (
    <span className="remarks" title={sentences.join('\n')}>
      <span aria-hidden="true">△ </span>
      {t('remarks.count', { n: remarks.length })}
      <span className="visually-hidden">: {sentences.join(' ')}</span>
    </span>
  )
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: 'plain' | 'quiet' }

export function Button({ look = 'plain', type = 'button', className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button ${className ?? ''}`} data-look={look} />
}

/** The head of a page: its title, a line below, and what one can do on the right. It also names the browser tab. */
export function PageHeader({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children?: ReactNode }) {
  return (
    <header className="page-header">
      <div>
        <h1>{title}</h1>
        {lead && <div className="page-lead">{lead}</div>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </header>
  )
}
