// Statements in the workbench: entered by keyboard, shown wherever the record is shown, taken back.
import { expect, it } from 'vitest'
import { graveOn } from './axe.ts'
import { describeAtDesk, patience } from './browser.ts'
import { exchange, found, leakedWords } from './places.ts'
import { exampleCase } from './stage.ts'

describeAtDesk('stating about the example', 'Tidewatch', [exampleCase], (desk) => {
  it('is done by keys, shown everywhere, and undone', { timeout: 6 * patience }, async () => {
    const { fonds } = desk.stage
    const message = found(fonds, leakedWords)[0]!
    const article = found(fonds, 'kind:article lang:fr')[0]!
    const { page, forgive } = await desk.visit(`/r/${message.id}`)
    await page.getByRole('heading', { name: 'Statements' }).waitFor()
    await page.keyboard.press('s')
    const form = page.getByRole('form', { name: 'Add a statement' })
    await form.waitFor()
    // The first field has the focus; the others follow in the order of the form.
    await page.keyboard.type('Nell Corbrand')
    await form.getByLabel('What they do').selectOption('disputes')
    await form.getByLabel('In their own words').fill('Edited, and without its context.')
    await form.getByLabel('When').fill('last week')
    await form.getByLabel('Found in').fill(`${desk.stage.origin}/r/${article.id}`)
    expect(await graveOn(page, 'the form')).toEqual([])
    await page.getByLabel('Found in').press('Enter')
    await page.getByText('Nothing was entered').waitFor()
    forgive(/400/)
    await form.getByLabel('When').fill('2025-11-12')
    await form.getByRole('button', { name: 'Enter into the journal' }).click()
    await page.getByText('Entered into the journal.').waitFor()
    const said = page.getByRole('article').filter({ hasText: 'Nell Corbrand disputes it' })
    expect(await said.innerText()).toMatch(/12 Nov 2025[\s\S]*Edited, and without its context\.[\s\S]*L'Écho/)
    expect(await graveOn(page, 'a record with a statement')).toEqual([])

    for (const path of [`/c/${exchange(fonds)}`, '/search?q=status:disputed', '/conversations', '/statements']) {
      await desk.open(page, path)
      await page.getByText('Nell Corbrand disputes it').first().waitFor()
    }
    expect(await graveOn(page, 'the page of statements')).toEqual([])
    await page.getByRole('button', { name: 'FR' }).click()
    await page.getByText('Nell Corbrand le conteste').waitFor()
    await page.keyboard.press('z')
    await page.getByText('Retirée. Le journal garde les deux.').waitFor()
    await page.getByText('Personne n’a encore rien déclaré').waitFor()
  })

  it('can be about a whole conversation, and is undone where it was entered', { timeout: 3 * patience }, async () => {
    const { page } = await desk.visit(`/c/${exchange(desk.stage.fonds)}`)
    await page.getByRole('button', { name: 'Add a statement' }).click()
    const form = page.getByRole('form', { name: 'Add a statement' })
    await form.getByLabel('Who says it').fill('Tidewatch')
    await form.getByLabel('What they do').selectOption('declines')
    await form.getByLabel('Found in').fill('a telephone call')
    await form.getByRole('button', { name: 'Enter into the journal' }).click()
    await page.getByText('Tidewatch declines to comment').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back.').waitFor()
    expect(await page.getByText('Tidewatch declines to comment').count()).toBe(0)
    // Escape leaves the form, not the page.
    await page.keyboard.press('s')
    await form.waitFor()
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    expect(page.url()).toContain('/c/')
  })
})
