// The page model of copies -> lines for a terminal. `-` is this record's, `+` the other copy's.
import type { CopiesPage, CopyComparison, CopyView } from '../view/model.ts'
import { bold, dim } from './terminal.ts'
import { recordText } from './text.ts'

const says: Record<CopyView['sameness'], string> = {
  identical: 'identical bytes',
  'same-content': 'the same content; only what servers write in passing differs',
  different: 'different',
  'header-only': 'who and when only, without the words',
  fuller: 'with the words, which this one lacks',
}

/** Words on either side of a difference. */
const context = 60

export function copiesText({ record, copies }: CopiesPage): string[] {
  if (copies.length === 0) return [recordText(record), 'held once']
  return [
    recordText(record),
    ...copies.flatMap(({ copy, comparison }) => [
      '',
      `${dim(copy.id)}  ${bold(says[copy.sameness])}`,
      dim(`  ${copy.source}, bytes ${copy.locator.offset} to ${copy.locator.offset + copy.locator.length}`),
      ...(comparison ? comparisonText(comparison) : []),
    ]),
  ]
}

function comparisonText({ sentence, fields, files, words }: CopyComparison): string[] {
  const lines = [`  ${sentence}`]
  for (const { name, part, first, second, same } of fields) {
    if (same) continue
    const kind = part === 'transport' ? dim(' (transport)') : ''
    if (first !== null) lines.push(`  - ${name}: ${first}${kind}`)
    if (second !== null) lines.push(`  + ${name}: ${second}${kind}`)
  }
  for (const { name, type, side } of files) {
    if (side !== 'both') lines.push(`  ${side === 'first' ? '-' : '+'} file ${name ?? '(no name)'}  ${type}`)
  }
  if (words) lines.push('', `  ${words.stretches.map(marked).join('').replaceAll('\n', '\n  ')}`)
  return lines
}

function marked({ side, text }: NonNullable<CopyComparison['words']>['stretches'][number]): string {
  if (side === 'both') return text.length <= 2 * context ? text : `${text.slice(0, context)} … ${text.slice(-context)}`
  return bold(side === 'first' ? `[-${text}-]` : `{+${text}+}`)
}
