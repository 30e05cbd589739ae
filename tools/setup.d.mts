/** Where a browser may be, best first; the first that exists is used. */
export function browserPaths(): string[]
