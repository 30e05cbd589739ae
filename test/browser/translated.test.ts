// The reader of an article whose quotes are in another language than the messages, without an embedding model and with one.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openCoverage } from '../../src/flow/coverage/pages.ts'
import { forgetModel, nameModel } from '../../src/flow/translation/name-model.ts'
import { makeModel } from '../embedding/make-model.ts'
import { graveOn } from './axe.ts'
import { type Desk, describeAtDesk, desktop, phone } from './browser.ts'
import { overflowing } from './overflow.ts'
import { exampleCase } from './stage.ts'

const press = fileURLToPath(new URL('../embedding/press', import.meta.url))
const quoted = 'Un doute vaut plus'

describeAtDesk('quotes in another language', 'Quay', [`${exampleCase}/x-archive`, press], (desk) => {
  it('cannot be compared without a model, and the note says how to get one', async () => {
    forgetModel(desk.stage.fonds)
    const { page } = await desk.visit(await addressOf(desk), { viewport: desktop })
    const note = page.locator('[data-mark][data-chosen]')
    await note.getByText('cannot be compared: other language').last().waitFor()
    await note.getByText('fonds coverage --embeddings').waitFor()
  })

  it('are shown beside the sentence that they are probably translated from, as doubt', async () => {
    withModel(desk)
    const { page } = await desk.visit(await addressOf(desk), { viewport: desktop })
    const note = page.locator('[data-mark][data-chosen]')
    await note.getByText('probably a translation').last().waitFor()
    await note.getByText('A doubt is worth more than a speech.').waitFor()
    await note.getByText(/^Nearness 0\.\d\d of 1, says an embedding model/).waitFor()
    const mark = page.locator('a.mark', { hasText: quoted })
    const line = `getComputedStyle(document.querySelector('a.mark[data-likely]')).textDecorationStyle`
    expect(await page.evaluate(line)).toBe('dashed')
    expect(await mark.getAttribute('data-quote')).toBe('private')
    expect(await graveOn(page, 'a translated quote')).toEqual([])
    await page.keyboard.press('c')
    await note.getByText('a translation', { exact: true }).last().waitFor()
    expect(await note.getByText('Nearness').count()).toBe(0)
    await page.keyboard.press('u')
    await note.getByText('probably a translation').last().waitFor()
  })

  it('are so on a telephone, in French as well', async () => {
    withModel(desk)
    const { page } = await desk.visit(await addressOf(desk), { viewport: phone, locale: 'fr-FR' })
    const note = page.locator('[data-mark][data-chosen]')
    await note.getByText('probablement une traduction').last().waitFor()
    await note.getByText(/^Proximité 0,\d\d sur 1/).waitFor()
    expect(await page.evaluate(overflowing)).toBe('')
  })
})

function withModel({ stage }: Desk): void {
  nameModel(stage.fonds, makeModel(join(stage.fonds.dir, '..', 'model')))
}

async function addressOf({ stage }: Desk): Promise<string> {
  const { quotes } = await openCoverage(stage.fonds)
  const [article, place] = quotes.find(({ text }) => text.startsWith(quoted))!.ref.split('/')
  return `/coverage/${article}?at=${place}`
}
