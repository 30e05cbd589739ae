import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languages, loadVocabulary } from '../vocabulary/load.ts'

const root = join(import.meta.dirname, '..')

function namedLists(): Set<string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  const all = files.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  return new Set(
    [...all.matchAll(/(?:\b(?:words|small)\(|findBehind\(clause, \w+, )'(\w+)'\)/g)].map(([, key]) => key!),
  )
}

test.each(languages)('every list of small words that the code asks for is there, and no other: %s', (language) => {
  const lists = Object.keys(loadVocabulary<object>(language, 'grammar')).filter((key) => key !== 'note')
  expect(lists.sort()).toEqual([...namedLists()].sort())
})
