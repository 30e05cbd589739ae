// Every mail of test/corpus/mail and what is read of it, beside it as JSON. `UPDATE=1 npx vitest run …` writes the JSON anew.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../record/id.ts'
import { blocksOf } from '../../record/quoting.ts'
import { isProblem } from '../../record/record.ts'
import { decodePart, openMail } from './content.ts'
import { mail } from './format.ts'
import { readMail } from './read.ts'

const corpus = new URL('../../../test/corpus/mail/', import.meta.url)
const received = Date.UTC(2017, 0, 1)

describe('corpus', () => {
  for (const name of readdirSync(corpus).filter((file) => file.endsWith('.eml'))) {
    it(name, () => {
      const raw = readFileSync(new URL(name, corpus))
      expect(mail.recognise(raw, raw.length)).toBe('mail')
      const draft = readMail(raw, { offset: 0, received })
      if (isProblem(draft)) throw new Error(draft.sentence)
      const content = openMail(raw)
      expect(content.text).toBe(draft.text)
      const seen = { draft, html: content.html, headers: content.headers.length, blocks: blocksOf(content.text) }
      const parts = draft.parts
        .filter((part) => part.attachment)
        .map((part) => {
          const bytes = decodePart(raw, part)
          expect(sha256(bytes), `part ${part.ordinal}`).toBe(part.sha256)
          return bytes.toString('latin1')
        })
      const got = `${JSON.stringify({ ...seen, parts }, null, 2)}\n`
      const expected = new URL(name.replace(/\.eml$/, '.json'), corpus)
      if (process.env.UPDATE || !existsSync(expected)) writeFileSync(expected, got)
      expect(JSON.parse(got)).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
    })
  }
})
