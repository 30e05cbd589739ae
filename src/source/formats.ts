// All formats that Fonds reads, in the order in which they are asked. Content decides, never the name.
// Recognising is cheap and always there; a reader and its libraries are loaded by whoever reads.
import { recognise as recogniseArticle } from './article/recognise.ts'
import { recognise as recogniseMail } from './mail/recognise.ts'
import { recognise as recogniseMbox } from './mbox/recognise.ts'
import type { Format, FormatName } from './reader.ts'
import { readPrefix } from './x-archive/prefix.ts'

/** How many bytes a format may look at to recognise itself. */
export const headLength = 64 << 10

interface Known {
  recognise: Format['recognise']
  load(): Promise<Format>
}

// The strictest first: a mailbox is also text, and so is nearly everything.
const formats: Known[] = [
  {
    recognise: (head) => readPrefix(head)?.format,
    load: async () => (await import('./x-archive/format.ts')).xArchive,
  },
  { recognise: recogniseMbox, load: async () => (await import('./mbox/format.ts')).mbox },
  { recognise: recogniseMail, load: async () => (await import('./mail/format.ts')).mail },
  { recognise: recogniseArticle, load: async () => (await import('./article/format.ts')).article },
]

export interface Recognised {
  name: FormatName
  /** The reader; undefined where no format knows these bytes. */
  load(): Promise<Format | undefined>
}

export function recognise(head: Buffer, size: number): Recognised {
  for (const { recognise, load } of formats) {
    const name = recognise(head, size)
    if (name !== undefined) return { name, load }
  }
  return { name: 'unknown', load: async () => undefined }
}
