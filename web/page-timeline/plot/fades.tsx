// The fills of bars whose date has no edge: towards its beginning, towards its end, or towards both.
const sides = ['start', 'end', 'both'] as const
type Side = (typeof sides)[number]

export const fadeId = (side: Side): string => `plot-fade-${side}`

/** Place and opacity of the stops. */
const stops: { [side in Side]: Array<[number, number]> } = {
  start: [
    [0, 0],
    [1, 1],
  ],
  end: [
    [0, 1],
    [1, 0],
  ],
  both: [
    [0, 0],
    [0.2, 1],
    [0.8, 1],
    [1, 0],
  ],
}

export function Fades() {
  return (
    <defs>
      {sides.map((side) => (
        <linearGradient key={side} id={fadeId(side)}>
          {stops[side].map(([offset, opacity]) => (
            <stop key={offset} className="plot-fade" offset={offset} stopOpacity={opacity} />
          ))}
        </linearGradient>
      ))}
    </defs>
  )
}
