import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../record/record.ts'
import { place, rowMaker } from './rows.ts'

function previewOf(text: string): unknown {
  const date: Draft['date'] = { edtf: null, basis: 'none', at: null, zone: null }
  const draft: Draft = {
    kind: 'mail',
    offset: 0,
    length: 1,
    date,
    addresses: [],
    text,
    references: [],
    parts: [],
    remarks: [],
  }
  return rowMaker().rowsOf(draft, '00'.repeat(32), null, null).record[place.preview]
}

describe('the preview', () => {
  it('has the first words with single spaces between them', () => {
    expect(previewOf('\n  The  lamp\t\u00a0burns\r\n\u3000tonight. ')).toBe('The lamp burns tonight.')
    expect(previewOf('')).toBe('')
    expect(previewOf('lamp '.repeat(100))).toBe(`${'lamp '.repeat(40).trimEnd()}…`)
    expect(previewOf('l'.repeat(900))).toBe(`${'l'.repeat(199)}…`)
  })

  it('takes for white space what a regular expression takes for it', () => {
    const letter = fc.constantFrom(...' \n\t\u000b\u0085\u00a0\u1680\u2003\u2028\u202f\u3000\ufeff\u200bxyé😀')
    const text = fc.string({ unit: letter, maxLength: 300 })
    fc.assert(
      fc.property(text, (written) => {
        const line = written.replace(/\s+/g, ' ').trim()
        expect(previewOf(written)).toBe(line.length <= 200 ? line : `${line.slice(0, 199).trimEnd()}…`)
      }),
    )
  })
})
