// An edition -> `CITATION.cff` (Citation File Format 1.2.0), by which reference managers and archives cite it as a whole.
import type { Edition } from '../../view/model/release.ts'
import { addressIn } from './cited.ts'
import { jsonText, oneLine } from './text.ts'

export function citationFile({ head }: Pick<Edition, 'head'>): string {
  const { number, time, fingerprint, origin, license } = head
  const title = oneLine(head.title) || 'Edition'
  const address = addressIn(head, '')
  const lines = [
    'cff-version: 1.2.0',
    'message: "Cite a single record by the files in its folder. This cites the edition as a whole."',
    'type: dataset',
    `title: ${quoted(title)}`,
    `version: ${quoted(String(number))}`,
    `date-released: ${time.slice(0, 10)}`,
    'authors:',
    `  - name: ${quoted(`Publisher of ${title}`)}`,
    'identifiers:',
    '  - type: other',
    `    value: ${quoted(`${origin}, edition ${number}`)}`,
    `    description: ${quoted(`Log of the editions, signed by ${fingerprint}`)}`,
    ...(address === null ? [] : [`url: ${quoted(address)}`]),
    ...(license === null ? [] : [`license-url: ${quoted(license)}`]),
  ]
  return `${lines.join('\n')}\n`
}

/** JSON strings are strings of YAML. */
function quoted(text: string): string {
  return jsonText(text)
}
