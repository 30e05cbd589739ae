// A string that is kept for long -> one that holds its own letters and nothing else: a piece keeps the whole of what it was cut
// from in memory, a header of a megabyte, and what was put together keeps all its pieces, each forty bytes.

const beyondLatin1 = /[\u0100-\uffff]/

export function ownLetters(text: string): string {
  const encoding = beyondLatin1.test(text) ? 'utf16le' : 'latin1'
  return Buffer.from(text, encoding).toString(encoding)
}
