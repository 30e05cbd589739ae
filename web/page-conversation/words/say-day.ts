// A day, month or year as written (`2021-09-20`) -> its name in the reader's language, with the weekday of a day.

export function sayDay(day: string, language: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const at = new Date(0)
  at.setUTCFullYear(year ?? 1970, (month ?? 1) - 1, date ?? 1)
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(date ? { day: 'numeric', weekday: 'long' } : {}),
  }).format(at)
}
