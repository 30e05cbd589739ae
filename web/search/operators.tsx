// The operators of the query language, folded; each example can be tried.
import { type MessageKey, useT } from '../i18n/i18n.tsx'

const operators: Array<[string, MessageKey]> = [
  ['tax return', 'search.operator.words'],
  ['"tax return"', 'search.operator.phrase'],
  ['a OR b', 'search.operator.or'],
  ['-draft', 'search.operator.not'],
  ['(a OR b) c', 'search.operator.group'],
  ['budg*', 'search.operator.prefix'],
  ['tax NEAR/5 return', 'search.operator.near'],
  ['from:nora', 'search.operator.from'],
  ['person:nora', 'search.operator.person'],
  ['subject:budget', 'search.operator.subject'],
  ['new:budget', 'search.operator.new'],
  ['attached:budget', 'search.operator.attached'],
  ['before:2017-03', 'search.operator.before'],
  ['date:2016-09..2016-12', 'search.operator.date'],
  ['kind:chat', 'search.operator.kind'],
  ['dkim:pass', 'search.operator.dkim'],
  ['has:attachment', 'search.operator.attachment'],
  ['has:gap', 'search.operator.gap'],
  ['filename:pdf', 'search.operator.filename'],
  ['source:inbox.mbox', 'search.operator.source'],
  ['lang:fr', 'search.operator.lang'],
  ['status:disputed', 'search.operator.status'],
]

export function Operators({ setQuery, open }: { setQuery: (q: string) => void; open: boolean }) {
  const t = useT()
  return (
    <details className="operators" open={open}>
      <summary>{t('search.operators')}</summary>
      <ul>
        {operators.map(([example, meaning]) => (
          <li key={example}>
            <button type="button" className="example" onClick={() => setQuery(example)}>
              <code>{example}</code>
            </button>
            <span className="quiet">{t(meaning)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
