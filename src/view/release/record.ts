// A record with all that was read of it -> what an edition says of it, under the ids of the fonds and with nothing hidden yet.
// Fields of the message that are not named here are not published.
import type { MailFinding } from '../../record/evidence.ts'
import type { Finding } from '../../record/finding.ts'
import { laneOf, type Part } from '../../record/record.ts'
import type { FileChoice } from '../../record/release.ts'
import type { RecordRow } from '../../record/row/record.ts'
import { plainKey } from '../conversation.ts'
import { evidenceView } from '../evidence.ts'
import type { PublicFile, PublicParty, PublicRecord } from '../model/release.ts'
import type { Block, PartyView } from '../model.ts'
import { recordLine } from '../record-line.ts'

export interface ReleasedReading {
  row: RecordRow
  blocks: Block[]
  parts: Part[]
  findings: Finding[]
  /** False where keys came in after the last check. */
  current: boolean
  /** Id of the published record that it answers. */
  parent: string | null
  /** Key of the record that it answers, where that is known only by reference. */
  missing: string | null
  /** What was chosen of its files, by their place among its parts. */
  files: ReadonlyMap<number, FileChoice>
  original: boolean
}

export function publicRecord(reading: ReleasedReading): PublicRecord {
  const { row, blocks, parts, findings, current, parent, missing, files, original } = reading
  const line = recordLine(row)
  // The checks wrote the others in this shape; copies and gaps tell of records that may be withheld.
  const ofMail = findings.filter(({ check }) => check !== 'copies' && check !== 'gap') as MailFinding[]
  return {
    id: row.id,
    kind: row.kind,
    lane: laneOf(row.kind),
    date: line.date,
    from: line.from.map(publicParty),
    to: line.to.map(publicParty),
    cc: line.cc.map(publicParty),
    subject: row.subject,
    blocks,
    language: row.language,
    outlet: row.outlet,
    url: row.url,
    key: row.key === null ? null : plainKey(row.key),
    conversation: row.conversation,
    parent,
    missing: missing === null ? null : plainKey(missing),
    event: row.event,
    headerOnly: row.headerOnly === 1,
    files: parts
      .filter(({ attachment }) => attachment)
      .map((part) => publicFile(part, files.get(part.ordinal) ?? 'no')),
    evidence: evidenceView(ofMail, current),
    remarks: row.remarks,
    source: sourceName(row.path),
    sha256: row.sha256,
    size: row.length,
    original: original && row.kind === 'mail' ? 'original.eml' : null,
    hidden: 0,
  }
}

function publicParty({ person, name, address }: PartyView): PublicParty {
  return { person, name, address }
}

/** Of a file about which nothing was decided an edition says that it is there and of which type, no more. */
function publicFile({ ordinal, type, name, size, sha256 }: Part, show: FileChoice): PublicFile {
  const kept: PublicFile = { ordinal, name: null, type, size: null, sha256: null, servedSha256: null, href: null }
  if (show === 'no') return kept
  const listed = { ...kept, name: name ?? null, size: size ?? null, sha256: sha256 ?? null }
  // Its path is made of its name as that is published.
  return show === 'list' ? listed : { ...listed, href: `files/${ordinal}` }
}

/** What a source is called, without the folders that it stood in. */
function sourceName(path: string): string {
  return path.replace(/^.*\//, '')
}
