// The bytes of one file of another kind -> archives, pages, texts, sidecars, and bytes that only look like something.
import { checkRead } from './draft.mjs'
import { hold } from './hold.mjs'
import { checkSafeHtml } from './html.mjs'
import { received } from './mail.mjs'

const headLength = 65_536

/** Invented messages that an archive's context files explain. */
const messages = Buffer.from(`window.YTD.direct_messages.part0 = [ {
  "dmConversation" : { "conversationId" : "7-8", "messages" : [ { "messageCreate" : {
    "recipientId" : "8", "reactions" : [ ], "urls" : [ ], "text" : "The harbour, tomorrow", "mediaUrls" : [ ],
    "senderId" : "7", "id" : "900", "createdAt" : "2016-09-20T10:00:00.000Z" } } ] } } ]`)
const account = Buffer.from(`window.YTD.account.part0 = [ { "account" : {
  "email" : "nora@lighthouse.example", "createdVia" : "web", "username" : "nora", "accountId" : "7",
  "createdAt" : "2010-01-01T00:00:00.000Z", "accountDisplayName" : "Nora" } } ]`)

/** Read as what its first bytes say, as the intake does; `checked` is the format that is checked in any case. */
export function checkAnything(project, raw, checked) {
  const { name } = project.recognise(raw.subarray(0, headLength), raw.length)
  const format = formatOf(project, name)
  if (format !== undefined && name !== checked) readAll(project, format, name, raw, () => undefined)
}

/** The reader of what was recognised. */
function formatOf({ xArchive, mbox, mail, article }, name) {
  if (name.startsWith('x-')) return xArchive
  return { mbox, mail, html: article, text: article }[name]
}

export function checkArchive(project, raw) {
  const { xArchive } = project
  const format = xArchive.recognise(raw.subarray(0, headLength)) ?? 'x-direct-messages'
  checkAnything(project, raw, format)
  for (const read of readAll(project, xArchive, format, raw, (name) => (name === 'account.js' ? account : undefined)))
    checkContent(project, raw, read, format)
  // What it says about people is asked for when another file of the archive is read.
  readAll(project, xArchive, 'x-direct-messages', messages, () => raw)
}

export function checkPage(project, raw) {
  checkAnything(project, raw, 'html')
  for (const read of readAll(project, project.article, 'html', raw, () => undefined))
    checkContent(project, raw, read, 'html')
}

export function checkPlain(project, raw) {
  checkAnything(project, raw, 'text')
  for (const read of readAll(project, project.article, 'text', raw, () => undefined))
    checkContent(project, raw, read, 'text')
}

export function checkSidecar({ parseSidecar }, raw) {
  const read = parseSidecar(raw)
  hold(typeof (read.given ?? read.problem) !== 'undefined', 'a sidecar is neither read nor a problem')
}

function readAll(project, format, name, raw, sibling) {
  const bytes = { size: raw.length, slice: (start, end) => Buffer.from(raw.subarray(start, end)) }
  const file = { path: 'a', bytes, given: {}, received, sibling }
  const reads = [...format.read(file, name)]
  for (const read of reads) checkRead(project, read, raw.length)
  return reads
}

function checkContent(project, raw, read, format) {
  if (read.problem) return
  const { text, headers, html } = project.openContent(format, raw.subarray(read.offset, read.offset + read.length))
  hold(
    headers.every(({ name, value }) => typeof name === 'string' && typeof value === 'string'),
    'a field is no text',
  )
  // Who messages name is told by other files of the archive, which are not at hand when one is opened.
  const isSame = text === read.text || read.kind !== 'article'
  hold(isSame, 'a record is read and opened with different texts', {
    read: read.text.slice(0, 80),
    opened: text.slice(0, 80),
  })
  if (html !== undefined) checkSafeHtml(project, html)
}
