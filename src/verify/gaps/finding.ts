// A gap -> what is said of a record that points to it. That something is not here proves nothing of why: always `unknown`.
import type { Finding } from '../../record/finding.ts'

export interface GapData {
  name: string
  excerpt: string | null
}

const sentences = {
  'gap-referenced': ({ name }: GapData) => `This refers to a message that is in no source, “${name}”.`,
  'gap-quoted': ({ name }: GapData) => `This quotes words that stand in no record, under “${name}”.`,
  'gap-series': ({ name, excerpt }: GapData) =>
    `This is part of a series, “${name}”, of which ${excerpt} is in no source.`,
  'gap-silent': ({ excerpt }: GapData) =>
    `Beside this, nothing was said in ${excerpt}, a silence that is improbable against the rhythm of the conversation.`,
  'gap-custodian': ({ name }: GapData) =>
    `This is missing from what ${name} gave, who is a party of it and gave others of the conversation.`,
}

export type GapCode = keyof typeof sentences

/** Shown of names and subjects, which may be long. */
const mostShown = 200

export function gapFinding(code: GapCode, { name, excerpt }: GapData): Finding<GapData> {
  const data = { name: name.slice(0, mostShown), excerpt }
  return { check: 'gap', result: 'unknown', code, sentence: sentences[code](data), data }
}
