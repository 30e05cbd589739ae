// An EDTF date -> how exact it claims to be.

export type Precision = 'second' | 'minute' | 'day' | 'month' | 'year' | 'interval' | 'none'

export function precisionOf(edtf: string | null): Precision {
  if (edtf === null || edtf === '') return 'none'
  if (edtf.includes('/') || edtf.startsWith('[') || edtf.startsWith('{')) return 'interval'
  if (/T\d\d:\d\d:\d\d/.test(edtf)) return 'second'
  if (/T\d\d:\d\d/.test(edtf)) return 'minute'
  const plain = edtf.replace(/[~?%]/g, '')
  if (/^-?\d{4}-\d\d-\d\d$/.test(plain)) return 'day'
  if (/^-?\d{4}-(0\d|1[0-2])$/.test(plain)) return 'month'
  if (/^-?\d{4}$/.test(plain)) return 'year'
  return 'interval'
}
