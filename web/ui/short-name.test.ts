import { expect, it } from 'vitest'
import { shortName } from './short-name.ts'

it.each([
  ['Nora Vega', 'Nora Vega'],
  ['nora.vega@lighthouse.example', 'nora.vega@…'],
  ['a.very.long.local.part.of.an.address@lighthouse.example', 'a.very.long.local.part.…@…'],
  ['x:1412200917', 'X 1412200917'],
  ['@nora', '@nora'],
  ['Nora at home <nora@lighthouse.example>', 'Nora at home <nora@lighthouse.example>'],
])('%s is %s', (name, short) => expect(shortName(name)).toBe(short))
