// A part of a record, as its sender describes it -> how its text is to be read, where there may be any. Content decides in the
// end (read.ts); this only spares reading what holds no text, such as pictures.
import type { Reading } from '../../record/attachment.ts'
import type { Part } from '../../record/record.ts'

/** The types that name a format; all other `text/` types are text as it stands. */
const byType = new Map<string, Reading>([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/pdf', 'pdf'],
  ['application/x-pdf', 'pdf'],
  ['application/json', 'text'],
  ['application/xml', 'text'],
  ['application/csv', 'text'],
  ['application/x-subrip', 'text'],
  ...['ndjson', 'javascript', 'sql', 'x-sh', 'x-tex', 'x-yaml', 'yaml'].map(
    (name) => [`application/${name}`, 'text'] as const,
  ),
  ['application/msword', 'office'],
  ['application/vnd.ms-excel', 'office'],
  ['application/vnd.ms-powerpoint', 'office'],
  ['application/rtf', 'office'],
  ['text/rtf', 'office'],
  ['text/richtext', 'text'],
])

const byEnding = new Map<string, Reading>([
  ...'txt text md markdown rst tex csv tsv json jsonl ndjson geojson xml kml rss log srt vtt sub sql yml yaml ini conf cfg toml diff patch ics vcf bib'
    .split(' ')
    .map((ending) => [ending, 'text'] as const),
  ...['html', 'htm', 'xhtml'].map((ending) => [ending, 'html'] as const),
  ...'doc docx docm dotx xls xlsx xlsm ppt pptx ppsx pps odt ods odp ott rtf'
    .split(' ')
    .map((ending) => [ending, 'office'] as const),
  ['pdf', 'pdf'],
  ['eml', 'mail'],
])

/** Types that say nothing; the name, then the bytes decide. */
const silent = new Set([
  'application/octet-stream',
  'application/download',
  'application/unknown',
  'application/x-download',
])

/** Undefined where no text is to be expected, or where intake has read it already as part of the message. */
export function readingOf(part: Pick<Part, 'ordinal' | 'type' | 'name' | 'sha256'>): Reading | undefined {
  const { ordinal, type, name, sha256 } = part
  if (sha256 === undefined || type.startsWith('multipart/') || type.startsWith('message/')) return undefined
  if (ordinal === 0 && type.startsWith('text/')) return undefined
  const known = byType.get(type)
  if (known !== undefined) return known
  const named = name === undefined ? undefined : byEnding.get(endingOf(name))
  if (type.startsWith('text/')) return named ?? 'text'
  if (/^application\/.+\+(?:xml|json)$/.test(type)) return named ?? 'text'
  if (
    /^application\/vnd\.(?:openxmlformats-officedocument|oasis\.opendocument|ms-(?:word|excel|powerpoint))/.test(type)
  )
    return 'office'
  if (silent.has(type)) return named ?? 'any'
  // Of other types only what its first bytes will tell: a signature in `mail.asc` is no text.
  return type.startsWith('application/') && (named === 'pdf' || named === 'office') ? named : undefined
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}
