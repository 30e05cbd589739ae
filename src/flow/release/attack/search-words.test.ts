import { join } from 'node:path'
import { createIndex, close as endService } from 'pagefind'
import { expect, it } from 'vitest'
import { scratch } from '../../../../test/scratch.ts'
import { filesBelow } from '../../../release/files/below.ts'
import { piecesOf, searchNames } from './search-words.ts'

it('knows what an index makes of public words, and the names of its files', async () => {
  const dir = scratch()
  const { index } = await createIndex({ forceLanguage: 'en' })
  const content = 'probing the harbours IS_ERR(i2c_regs) ▇▇▇▇'
  await index!.addCustomRecord({ url: '1', content, language: 'en', meta: { title: 'Ferries' } })
  await index!.writeFiles({ outputPath: join(dir, 'pagefind/1') })
  await endService()
  const paths = [...filesBelow(dir)]
  const path = paths.find((each) => each.endsWith('.pf_index'))!
  const isPiece = (await piecesOf(dir, paths))!
  expect(['probe', 'harbour', 'reg', 'is_erri2c_reg', 'ferri'].filter((word) => !isPiece(path, word))).toEqual([])
  expect(['vega', 'prob', 'harbours'].filter((word) => isPiece(path, word))).toEqual([])
  expect(isPiece(path.replace('/1/', '/2/'), 'probe')).toBe(false)
  const names = searchNames(dir)
  expect(names.has(path.replace(/^.*\//, ''))).toBe(true)
  expect(names.has(path.replace(/^.*\/|\.pf_index$/g, ''))).toBe(true)
  expect(names.size).toBe(4)
})
