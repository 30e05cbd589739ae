// The number of a mail -> all that is indexed of it but its attachments, read again as intake read it.
import { FondsError } from '../../record/error.ts'
import type { IndexedText } from '../../search/index.ts'
import { readMailWords } from '../../source/mail/content.ts'
import type { Fonds } from '../../store/fonds.ts'
import { rawBytes } from '../../store/raw.ts'

interface Row {
  subject: string | null
  format: string
  path: string
  compressed: string | null
  offset: number
  length: number
}

/** Undefined where the bag does not hold the mail any more. */
export function mailWords(fonds: Fonds): (no: number) => Omit<IndexedText, 'attached'> | undefined {
  const { db } = fonds
  const one = db.prepare(
    `select r.subject, s.format, s.path, s.compressed, r.offset, r.length
     from record r join source s on s.id = r.source_id where r.no = ?`,
  )
  const names = db.prepare('select written from record_party where record_no = ? order by ordinal').pluck()
  const files = db.prepare('select name from part where record_no = ? and name is not null order by ordinal').pluck()
  return (no) => {
    const row = one.get(no) as Row
    try {
      const { own, quoted } = readMailWords(rawBytes(fonds, row), { unquoteFrom: row.format === 'mbox' })
      return {
        subject: row.subject ?? '',
        body: own,
        quoted,
        names: names.all(no).join('\n'),
        files: files.all(no).join('\n'),
      }
    } catch (error) {
      if (error instanceof FondsError) return undefined
      throw error
    }
  }
}
