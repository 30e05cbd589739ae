// Dates as other programs write them -> EDTF: 20160920, 2016/9/20, <2017. What depends on today is a fault.

/** `value` as EDTF or an interval of it; unchanged where it is none of these forms. */
export function dateFromElsewhere(value: string): string {
  return value.split('..').map(side).join('..')
}

function side(text: string): string {
  const [, year, month, day] =
    /^(\d{4})(\d\d)(\d\d)?$/.exec(text) ?? /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ?? []
  if (year === undefined) return text
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-')
}

/** True for `yesterday`, `2w..now`, `last-month`: it would find something else every day. */
export function isRelative(value: string): boolean {
  const word = 'today|yesterday|tomorrow|now|noon|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday'
  return value
    .split('..')
    .some((text) => new RegExp(`^(?:${word}|(?:last|this|next).*|[-+]?\\d{1,4}[a-z]+(?:ago)?)$`, 'i').test(text))
}
