// One thing that a reader yields -> what must be true of it, whatever its format.
import { hold } from './hold.mjs'

const outcomes = new Set(['quarantined', 'refused', 'duplicate'])

export function checkRead({ edtfBounds, rowMaker }, read, size) {
  const { offset, length } = read
  hold(isCount(offset) && isCount(length), 'a place is no whole number', { offset, length })
  hold(offset + length <= size, 'a place lies outside of the source', { offset, length, size })
  if (read.problem) {
    hold(outcomes.has(read.outcome), 'a problem has no outcome', read.outcome)
    hold(typeof read.code === 'string' && typeof read.sentence === 'string', 'a problem says nothing')
    return
  }
  hold(typeof read.text === 'string', 'a draft has no text')
  checkDate(read.date, edtfBounds)
  for (const { written, normal } of read.addresses)
    hold(typeof written === 'string' && typeof normal === 'string' && normal !== '', 'an address is empty', {
      written,
      normal,
    })
  const codes = read.remarks.map(({ code }) => code)
  hold(new Set(codes).size === codes.length, 'a remark is made twice', codes)
  const maker = rowMaker()
  checkRows(maker.rowsOf(read, '0'.repeat(64), null, null), maker.newWritings())
}

function checkDate({ edtf, at }, edtfBounds) {
  hold(at === null || Number.isFinite(at), 'a date cannot be sorted', { at })
  hold(edtf === null || edtfBounds(edtf) !== null, 'a date is no EDTF', edtf)
}

/** SQLite takes strings, numbers and null. */
function checkRows(rows, writings) {
  const values = [rows.record, rows.parties, rows.remarks, rows.parts, writings?.values ?? []].flat()
  const isPlain = (value) => value === null || typeof value === 'string' || Number.isFinite(value)
  hold(
    values.every(isPlain),
    'a value cannot be stored',
    values.find((value) => !isPlain(value)),
  )
}

export function isCount(value) {
  return Number.isInteger(value) && value >= 0
}
