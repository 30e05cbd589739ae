// How something found stands to what is held, as a sign; no colour is needed to tell one from another.
import './coverage.css'
import { resultShapes } from '../ui/result.tsx'
import type { DecisionState } from '../vocabulary.ts'
import type { Sign, Tone } from './found.ts'

const wave = (y: number) => `M2 ${y}c1.3-1.8 2.7-1.8 4 0s2.7 1.8 4 0`

const shapes: { [sign in Sign]: string } = {
  holds: resultShapes.pass,
  against: resultShapes.fail,
  unknown: resultShapes.unknown,
  same: 'M2 4.4h8M2 7.6h8',
  shortened: 'M2 4.4h8M2 7.6h1.6M5.2 7.6h1.6M8.4 7.6h1.6',
  altered: `${wave(4.6)}${wave(8)}`,
  translated: `M2 4.2h8${wave(7.9)}`,
  elsewhere: 'M2 6h7.6M6.8 3.2 9.6 6 6.8 8.8',
  nowhere: 'M6 2.2a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 1 1 0-7.6M2.6 9.4 9.4 2.6',
  phrase: 'M3.4 3.2v2.6M5.4 3.2v2.6M7.4 3.2v2.6',
}

export function SignGlyph({ sign, tone }: { sign: Sign; tone: Tone }) {
  return (
    <svg className="sign-glyph" data-tone={tone} viewBox="0 0 12 12" aria-hidden="true">
      <path d={shapes[sign]} />
    </svg>
  )
}

/** An open ring: nobody decided. A ring with a tick: confirmed. A ring struck through: dismissed. */
const rings: { [state in DecisionState]: string } = {
  open: '',
  confirmed: 'M3.6 6.2 5.4 8 8.6 4.2',
  dismissed: 'M2.6 9.4 9.4 2.6',
}

export function StateGlyph({ state }: { state: DecisionState }) {
  return (
    <svg className="state-glyph" data-state={state} viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.6" />
      <path d={rings[state]} />
    </svg>
  )
}
