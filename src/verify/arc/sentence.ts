// A code and the data of a chain -> one plain sentence.
import type { ArcData } from '../../record/evidence.ts'
import { undone } from '../dkim/sentence.ts'

const sentences = {
  'arc-none': () => 'The message carries no ARC chain.',
  'arc-header-too-long': () => 'The header is longer than is read; no ARC chain was checked.',
  'arc-malformed': (d: ArcData) => `The ARC chain breaks the standard: ${d.problem}.`,
  'arc-structure': (d: ArcData) => `The ARC chain is not whole: ${d.problem}.`,
  'arc-too-many': (d: ArcData) => `The ARC chain is longer than the standard allows: ${d.problem}.`,
  'arc-says-fail': (d: ArcData) =>
    `The last server of the ARC chain (${d.hops.at(-1)?.seal.domain}) says itself that the chain was broken when the message came.`,
  'arc-message-altered': (d: ArcData) =>
    `The message is not as the last server of the ARC chain (${d.hops.at(-1)?.message.domain}) signed it: ${d.problem}.`,
  'arc-seal-altered': (d: ArcData) =>
    `A seal of the ARC chain does not fit (${d.problem}): what the chain says was altered.`,
  'arc-unknown': (d: ArcData) => `The ARC chain cannot be checked to its end: ${d.problem}.`,
  'arc-pass': (d: ArcData) =>
    `${handlers(d)} passed the message on, and what the last of them signed is unchanged. The chain does not say who wrote it.`,
  'arc-pass-repaired': (d: ArcData) =>
    `${handlers(d)} passed the message on, and what the last of them signed is unchanged, once ${undone(d.repairs, d.added)}.`,
} satisfies Record<string, ((data: ArcData) => string) | (() => string)>

export type Code = keyof typeof sentences

export function sentenceOf(code: Code, data: ArcData | null): string {
  return (sentences[code] as (data: ArcData | null) => string)(data)
}

function handlers({ hops }: ArcData): string {
  return hops.map(({ seal }) => seal.domain).join(', then ')
}
