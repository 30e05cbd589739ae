// An invented case for the tests of editions: a thread of three, its forward, a file, an article, a statement.
import { stillWorld } from '../../../test/scratch.ts'
import type { ReleaseDecision } from '../../record/release.ts'
import type { Fonds } from '../../store/fonds.ts'
import { decide } from '../decide.ts'
import { lay, made, mbox } from '../intake/test-intake.ts'

export const nora = 'Nora Vega <nora@lighthouse.example>'
export const ilan = 'Ilan Prost <ilan@harbour.example>'

export interface Letter {
  id: string
  words: string
  from?: string
  to?: string
  subject?: string
  /** Day and hour of September 2024. */
  at?: string
  answers?: string
  more?: string[]
}

export function letter({
  id,
  words,
  from = nora,
  to = ilan,
  subject = 'The lamp',
  at = '20 Sep 2024 10:00',
  answers,
  more = [],
}: Letter): string {
  const head = [
    `Message-ID: <${id}@lighthouse.example>`,
    `From: ${from}`,
    `To: ${to}`,
    `Date: ${at}:00 +0000`,
    `Subject: ${subject}`,
    ...(answers === undefined ? [] : [`In-Reply-To: <${answers}@lighthouse.example>`]),
    ...more,
  ]
  return `${head.join('\n')}\n\n${words}\n`
}

/** Two files beside a text. */
export function withFiles(id: string, words: string): string {
  const head = [`MIME-Version: 1.0`, 'Content-Type: multipart/mixed; boundary=b']
  const part = (head: string[], body: string) => `--b\n${head.join('\n')}\n\n${body}\n`
  const body = [
    part(['Content-Type: text/plain'], words),
    part(
      [
        'Content-Type: text/csv; name="tides of nora.csv"',
        'Content-Disposition: attachment; filename="tides of nora.csv"',
      ],
      'a,b',
    ),
    part(['Content-Type: application/pdf', 'Content-Disposition: attachment; filename="map.pdf"'], '%PDF-1.4'),
  ]
  return letter({ id, words: `${body.join('')}--b--`, more: head, at: '22 Sep 2024 10:00' })
}

export async function heldLetters(...letters: string[]): Promise<Fonds> {
  return made([lay({ 'in/a.mbox': mbox(...letters) })])
}

export const idOf = (fonds: Fonds, key: string): string =>
  fonds.db.prepare('select id from record where key = ?').pluck().get(`mid:${key}@lighthouse.example`) as string

export async function decided(fonds: Fonds, decision: ReleaseDecision): Promise<void> {
  await decide(fonds, stillWorld, { act: 'release', decision, sentence: 'Decided.' })
}
