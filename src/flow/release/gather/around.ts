// Published records -> what stands around them: their conversations, what parties say, what the press says. All of it is worked
// out from these records alone, so that nothing tells of one that is withheld; ids are those of the fonds.
import type { Fonds } from '../../../store/fonds.ts'
import { numbersOf } from '../../../store/list/release.ts'
import type { PublicConversation, PublicCoverage, PublicStatement } from '../../../view/model/release.ts'
import { gatherConversations } from './conversations.ts'
import { gatherCoverage } from './coverage.ts'
import { gatherStatements } from './statements.ts'

export interface Around {
  /** By their first message, undated ones last. How many are withheld is for the caller to say, who knows the scope. */
  conversations: Array<Omit<PublicConversation, 'withheld'>>
  statements: PublicStatement[]
  /** Null where no article is published. */
  coverage: PublicCoverage | null
}

export async function gatherAround(fonds: Fonds, published: ReadonlySet<string>): Promise<Around> {
  return {
    conversations: gatherConversations(fonds, numbersOf(fonds, published)),
    statements: gatherStatements(fonds, published),
    coverage: await gatherCoverage(fonds, published),
  }
}
