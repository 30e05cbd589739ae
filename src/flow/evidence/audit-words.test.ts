import { expect, it } from 'vitest'
import { changedFilesSentence, filesSentence, keysSentence, linesSentence, recordsSentence } from './audit-words.ts'

it.each([
  [filesSentence(0), 'the bag holds no file'],
  [filesSentence(1), 'the one file of the bag is as it was received'],
  [filesSentence(2), 'all 2 files of the bag are as they were received'],
  [changedFilesSentence(1, 0), '1 file of the bag is changed or missing, 0 not accounted for'],
  [changedFilesSentence(2, null), '2 files of the bag are changed or missing, some not accounted for'],
  [linesSentence(1), "the journal's one line stands at its beginning"],
  [keysSentence(0, 0), 'no keys were imported'],
  [keysSentence(1, 0), 'the one file of keys is as it was imported'],
  [keysSentence(1, 1), '1 of 1 file of keys is changed or missing'],
  [keysSentence(3, 2), '2 of 3 files of keys are changed or missing'],
  [recordsSentence(1, 0), 'the one record is the bytes that its SHA-256 names'],
  [recordsSentence(5, 1), '1 of 5 records is not the bytes that its SHA-256 names'],
  [recordsSentence(5, 2), '2 of 5 records are not the bytes that their SHA-256 names'],
])('%s', (said, expected) => expect(said).toBe(expected))
