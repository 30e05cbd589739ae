/** WebAssembly text by the path from the root, without its ending. */
export const sources: string[]
/** What the TypeScript beside it is to hold. */
export function codeOf(path: string): Promise<string>
