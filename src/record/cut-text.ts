// A text and a length in, its beginning out, cut between words: half a word may be another one, and one that is hidden.

/** At most so many UTF-16 units. What is one word without end is cut within it, but not within a character. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  const start = text.slice(0, most)
  for (const lastWord of [/\s\S*$/, /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u]) {
    const at = start.search(lastWord)
    if (at > most / 2) return start.slice(0, at).trimEnd()
  }
  return start.replace(/[\ud800-\udbff]$/, '')
}
