// Files with their bytes -> a ZIP, streamed. The same files give the same bytes: order as given, one time for all.
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export interface ZippedFile {
  name: string
  bytes: Buffer | Iterable<string> | AsyncIterable<string>
}

/**
 * The first moment that a ZIP can name. It is made in local time because DOS dates are local: everybody gets the same fields.
 * Without the other stamp that yazl would add, which is in UTC.
 */
const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true }

export async function* zipped(files: AsyncGenerator<ZippedFile>): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error) => output.destroy(error as Error))
  feed(zip, files).catch((error) => output.destroy(error))
  try {
    for await (const chunk of output) yield chunk as Buffer
  } finally {
    // Whoever takes no more leaves the feeding to wait for ever; its files are to be closed.
    output.destroy()
    await files.return(undefined)
  }
}

/** The next file is asked for when the one before was read: a slow taker slows all of it. */
async function feed(zip: ZipFile, files: AsyncGenerator<ZippedFile>): Promise<void> {
  for await (const { name, bytes } of files) {
    let source: Readable | undefined = Readable.from(Buffer.isBuffer(bytes) ? [bytes] : bytes, {
      objectMode: !Buffer.isBuffer(bytes),
    })
    await new Promise((resolve, reject) => {
      source?.on('end', resolve).on('error', reject)
      zip.addReadStreamLazy(name, options, (take) => {
        // yazl remembers this function until the end, and with it would remember every message.
        const handed = source!
        source = undefined
        take(null, handed)
      })
    })
  }
  zip.end()
}
