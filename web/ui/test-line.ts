// A record of which a list knows next to nothing, for tests to fill in.
import type { RecordLine } from '../../src/view/model.ts'

export const emptyLine: RecordLine = {
  id: 'r1',
  kind: 'mail',
  lane: 'private',
  date: { edtf: null, basis: 'none', at: null, until: null, zone: null },
  from: [],
  to: [],
  cc: [],
  subject: null,
  preview: '',
  conversation: null,
  source: 'data/a.mbox',
  locator: { path: 'data/a.mbox', offset: 0, length: 1 },
  sha256: '',
  attachments: 0,
  copies: 0,
  remarks: [],
  dkim: null,
  outlet: null,
  language: null,
  event: null,
  headerOnly: false,
  statements: [],
}
