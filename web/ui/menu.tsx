// A button that opens a small panel below it. Esc, and going elsewhere, close it.
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react'

export interface MenuProps {
  label: ReactNode
  children: ReactNode
  /** Told when it opens and closes. */
  onToggle?(open: boolean): void
}

export function Menu({ label, children, onToggle }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null)
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return
    event.preventDefault()
    closeMenu(box.current)
    box.current.querySelector('summary')?.focus()
  }
  const left = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !box.current?.contains(event.relatedTarget)) closeMenu(box.current)
  }
  return (
    <details ref={box} className="menu" onKeyDown={close} onBlur={left} onToggle={() => onToggle?.(box.current!.open)}>
      <summary className="button">{label}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  )
}

/** Closes the menu that holds this element. */
export function closeMenu(within: Element | null): void {
  within?.closest('details')?.removeAttribute('open')
}
