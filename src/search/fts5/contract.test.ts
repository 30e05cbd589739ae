import type { ContractRecord } from '../contract/test-record.ts'
import { contractOf, togetherContractOf } from '../contract/test-suite.ts'
import { emptyFonds } from './test-fonds.ts'

const filled = (records: ContractRecord[]) => {
  const { index, fill, close } = emptyFonds()
  for (const record of records) fill(record)
  return { index, close }
}

contractOf('FTS5', filled)
togetherContractOf('FTS5', filled)
