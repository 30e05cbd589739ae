// What other fonds of the same index hold that matches -> a page of it, as their index tells it.
import { laneOf } from '../../record/record.ts'
import type { Ast } from '../../search/ast.ts'
import type { FoundElsewhere } from '../../search/index.ts'
import { snippetsFor } from '../../search/snippet.ts'
import type { OtherHit } from '../../view/model.ts'

export function otherHits({ rows }: FoundElsewhere, ast: Ast): OtherHit[] {
  const snippet = snippetsFor(ast)
  return rows.map(({ id, kind, at, date, from, subject, preview, words, fonds }) => {
    const shown = snippet(words)
    return {
      ...{ id, kind, lane: laneOf(kind), date: { ...date, at, until: date.until ?? at }, from, subject, fonds },
      snippet: shown.some(({ mark }) => mark) ? shown : snippet(preview),
    }
  })
}
