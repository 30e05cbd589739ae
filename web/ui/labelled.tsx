// A field of a form under its label, with a line of help.
import './form.css'
import type { ReactNode } from 'react'

export function Labelled(props: { id: string; label: string; help?: string; children: ReactNode }) {
  const { id, label, help, children } = props
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children}
      {help && <p className="form-help">{help}</p>}
    </div>
  )
}
