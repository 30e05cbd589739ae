// Wheel, drag and pinch on the plot -> changes of the window. Movements are given in parts of the plot's width.
import { type RefObject, useEffect, useRef } from 'react'
import { move, type Window, zoom } from '../window.ts'

export interface Gestures {
  change(next: (window: Window) => Window): void
  /** A press without a drag, in pixels of the plot. */
  press(x: number, y: number, touch: boolean): void
  hover(point: { x: number; y: number } | null): void
}

/** One notch of a mouse wheel (about 100 pixels) zooms by a quarter. */
const wheelZoom = 0.0022
/** A press may wander this far, in pixels, before it is a drag. */
const slack = 5

const momentAt = (window: Window, part: number): number => window.from + (window.to - window.from) * part

export function useGestures(plot: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const current = useRef(gestures)
  current.current = gestures
  useEffect(() => {
    const element = plot.current
    if (!element) return
    const points = new Map<number, { x: number; y: number }>()
    let dragged = false
    let start = { x: 0, y: 0 }
    const box = () => element.getBoundingClientRect()
    const spread = () => {
      const [a, b] = [...points.values()]
      return a && b ? { distance: Math.max(Math.abs(a.x - b.x), 8), middle: (a.x + b.x) / 2 } : null
    }
    const onWheel = (event: WheelEvent) => {
      const { left, width } = box()
      const scale = event.deltaMode === 1 ? 33 : 1
      event.preventDefault()
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        const by = ((event.deltaX || event.deltaY) * scale) / width
        return current.current.change((window) => move(window, by))
      }
      const factor = Math.exp(event.deltaY * scale * wheelZoom)
      const part = (event.clientX - left) / width
      current.current.change((window) => zoom(window, factor, momentAt(window, part)))
    }
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return
      if (points.size === 0) dragged = false
      points.set(event.pointerId, { x: event.clientX, y: event.clientY })
      start = { x: event.clientX, y: event.clientY }
      if (points.size === 2) dragged = true
    }
    const onMove = (event: PointerEvent) => {
      const { left, top, width } = box()
      const before = points.get(event.pointerId)
      if (!before) {
        if (event.pointerType === 'mouse') current.current.hover({ x: event.clientX - left, y: event.clientY - top })
        return
      }
      if (!dragged && Math.hypot(event.clientX - start.x, event.clientY - start.y) < slack) return
      if (!dragged) element.setPointerCapture(event.pointerId)
      dragged = true
      current.current.hover(null)
      const was = spread()
      points.set(event.pointerId, { x: event.clientX, y: event.clientY })
      const is = spread()
      if (!was || !is) {
        return current.current.change((window) => move(window, (before.x - event.clientX) / width))
      }
      const part = (is.middle - left) / width
      current.current.change((window) =>
        move(zoom(window, was.distance / is.distance, momentAt(window, part)), (was.middle - is.middle) / width),
      )
    }
    const onUp = (event: PointerEvent) => {
      if (!points.delete(event.pointerId) || dragged || event.type === 'pointercancel') return
      const { left, top } = box()
      current.current.press(event.clientX - left, event.clientY - top, event.pointerType !== 'mouse')
    }
    const onLeave = () => current.current.hover(null)
    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerup', onUp)
    element.addEventListener('pointercancel', onUp)
    element.addEventListener('pointerleave', onLeave)
    return () => {
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerup', onUp)
      element.removeEventListener('pointercancel', onUp)
      element.removeEventListener('pointerleave', onLeave)
    }
  }, [plot])
}
