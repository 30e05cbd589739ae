// ZIPs as somebody could make them: names, modes and sizes are what the test says.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  bytes: Buffer
  /** Unix mode; a regular file where absent. */
  mode?: number
  /** What the directory says of its size, where that is not true. */
  claims?: number
  /** What stands before its bytes as its name, where the directory says another. */
  named?: string
}

export function zipOf(entries: ZipEntry[]): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, mode = 0o100644, claims = bytes.length, named = name } of entries) {
    const packed = deflateRawSync(bytes)
    const path = Buffer.from(name, 'latin1')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(typeof crc32 === 'function' ? crc32(bytes) : 0, 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claims, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(named, 'latin1'), packed])
    const made = Buffer.from('PK\x01\x02\x14\x03', 'latin1')
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(mode * 0x10000, 6)
    rest.writeUInt32LE(at, 10)
    directory.push(made, common, rest, path)
    pieces.push(local)
    at += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, index, end])
}
