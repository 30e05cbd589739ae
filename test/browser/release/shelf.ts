// An edition of the example case, cut with something withheld, hidden, stated and served whole, and served under a path of its
// own by what `fonds serve-release` uses.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { chooseOriginal, chooseRecords, hidePerson, hideWord } from '../../../src/flow/release/choose/decide.ts'
import { cutEdition } from '../../../src/flow/release/cut/cut.ts'
import { publisher, random } from '../../../src/flow/release/cut/test-edition.ts'
import { addStatement } from '../../../src/flow/statements.ts'
import { serveEdition } from '../../../src/server/serve-edition.ts'
import type { PublicRecord } from '../../../src/view/model.ts'
import { stillWorld } from '../../scratch.ts'
import { args, executablePath, newVisit, type Visit } from '../browser.ts'
import { exampleCase, openStage } from '../stage.ts'

export interface Shelf {
  /** Folder of the edition. */
  dir: string
  /** Address of the edition, which is not that of its host. */
  base: string
  records: PublicRecord[]
  visit(path: string, options?: BrowserContextOptions): Promise<Visit & { page: Page }>
}

export function describeAtShelf(name: string, tests: (shelf: Shelf) => void): void {
  const reason = executablePath ? '' : ' (skipped: no Chromium or Chrome, set CHROME_PATH)'
  describe.skipIf(reason !== '')(name + reason, () => tests(setShelf()))
}

export const hiddenWord = 'annexes'
export const title = 'The Tidewatch papers'
const withheldFor = 'names a person who is no part of this'

/** Cuts `DIR/ferry/edition` from the example case. */
export async function cutExample(folder: string): Promise<string> {
  const stage = await openStage(title, [exampleCase])
  const dir = join(folder, 'ferry', 'edition')
  const options = { scope: '', signer: publisher, time: '2025-12-01T00:00:00Z', random, generator: 'fonds test' }
  try {
    const { fonds } = stage
    const draft = join(folder, 'draft')
    // As long as nothing is hidden, records go by the ids of the fonds.
    await cutEdition(fonds, { ...options, scope: 'subject:"A strange private message" OR kind:article', out: draft })
    const records = recordsOf(draft)
    const thread = records.filter(({ subject }) => subject?.includes('A strange private message'))
    const article = records.find(({ kind }) => kind === 'article')!
    await addStatement(fonds, stillWorld, {
      ...{ who: 'Nell Corbrand', says: 'denies', about: [thread[0]!.id], words: 'Not the whole chain.' },
      ...{ when: '2025-11-12', source: article.id },
    })
    await chooseOriginal(fonds, stillWorld, { record: thread[0]!.id, serve: true })
    await chooseRecords(fonds, stillWorld, { ids: [thread[3]!.id], choice: 'withhold', reason: withheldFor })
    await hideWord(fonds, stillWorld, hiddenWord)
    await hidePerson(fonds, stillWorld, 'jonas.wetterlin@lequai.example')
    await cutEdition(fonds, { ...options, out: dir })
  } finally {
    await stage.close()
  }
  return dir
}

export function recordsOf(dir: string): PublicRecord[] {
  const lines = readFileSync(join(dir, 'data', 'records.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as PublicRecord)
}

function setShelf(): Shelf {
  let folder = ''
  let dir = ''
  let origin = ''
  let close: (() => Promise<unknown>) | undefined
  let browser: Browser | undefined
  let open: Visit[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fonds-shelf-'))
    dir = await cutExample(folder)
    const served = await serveEdition(folder, 0)
    close = served.close
    origin = new URL(served.url).origin
    browser = await chromium.launch({ executablePath: executablePath!, args })
  })
  afterAll(async () => {
    await browser?.close()
    await close?.()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(async () => {
    const visits = open
    open = []
    for (const { page } of visits) await page.context().close()
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([])
  })
  return {
    get dir() {
      return dir
    },
    get base() {
      return `${origin}/ferry/edition/`
    },
    get records() {
      return recordsOf(dir)
    },
    async visit(path, options = {}) {
      const visit = await newVisit(browser!, origin, options)
      open.push(visit)
      await visit.page.goto(`${origin}/ferry/edition/${path}`)
      return visit
    },
  }
}
