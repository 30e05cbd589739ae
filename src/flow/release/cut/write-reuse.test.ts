import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../record/id.ts'
import { decided, heldLetters, idOf, letter, withFiles } from '../test-fonds.ts'
import { cut, fingerprints } from './test-edition.ts'

describe('citations and data of an edition', () => {
  it('stand in it, name what the log names, and hold nothing of what is withheld or hidden', async () => {
    const fonds = await heldLetters(
      letter({ id: 'a', words: 'The lamp is out.' }),
      letter({ id: 'b', words: 'I know, Ada told me.', answers: 'a', at: '20 Sep 2024 11:00' }),
      letter({ id: 'c', words: 'Do not tell her.', answers: 'b', at: '20 Sep 2024 12:00' }),
      withFiles('d', 'see the files'),
    )
    await decided(fonds, { what: 'hide-word', text: 'Ada' })
    await decided(fonds, { what: 'choose', records: [idOf(fonds, 'c')], choice: 'withhold', reason: 'private' })
    const { dir } = await cut(fonds, { base: 'https://papers.example/lamp', time: '2025-12-01T00:00:00Z' })
    const read = (path: string) => readFileSync(join(dir, path), 'utf8')
    const paths = Object.keys(fingerprints(dir))
    const folders = paths.filter((path) => path.endsWith('/record.json')).map((path) => path.replace('record.json', ''))
    expect(folders).toHaveLength(3)
    for (const folder of folders) {
      const hash = sha256(readFileSync(join(dir, folder, 'record.json')))
      expect(read('log/entries.jsonl')).toContain(hash)
      for (const name of ['cite.bib', 'cite.ris', 'cite.json', 'oembed.json', 'index.html'])
        expect(read(folder + name), name).toContain(hash)
      expect(read(`${folder}index.html`)).toContain(`href="https://papers.example/lamp/${folder}oembed.json"`)
      expect(read('data/records.csv')).toContain(`${hash},https://papers.example/lamp/${folder}\r\n`)
    }
    const made = paths.filter((path) => /cite|oembed|^data|feed|crate/.test(path)).map(read)
    for (const text of made) expect(text).not.toMatch(/\bAda\b|Do not tell/)
    expect(made.join('')).toContain('1 passage hidden')
  })
})
