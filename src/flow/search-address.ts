// A query -> the address of its page in the workbench, without the machine and port, which differ from time to time.

export function searchAddress(query: string, sort?: string): string {
  const sorted = sort === undefined || sort === 'date-desc' ? '' : `&sort=${sort}`
  return `/search?q=${encodeURIComponent(query)}${sorted}`
}
