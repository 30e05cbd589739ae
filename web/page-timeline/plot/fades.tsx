// The fills of bars whose date has no edge: towards its beginning, towards its end, or towards both.
const sides = ['start', 'end', 'both'] as const
type Side = (typeof sides)[number]

export const fadeId = (side: Side): string => `plot-fade-${side}`

/** Opacity at the left edge, in the middle and at the right one. */
const stops: { [side in Side]: [number, number, number] } = { start: [0, 1, 1], end: [1, 1, 0], both: [0, 1, 0] }

export function Fades() {
  return (
    <defs>
      {sides.map((side) => (
        <linearGradient key={side} id={fadeId(side)}>
          {stops[side].map((opacity, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the three stops never move.
            <stop key={at} className="plot-fade" offset={at / 2} stopOpacity={opacity} />
          ))}
        </linearGradient>
      ))}
    </defs>
  )
}
