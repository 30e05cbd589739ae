// The text of an article -> the text without its first lines where they only repeat what stands above it: the headline
// and the outlet, as pages and files put them there.
import type { Block, RecordLine } from '../../src/view/model.ts'

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Only whole lines at the very beginning go; the first line that says something else ends it. */
export function withoutTitle(blocks: Block[], record: Pick<RecordLine, 'subject' | 'outlet'>): Block[] {
  const known = new Set([record.subject, record.outlet].flatMap((text) => (text ? [plain(text)] : [])))
  const [first, ...rest] = blocks
  if (first?.kind !== 'text' || known.size === 0) return blocks
  const lines = first.text.split('\n')
  let at = 0
  while (at < lines.length && (plain(lines[at]!) === '' || known.has(plain(lines[at]!)))) at += 1
  const left = lines.slice(at).join('\n')
  if (left.trim() !== '')
    return [{ ...first, text: left, ...marksFrom(first, first.text.length - left.length) }, ...rest]
  // An article of which nothing but the headline is held still shows that.
  return rest.length > 0 ? rest : blocks
}

/** The marks behind what was cut off. */
function marksFrom({ marks }: Block, cut: number): Pick<Block, 'marks'> {
  const left = marks?.flatMap(([from, to]): Array<[number, number]> => (from < cut ? [] : [[from - cut, to - cut]]))
  return marks === undefined ? {} : { marks: left }
}
