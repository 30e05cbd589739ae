import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scratch, stillWorld } from '../../test/scratch.ts'
import { payloadPath } from '../store/bag.ts'
import type { Fonds } from '../store/fonds.ts'
import { initFonds, openFonds } from '../store/open.ts'
import { gapsOf, listGaps } from './gaps.ts'
import { addPaths } from './intake/add.ts'
import { find } from './search.ts'

const said = `The harbour will be dredged in spring, whatever the council says about it, and the old crane on the
western quay has to go before the first ship of the season comes in with its coal and its passengers from the islands.`

function mail(id: string, subject: string, words: string, more: string[] = []): string {
  const head = [
    `Message-ID: <${id}@lighthouse.example>`,
    'From: Nora Vega <nora@lighthouse.example>',
    'To: Ilan Prost <ilan@harbour.example>',
    'Date: Fri, 20 Sep 2024 00:12:00 +0200',
    `Subject: ${subject}`,
    ...more,
  ]
  return `${head.join('\n')}\n\n${words}\n`
}
const quoting = (text: string) => `Yes.\n\nOn Thu, 19 Sep 2024 Ilan Prost wrote:\n${text.replace(/^/gm, '> ')}\n`
const answers = (id: string) => [`In-Reply-To: <${id}@harbour.example>`]

async function held(files: Record<string, string>): Promise<Fonds> {
  const from = scratch()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(from, `${name}.eml`), text)
  const dir = join(scratch(), 'case.fonds')
  initFonds(dir, 'Lamps', stillWorld)
  const fonds = openFonds(dir)
  await addPaths(fonds, stillWorld, [from])
  return fonds
}

it('lists what is referred to, what is quoted and what is left out of a series, with what points to it', async () => {
  const fonds = await held({
    a: mail('a', 'Re: Crane', quoting(said)),
    b: mail(
      'b',
      'Re: Lamp',
      quoting(said.replaceAll(' the ', ' that ').replaceAll('harbour', 'lamp')),
      answers('gone'),
    ),
    c: mail('c', '[1/3] Plan', 'One.'),
    d: mail('d', '[3/3] Plan', 'Three.'),
  })
  const idOf = (q: string) => find(fonds, { q }).hits[0]!.id
  expect(await listGaps(fonds)).toEqual([
    // What it quotes is the message that it answers: one gap, not two.
    {
      kind: 'referenced',
      name: 'gone@harbour.example',
      answered: true,
      excerpt: null,
      pointedToBy: [idOf('source:b.eml')],
    },
    {
      kind: 'quoted',
      name: 'On Thu, 19 Sep 2024 Ilan Prost wrote:',
      answered: false,
      excerpt: expect.stringMatching(/^The harbour will be dredged in spring, .*…$/),
      pointedToBy: [idOf('source:a.eml')],
    },
    { kind: 'series', name: '[n/3]', answered: false, excerpt: '2', pointedToBy: [idOf('"one."'), idOf('"three."')] },
  ])
})

it('closes a gap when what was missing comes in', async () => {
  const fonds = await held({ a: mail('a', 'Re: Crane', quoting(said)) })
  expect(await gapsOf(fonds)).toMatchObject([{ kind: 'quoted' }])
  expect(gapsOf(fonds)).toBe(gapsOf(fonds))
  const from = scratch()
  writeFileSync(join(from, 'z.eml'), mail('z', 'Crane', said.replace(/\n/g, ' ')))
  await addPaths(fonds, stillWorld, [from])
  expect(await gapsOf(fonds)).toEqual([])
})

it('does not call words absent that may stand in a source which is gone', async () => {
  const fonds = await held({ a: mail('a', 'Re: Crane', quoting(said)), b: mail('b', 'Crane', said) })
  expect(await listGaps(fonds)).toEqual([])
  rmSync(payloadPath(fonds.dir, find(fonds, { q: 'source:b.eml' }).hits[0]!.source), { force: true })
  await expect(listGaps(fonds)).rejects.toMatchObject({ code: 'source-missing' })
})
