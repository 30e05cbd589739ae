// The files of a record that were chosen to be served, and its bytes as received where they are -> the folder of the record.
import { sha256 } from '../../../record/id.ts'
import { inRecord } from '../../../release/files/layout.ts'
import type { Fonds } from '../../../store/fonds.ts'
import type { PublicFile, PublicRecord } from '../../../view/model/release.ts'
import { readPart, readRaw } from '../../record.ts'
import type { Staging } from './staging.ts'

/** Writes what a record serves; answers the record as it says so. `id` is that of the fonds. */
export type FilePublisher = (id: string, record: PublicRecord) => Promise<PublicRecord>

/** Bytes of a picture -> the same picture made anew, without what else it carried; null where it is no picture that can be. */
export type MakePicture = (bytes: Buffer, type: string) => Promise<{ bytes: Buffer; type: string } | null>

export function filePublisher(fonds: Fonds, staging: Staging, makePicture: MakePicture): FilePublisher {
  return async (id, record) => {
    if (record.original !== null) staging.write(inRecord(record.id, record.original), readRaw(fonds, id).bytes)
    const files: PublicFile[] = []
    for (const file of record.files)
      files.push(file.href === null ? file : await publishFile(fonds, staging, makePicture, { id, record, file }))
    return { ...record, files }
  }
}

interface Served {
  id: string
  record: PublicRecord
  file: PublicFile
}

async function publishFile(
  fonds: Fonds,
  staging: Staging,
  makePicture: MakePicture,
  { id, record, file }: Served,
): Promise<PublicFile> {
  const { bytes } = readPart(fonds, id, file.ordinal)
  if (!file.type.startsWith('image/')) {
    staging.write(inRecord(record.id, file.href!), bytes)
    // Its hash is that of what is served, whatever is hidden around it.
    return { ...file, size: bytes.length, sha256: sha256(bytes) }
  }
  const made = await makePicture(bytes, file.type)
  if (made === null) return { ...file, href: null }
  const href = file.href!.replace(/(?:\.[a-z0-9]{1,8})?$/i, `.${made.type.replace(/^image\//, '')}`)
  staging.write(inRecord(record.id, href), made.bytes)
  return { ...file, href, type: made.type, servedSha256: sha256(made.bytes) }
}
