// The first bytes of a file -> whether they are an e-mail: by its leading header fields, whatever its name.
import type { FormatName } from '../reader.ts'
import { isKnownField, isTellingField } from './header/known.ts'
import { colonOf, lineEndOf, lineText, nameOf, nextLine, startsKnownField } from './mime/header-block.ts'

const leading = new Set(['from', 'to', 'cc', 'date', 'subject', 'sender', 'reply-to', 'bcc'])

/** Fields at the start of the file that only mail has, or several that mail has. */
export function recognise(head: Buffer, size: number): FormatName | undefined {
  const eol = lineEndOf(head)
  const names = new Set<string>()
  let pos = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  while (head[pos] === 0x0a || head[pos] === 0x0d) pos += 1
  // A mailbox line that is not one, `From nora`, is no reason to refuse the mail after it.
  const isMailboxLine = /^>?From /.test(head.toString('latin1', pos, pos + 6))
  if (isMailboxLine && startsKnownField(head, nextLine(head, pos, eol), eol)) pos = nextLine(head, pos, eol)
  let isWhole = false
  while (pos < head.length) {
    const next = nextLine(head, pos, eol)
    const end = lineText(head, pos, next, eol)
    isWhole = end === pos
    if (isWhole) break
    const isFolded = names.size > 0 && (head[pos] === 0x20 || head[pos] === 0x09)
    const colon = isFolded ? -1 : colonOf(head, pos, end)
    if (!isFolded && colon === -1) break
    const name = isFolded ? '' : nameOf(head, pos, colon)
    // What only mail has decides, whatever comes after it.
    if (isTellingField(name)) return 'mail'
    if (name !== '') names.add(name)
    pos = next
  }
  if (pos >= head.length && head.length >= size) isWhole = true
  return isMail([...names], isWhole) ? 'mail' : undefined
}

/** The first line decides most: `Note: …` begins an article, unless what only mail has comes after it. */
function isMail(names: string[], isWhole: boolean): boolean {
  if (names[0] === undefined || !isKnownField(names[0])) return false
  const common = names.filter((name) => leading.has(name)).length
  if (common >= 2) return true
  // One is enough where the header ends properly and holds nothing that mail does not have.
  return common === 1 && isWhole && names.every(isKnownField)
}
