/** Entries by the name that their file gets -> a folder, made anew, with few files that load everything they need. */
export function bundle(entries: Record<string, string>, folder: string): Promise<void>
export function slashes(path: string): string
