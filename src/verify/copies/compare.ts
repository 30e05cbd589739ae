// Two copies of one message, as they are read -> whether they say the same, and what differs. Which of them is as it was
// sent, no comparison can tell: that they differ is evidence, not a fault of either.
import type { Comparison, FileRow, WordDifference } from '../../record/copies.ts'
import type { Finding } from '../../record/finding.ts'
import { compareFields, type Field } from './fields.ts'
import { compareWords } from './words.ts'

export interface Copy {
  sha256: string
  fields: Field[]
  /** Everything a reader would read. */
  text: string
  files: Array<{ name: string | null; type: string; sha256: string | null }>
}

export function compareCopies(first: Copy, second: Copy): Comparison {
  const fields = compareFields(first.fields, second.fields)
  const files = compareFiles(first.files, second.files)
  const differs: Comparison['differs'] = []
  if (fields.some(({ same, part }) => !same && part === 'content')) differs.push('fields')
  if (plain(first.text) !== plain(second.text)) differs.push('words')
  if (files.some(({ side }) => side !== 'both')) differs.push('files')
  const sameness = first.sha256 === second.sha256 ? 'identical' : differs.length === 0 ? 'same-content' : 'different'
  return { sameness, differs, fields, files }
}

/** The words of both, where they differ. */
export function compareTexts(first: Copy, second: Copy): WordDifference {
  return compareWords(first.text, second.text)
}

/** White space is set anew by whoever passes a text on, and says nothing. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Files are the same where their bytes are, whatever they are called. */
function compareFiles(first: Copy['files'], second: Copy['files']): FileRow[] {
  const left = [...second]
  const rows = first.map(({ name, type, sha256 }): FileRow => {
    const at = left.findIndex((other) => sha256 !== null && other.sha256 === sha256)
    if (at !== -1) left.splice(at, 1)
    return { name, type, side: at === -1 ? 'first' : 'both' }
  })
  return [...rows, ...left.map(({ name, type }): FileRow => ({ name, type, side: 'second' }))]
}

const respects = { fields: 'header fields', words: 'words', files: 'files' } as const

/** What comparing says as a finding. Where copies differ it is `unknown`: nothing tells which of them was sent. */
export function findingOf({
  sameness,
  differs,
}: Pick<Comparison, 'sameness' | 'differs'>): Finding<{ differs: Comparison['differs'] }> {
  const common = { check: 'copies', data: { differs } }
  if (sameness === 'identical') {
    return {
      ...common,
      result: 'pass',
      code: 'copies-identical',
      sentence: 'Every copy of this message has the same bytes.',
    }
  }
  if (sameness === 'same-content') {
    const sentence =
      'Every copy of this message has the same words, files and author’s fields; only what servers wrote differs.'
    return { ...common, result: 'pass', code: 'copies-same-content', sentence }
  }
  const what = differs.map((each) => respects[each]).join(', ')
  const sentence = `Copies of this message have different ${what}. Which of them was sent, this does not tell.`
  return { ...common, result: 'unknown', code: 'copies-differ', sentence }
}
