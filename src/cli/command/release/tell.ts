import type { ReleaseDecided } from '../../../view/model.ts'
import { type CommonOptions, printJson, say } from '../../terminal.ts'

export function tellDecided(decided: ReleaseDecided, { json }: CommonOptions): void {
  if (json) printJson(decided)
  else say(`${decided.seq}  ${decided.sentence}`)
}
