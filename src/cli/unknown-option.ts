// Commands that take a query take words with a minus before them: a mistyped option would be taken for one of these.
import { FondsError } from '../record/error.ts'

/** Throws FondsError `option-unknown`. */
export function refuseUnknownOption(words: string[], command: string): void {
  const typo = words.find((word) => word.startsWith('--'))
  if (typo) throw new FondsError('option-unknown', `there is no option ${typo}: see "fonds help ${command}"`)
}
