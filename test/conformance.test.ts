// Holds docs/conformance.md to what the comparisons make now, and their faults at none. UPDATE=1 rewrites the page.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import * as content from '../src/source/mail/content.ts'
import * as address from '../src/source/mail/header/address.ts'
import * as date from '../src/source/mail/header/date.ts'
import * as fields from '../src/source/mail/header/fields.ts'
import * as parameters from '../src/source/mail/header/parameters.ts'
import * as words from '../src/source/mail/header/words.ts'
import * as charset from '../src/source/mail/mime/charset.ts'
import * as scan from '../src/source/mail/mime/scan.ts'
import * as read from '../src/source/mail/read.ts'
import * as split from '../src/source/mbox/split.ts'
import * as verify from '../src/verify/check-mail.ts'
import { conformance } from '../tools/conformance/document.mjs'

const data = fileURLToPath(new URL('../../shared/data', import.meta.url))
const page = new URL('../docs/conformance.md', import.meta.url)
const reader = {
  ...content,
  ...address,
  ...date,
  ...fields,
  ...parameters,
  ...words,
  ...charset,
  ...scan,
  ...read,
  ...split,
  ...verify,
}

it.skipIf(!existsSync(`${data}/mime`))('docs/conformance.md is what the suites say (needs ../shared)', async () => {
  const { markdown, faults } = await conformance(reader, (raw) => PostalMime.parse(raw), data)
  if (process.env.UPDATE) writeFileSync(page, markdown)
  expect(faults).toEqual([])
  expect(markdown).toBe(readFileSync(page, 'utf8'))
})
