// A file -> the one e-mail that it holds.
import type { Read } from '../../record/record.ts'
import type { Format, SourceFile } from '../reader.ts'
import { maxMessageBytes, readMail } from './read.ts'
import { recognise } from './recognise.ts'

function* read(file: SourceFile): Iterable<Read> {
  const { size } = file.bytes
  if (size > maxMessageBytes) {
    const sentence = `This e-mail is larger than ${maxMessageBytes >> 20} MiB and was not opened.`
    yield { problem: true, outcome: 'quarantined', code: 'mail-too-large', sentence, offset: 0, length: size }
    return
  }
  yield readMail(file.bytes.slice(0, size), { offset: 0, received: file.received })
}

export const mail: Format = { recognise, read }
