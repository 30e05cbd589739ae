// UTF-16 offsets, in which JavaScript counts, and code points, in which articles are cited.

export interface Offsets {
  /** Code point -> UTF-16 offset. */
  unit(point: number): number
  /** UTF-16 offset -> code point. */
  point(unit: number): number
}

export function codePoints(text: string): Offsets {
  if (!/[\ud800-\udbff]/.test(text)) return { unit: (point) => point, point: (unit) => unit }
  const units: number[] = []
  const points = new Uint32Array(text.length + 1)
  for (let unit = 0; unit < text.length; ) {
    const length = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
    points.fill(units.length, unit, unit + length)
    units.push(unit)
    unit += length
  }
  points[text.length] = units.length
  return { unit: (point) => units[point] ?? text.length, point: (unit) => points[unit] ?? units.length }
}
