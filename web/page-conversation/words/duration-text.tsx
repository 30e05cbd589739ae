// A duration in the reader's language: "12 h 3 min", "11 weeks".
import { type Translate, useT } from '../../i18n/i18n.tsx'
import { amounts } from './duration.ts'

export function sayDuration(ms: number, t: Translate): string {
  return amounts(ms)
    .map((part) => t(`duration.${part.unit}`, { n: part.count }))
    .join(' ')
}

export function useDuration(): (ms: number) => string {
  const t = useT()
  return (ms) => sayDuration(ms, t)
}
