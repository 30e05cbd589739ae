import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../record/record.ts'
import { place, rowMaker } from './rows.ts'
import { draftOf } from './test-draft.ts'

function previewOf(text: string): unknown {
  return rowMaker().rowsOf(draftOf({ text }), '00'.repeat(32), null, null).record[place.preview]
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

describe('writings', () => {
  it('are told once, and anew where those that are held take too many letters', () => {
    const maker = rowMaker()
    const tell = (who: string) => {
      const addresses: Draft['addresses'] = [{ role: 'to', normal: who, written: who }]
      maker.rowsOf(draftOf({ addresses }), '00'.repeat(32), null, null)
      return maker.newWritings()
    }
    expect(tell('nora')).toEqual({ first: 0, values: ['nora', null, 'nora'] })
    expect(tell('nora')).toBeUndefined()
    expect(tell('ilan')).toEqual({ first: 1, values: ['ilan', null, 'ilan'] })
    for (let n = 0; n < 40; n += 1) tell(`${n}${'z'.repeat(500_000)}`)
    expect(tell('nora')).toMatchObject({ values: ['nora', null, 'nora'] })
  })
})
