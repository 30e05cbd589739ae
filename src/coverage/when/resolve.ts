// What an expression means, and where it stands -> the spans of time that it names.
import type { Context, Interval, Range, Time } from './meaning.ts'

export interface Ends {
  left: Interval | null
  right: Interval | null
}

/** The ends of a range; null where one that is named cannot be resolved. They decide each other's year. */
export function resolveRange({ left, right }: Range, context: Context): Ends | null {
  if (!left || !right) {
    const one = (left ?? right)?.resolve(context) ?? null
    return one && { left: left && one, right: right && one }
  }
  // "from the first week of the campaign until July": the end is known all the same.
  if (left.stretch && !left.resolve(context)) return only(null, right.resolve(context))
  if (right.stretch && !right.resolve(context)) return only(left.resolve(context), null)
  if (left.full && !right.full) return rightAfterLeft(left, right, context)
  const end = right.resolve(context)
  if (!end) return null
  const start = left.resolve(left.full ? context : { ...context, before: end.from, event: null, past: null })
  if (!start) return null
  return start.from <= end.from || !left.full ? { left: start, right: end } : rightAfterLeft(left, right, context)
}

function rightAfterLeft(left: Time, right: Time, context: Context): Ends | null {
  const start = left.resolve(context)
  const end = start && right.resolve({ ...context, after: start.from, event: null, past: null })
  return start && end ? { left: start, right: end } : null
}

function only(left: Interval | null, right: Interval | null): Ends | null {
  return left || right ? { left, right } : null
}
