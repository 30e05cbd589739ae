// Enters composed mails, leaves them as they would be handed over: one mboxrd file, or a Maildir. Both store LF.
import { createHash } from 'node:crypto'

/** @param {Buffer} mail */
export function withLf(mail) {
  return Buffer.from(mail.toString('latin1').replace(/\r\n/g, '\n'), 'latin1')
}

/**
 * mboxrd: a `From ` line before each mail, a `>` before every line of a mail that looks like one, an empty line after.
 * @param {Array<{ bytes: Buffer, sender: string, at: number }>} mails
 */
export function mbox(mails) {
  const pieces = mails.map(({ bytes, sender, at }) => {
    const text = withLf(bytes)
      .toString('latin1')
      .replace(/^(>*From )/gm, '>$1')
    return `From ${sender} ${separatorDate(at)}\n${text}${text.endsWith('\n') ? '' : '\n'}\n`
  })
  return Buffer.from(pieces.join(''), 'latin1')
}

/** @param {number} at `Thu Sep  5 10:41:03 2024`, UTC, as asctime writes it */
function separatorDate(at) {
  const [day, date, month, year, time] = new Date(at).toUTCString().replace(',', '').split(' ')
  return `${day} ${month} ${String(Number(date)).padStart(2, ' ')} ${time} ${year}`
}

/**
 * The place of one mail in a Maildir: unread mail lies in `new`, everything else in `cur` with its flags. The flags follow
 * a semicolon, as where a file system forbids the usual colon, so that the example can be checked out everywhere.
 * @param {{ id: string, at: number, flags: string | null }} mail
 */
export function maildirPath({ id, at, flags }) {
  const unique = createHash('sha256').update(`maildir ${id}`).digest('hex').slice(0, 12)
  const name = `${Math.floor(at / 1000)}.M${Number.parseInt(unique.slice(0, 5), 16) % 1_000_000}P2212.${unique}.mail.lequai.example`
  return flags === null ? `new/${name}` : `cur/${name};2,${flags}`
}
