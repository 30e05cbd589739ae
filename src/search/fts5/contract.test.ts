import { contractOf } from '../contract/test-suite.ts'
import { emptyFonds } from './test-fonds.ts'

contractOf('FTS5', (records) => {
  const { index, fill, close } = emptyFonds()
  for (const record of records) fill(record)
  return { index, close }
})
