import { describe, expect, it } from 'vitest'
import { stillWorld } from '../../test/scratch.ts'
import { planExport } from './export/plan.ts'
import { addPaths } from './intake/add.ts'
import { expectSameAfterRebuild, lay, made, mail, mbox } from './intake/test-intake.ts'
import { limits, listSearches, removeSearch, renameSearch, saveSearch, takeBackSearchChange } from './saved-searches.ts'
import { countHits, find, findNumbers } from './search.ts'

const save = { name: 'Lamp', query: 'lamp' }

describe('a saved search', () => {
  it('counts what it found then and finds now', async () => {
    const fonds = await made([lay({ 'a.eml': mail('one', 'the lamp') })])
    await saveSearch(fonds, stillWorld, save)
    await addPaths(fonds, stillWorld, [lay({ 'b.eml': mail('two', 'another lamp') })])
    expect(listSearches(fonds).searches).toMatchObject([{ total: 2, totalThen: 1, saved: stillWorld.now() }])
    await saveSearch(fonds, stillWorld, { ...save, name: 'LAMP' })
    expect(listSearches(fonds).searches).toMatchObject([{ name: 'LAMP', total: 2, totalThen: 2 }])
    await expectSameAfterRebuild(fonds)
  })

  it('finds what the search page finds, as exports and lists of terms do', async () => {
    const mails = ['the lamp', 'two lamps', 'LAMP', 'a lamp, lit'].map((words, at) => mail(`m${at}`, words))
    // The same message a second time, under another id.
    mails.push(mails[0]!.replace('<m0@', '<again@'))
    const fonds = await made([lay({ 'a.mbox': mbox(...mails) })])
    for (const q of ['lamp', 'lamps', 'lit -two', '"the lamp"', '']) {
      const { total } = find(fonds, { q })
      expect([q, countHits(fonds, q).total]).toEqual([q, total])
      expect(findNumbers(fonds, q, 'date-asc').nos.length).toBe(total)
      expect(planExport(fonds, q).total).toBe(total)
    }
  })

  it('stands again where what replaced, renamed or removed it is taken back, in any order', async () => {
    const fonds = await made([lay({ 'a.eml': mail('one', 'the lamp') })])
    const names = () => listSearches(fonds).searches.map(({ name, query }) => `${name} = ${query}`)
    await saveSearch(fonds, stillWorld, save)
    await saveSearch(fonds, stillWorld, { ...save, query: 'lamp OR light' })
    const replaced = listSearches(fonds).undo!.seq
    await renameSearch(fonds, stillWorld, 'lamp', 'Light')
    expect(names()).toEqual(['Light = lamp OR light'])
    expect(await takeBackSearchChange(fonds, stillWorld, replaced)).toBe('Saved the search “Lamp”.')
    expect(names()).toEqual(['Light = lamp'])
    await removeSearch(fonds, stillWorld, 'light')
    await takeBackSearchChange(fonds, stillWorld)
    await takeBackSearchChange(fonds, stillWorld)
    expect(names()).toEqual(['Lamp = lamp'])
    await takeBackSearchChange(fonds, stillWorld)
    await expect(takeBackSearchChange(fonds, stillWorld)).rejects.toMatchObject({ code: 'nothing-to-undo' })
    await expect(takeBackSearchChange(fonds, stillWorld, replaced)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('has a name of one line that no other has, and a query that can be read', async () => {
    const fonds = await made([])
    await saveSearch(fonds, stillWorld, { name: ' The \u202Elamp\n', query: '' })
    expect(listSearches(fonds).searches).toMatchObject([{ name: 'The lamp', address: '/search?q=' }])
    const code = (promise: Promise<void>) => promise.catch((error) => error.code)
    expect(await code(saveSearch(fonds, stillWorld, { name: '\n', query: '' }))).toBe('name-needed')
    expect(await code(saveSearch(fonds, stillWorld, { name: 'x'.repeat(limits.name + 1), query: '' }))).toBe('too-long')
    expect(await code(saveSearch(fonds, stillWorld, { ...save, query: 'date:never' }))).toBe('query-unclear')
    expect(await code(saveSearch(fonds, stillWorld, { ...save, sort: 'size' } as typeof save))).toBe('sort-unknown')
    await saveSearch(fonds, stillWorld, save)
    expect(await code(renameSearch(fonds, stillWorld, 'lamp', 'the LAMP'))).toBe('name-taken')
    await renameSearch(fonds, stillWorld, 'lamp', 'LAMP')
    expect(await code(removeSearch(fonds, stillWorld, 'x'))).toBe('not-found')
  })
})
