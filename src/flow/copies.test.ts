import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scratch, stillWorld } from '../../test/scratch.ts'
import { payloadPath } from '../store/bag.ts'
import type { Fonds } from '../store/fonds.ts'
import { initFonds, openFonds } from '../store/open.ts'
import { openCopies } from './copies.ts'
import { addPaths } from './intake/add.ts'
import { openRecord } from './record.ts'
import { find } from './search.ts'

const letter = (words: string, more = '') =>
  `${more}From: Nora Vega <nora@lighthouse.example>\nMessage-ID: <a@lighthouse.example>\nSubject: Lamp\nDate: Fri, 20 Sep 2024 00:12:00 +0200\n\n${words}\n`

async function held(files: Record<string, string>): Promise<Fonds> {
  const from = scratch()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(from, name), text)
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, 'Lamps', stillWorld)
  const fonds = openFonds(dir)
  await addPaths(fonds, stillWorld, [from])
  return fonds
}

it('tells copies that went another way from copies that say something else', async () => {
  const fonds = await held({
    '1.eml': letter('See you at nine.', 'Received: from a\n'),
    '2.eml': letter('See you at nine.', 'Received: from b\n'),
    '3.eml': letter('See you at ten.', 'Received: from b\n'),
    '4.eml': letter('See you at nine.', 'Received: from a\n'),
  })
  const id = find(fonds, { q: 'source:1.eml' }).hits[0]!.id
  const page = openCopies(fonds, id)
  expect(page.copies.map(({ copy, comparison }) => [copy.sameness, comparison?.differs ?? null])).toEqual([
    ['same-content', []],
    ['different', ['words']],
    ['identical', null],
  ])
  expect(page.copies[1]!.comparison!.words!.stretches).toEqual([
    { side: 'both', text: 'See you at ' },
    { side: 'first', text: 'nine' },
    { side: 'second', text: 'ten' },
    { side: 'both', text: '.\n' },
  ])
  expect(openRecord(fonds, id).copies.map(({ sameness }) => sameness)).toEqual([
    'same-content',
    'different',
    'identical',
  ])
})

it('still shows a record whose other copy is gone from the bag', async () => {
  const fonds = await held({ '1.eml': letter('See you.'), '2.eml': letter('See you soon.') })
  const [one, other] = find(fonds, { q: 'lamp' }).hits
  rmSync(payloadPath(fonds.dir, other!.source), { force: true })
  expect(openRecord(fonds, one!.id).copies).toMatchObject([{ sameness: 'different' }])
  expect(openCopies(fonds, one!.id).copies).toMatchObject([{ comparison: null }])
})
