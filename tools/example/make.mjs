// Makes examples/: the case, the public keys and what is to be expected of it. No clock, no chance, no network: the same
// bytes on every machine. `node tools/example/make.mjs [FOLDER]`, where FOLDER is examples/ unless given.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publicArchive, wholeArchive } from './archive.mjs'
import { composeAll, receivedAt } from './compose.mjs'
import { after } from './data/mails-after.mjs'
import { autumn } from './data/mails-autumn.mjs'
import { contact } from './data/mails-contact.mjs'
import { odd } from './data/mails-odd.mjs'
import { september } from './data/mails-september.mjs'
import { people } from './data/people.mjs'
import { nellPosts, ysalinePosts } from './data/posts.mjs'
import { breakwater, diaryExport, echo, echoSidecar, fanal } from './data/press.mjs'
import { keyLines } from './dkim.mjs'
import { expected } from './expected.mjs'
import { maildirPath, mbox, withLf } from './mailbox.mjs'

/** @returns {Map<string, Buffer>} every file by its path under examples/ */
export function makeExample() {
  const mails = [...contact, ...september, ...autumn, ...after, ...odd].sort((a, b) => receivedAt(a) - receivedAt(b))
  const composed = composeAll(mails)
  const bytesOf = (/** @type {string} */ id) => composed.get(id) ?? Buffer.alloc(0)
  /** @type {Map<string, Buffer>} */
  const files = new Map()
  const put = (/** @type {string} */ path, /** @type {Buffer | string} */ bytes) => files.set(path, Buffer.from(bytes))

  const relative = mails.filter((mail) => mail.mbox)
  put(
    'case/mailbox/relative.mbox',
    mbox(
      relative.map((mail) => ({ bytes: bytesOf(mail.id), sender: people[mail.from].address, at: receivedAt(mail) })),
    ),
  )
  const office = mails.filter((mail) => mail.office)
  /** @type {Map<string, string>} */
  const officePaths = new Map()
  for (const [at, mail] of office.entries()) {
    // The last one was never opened; those written by the press office itself carry the flags of sent and seen mail.
    const flags = at === office.length - 1 ? null : mail.from === 'quellan' ? 'S' : at % 3 === 0 ? 'RS' : 'S'
    const path = `case/mailbox/office-maildir/${maildirPath({ id: mail.id, at: receivedAt(mail), flags })}`
    officePaths.set(mail.id, path)
    put(path, withLf(bytesOf(mail.id)))
  }
  put('case/mailbox/quarrey-to-tesk.eml', bytesOf('loose'))
  for (const [path, text] of wholeArchive(nellPosts)) put(`case/x-archive/${path}`, text)
  for (const [path, text] of publicArchive(ysalinePosts)) put(`case/public-posts/${path}`, text)
  put('case/press/le-fanal-2025-11-12.html', fanal)
  put('case/press/echo-des-bassins.txt', echo)
  put('case/press/echo-des-bassins.txt.meta.json', echoSidecar)
  put('case/press/breakwater-review.html', breakwater)
  put('case/notes/agenda.qzc', diaryExport)
  put('keys/dkim-keys.txt', `${keyLines().join('\n')}\n`)
  put('expected.json', `${JSON.stringify(expected({ mails, relative, officePaths }), null, 2)}\n`)
  return files
}

/** @param {string} folder */
function writeExample(folder) {
  // What a former run left and this one does not make would otherwise be taken for part of the case.
  for (const made of ['case', 'keys']) rmSync(join(folder, made), { recursive: true, force: true })
  // Git keeps no empty folder, so a clone has no tmp/; a Maildir at rest has nothing in it anyway.
  mkdirSync(join(folder, 'case/mailbox/office-maildir/tmp'), { recursive: true })
  for (const [path, bytes] of makeExample()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeExample(process.argv[2] ?? fileURLToPath(new URL('../../examples', import.meta.url)))
}
