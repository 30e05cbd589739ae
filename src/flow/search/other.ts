// What other fonds of the same index hold that matches -> a page of it, as their index tells it.
import { laneOf } from '../../record/record.ts'
import type { Ast } from '../../search/ast.ts'
import { withForms } from '../../search/forms.ts'
import type { FoundElsewhere, OtherRow } from '../../search/index.ts'
import { snippetsFor } from '../../search/snippet.ts'
import { stemmersOf } from '../../search/stem/languages.ts'
import type { OtherHit } from '../../view/model.ts'

/** Languages that the cluster tells the forms of, see src/search/opensearch/mapping.ts. */
const languages = ['en', 'fr']

export function otherHits({ rows }: FoundElsewhere, ast: Ast): OtherHit[] {
  const snippet = snippetsFor(withFormsIn(rows, ast))
  return rows.map(({ id, kind, at, date, from, subject, preview, words, fonds }) => {
    const shown = snippet(words)
    return {
      ...{ id, kind, lane: laneOf(kind), date: { ...date, at, until: date.until ?? at }, from, subject, fonds },
      snippet: shown.some(({ mark }) => mark) ? shown : snippet(preview),
    }
  })
}

/** The vocabulary of these records is what stands in them. */
function withFormsIn(rows: OtherRow[], ast: Ast): Ast {
  const held = new Set(rows.flatMap(({ words }) => words.split(/\s+/)))
  const beginning = (start: string) =>
    [...held].filter((word) => word.startsWith(start)).map((word) => ({ word, records: 1 }))
  return withForms(ast, stemmersOf(languages), beginning)
}
