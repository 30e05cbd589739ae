// Messages of the ruby-mail suite, whose expectations stand in Ruby code -> whether each is read without loss.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { uncovered } from './tree.mjs'

export const aspects = ['structure']

export function listRuby(shared) {
  const base = join(shared, 'ruby-mail/spec/fixtures/emails')
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .map((file) => {
      const raw = readFileSync(join(base, file))
      return { name: file, raw, compare: (reader) => readsWhole(reader, raw) }
    })
}

function readsWhole(reader, raw) {
  const read = reader.readMail(raw, { offset: 0, received: Date.UTC(2026, 0, 1) })
  return 'problem' in read || uncovered(reader, raw).length > 0 ? { structure: 'differs' } : {}
}
