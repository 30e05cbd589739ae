// `SHA256SUMS`: what `sha256sum` writes and checks. Hash, two spaces, path; sorted by path, a newline after each.

/** Path -> SHA-256, hex. */
export type Sums = Map<string, string>

export function sumsText(sums: Sums): string {
  return [...sums.keys()]
    .sort(byBytes)
    .map((path) => `${sums.get(path)}  ${path}\n`)
    .join('')
}

/** Undefined where a line is no such line, a path stands twice, or they are not in order. */
export function readSums(text: string): Sums | undefined {
  const lines = text.split('\n')
  if (lines.pop() !== '') return undefined
  const sums: Sums = new Map()
  let before = ''
  for (const line of lines) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}([^\\\r]+)$/.exec(line) ?? []
    if (hash === undefined || path === undefined || byBytes(path, before) <= 0) return undefined
    sums.set(path, hash)
    before = path
  }
  return sums
}

/** All paths are ASCII, so that this is also the order of their bytes. */
function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
