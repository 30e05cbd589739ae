import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkSources } from './check-sources.ts'
import { lay, ledgers, made } from './test-intake.ts'

it('names changed bytes and strays in the bag', async () => {
  const fonds = await made([
    lay({ 'a.txt': 'The harbour\n\nNobody knows.\n', 'a.txt.meta.json': '{"published":"2024"}' }),
  ])
  const data = join(fonds.dir, 'bag/data')
  const [folder] = Object.keys(ledgers(fonds))[0]!.split('/')
  chmodSync(join(data, folder!, 'a.txt.meta.json'), 0o600)
  writeFileSync(join(data, folder!, 'a.txt.meta.json'), '{}')
  writeFileSync(join(data, 'stray'), '')
  expect(await checkSources(fonds)).toMatchObject({ changed: [`${folder}/a.txt.meta.json`], unknown: ['stray'] })
})
