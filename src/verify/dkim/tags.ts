// A list `a=1; b=2` -> its tags (RFC 6376 §3.2). Space is SP, TAB, CR and LF and nothing else: a letter that only looks like
// space must change the verdict.

/** Against fields with a million tags. */
export const maxTags = 100
/** Against signatures of megabytes. A key of 16,384 bits has 2,732 letters. */
export const maxListLength = 64 * 1024

export interface Tag {
  value: string
  /** Where the value with its space stands in the text. */
  start: number
  end: number
}

const names = /^[A-Za-z][A-Za-z0-9_]*$/

/** The tags by name, or in plain words what is wrong with the list. `from` is where the list starts in the text. */
export function readTags(text: string, from = 0): Map<string, Tag> | string {
  if (text.length > maxListLength) return 'it is too long'
  const tags = new Map<string, Tag>()
  let at = from
  while (at < text.length) {
    const semicolon = text.indexOf(';', at)
    const end = semicolon === -1 ? text.length : semicolon
    const equals = text.indexOf('=', at)
    if (equals === -1 || equals >= end) {
      if (trim(text, at, end) !== '') return 'a part of it is no tag'
      // Only the end may be empty.
      if (end < text.length) return 'a tag is empty'
      break
    }
    const name = trim(text, at, equals)
    if (!names.test(name)) return 'a tag has no proper name'
    if (tags.has(name)) return `the tag ${name}= stands twice`
    if (tags.size === maxTags) return 'it has too many tags'
    tags.set(name, { value: trim(text, equals + 1, end), start: equals + 1, end })
    at = end + 1
  }
  return tags
}

function trim(text: string, from: number, to: number): string {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return text.slice(start, end)
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}

const hasSpace = /[ \t\r\n]/

/** A value without any space in it, for lists and base64. */
export function withoutSpace(value: string): string {
  return hasSpace.test(value) ? value.replace(/[ \t\r\n]+/g, '') : value
}

/**
 * The bytes of a base64 value, undefined where it is none. A value can be written in one way only, down to the bits that the
 * last letter has to spare (RFC 4648 §3.5), or a changed letter could go unnoticed.
 */
export function readBase64(value: string): Buffer | undefined {
  const text = withoutSpace(value)
  const bytes = Buffer.from(text, 'base64')
  return text !== '' && bytes.toString('base64') === text ? bytes : undefined
}
