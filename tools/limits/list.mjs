// Every limit that input can meet: the constant that holds it, the attack that it stops, and that attack at any size, to be
// laid into a folder and taken in, or asked of a function directly.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createGzip } from 'node:zlib'
import { attachmentLimits } from './attachments.mjs'
import { broadMail, deepMultipart, header, lay, longHeader, mail, mbox, post, posts, repeat } from './attack.mjs'
import { coverageLimits } from './coverage.mjs'
import { embeddingLimits } from './embedding.mjs'

/** A limit whose attack is one file. `id` is another in every run, so that no two hold the same bytes. */
function file(name, pieces) {
  return { lay: (dir, size, id) => lay(join(dir, name), pieces(size, id)) }
}

const message = (more, body) => file('m.eml', (size, id) => [header(id, more(size)), ...body(size)])
const none = () => []
const multipart = (boundary) => `Content-Type: multipart/mixed; boundary=${boundary}\n`
const words = 'The keeper of the harbour wrote to the council again. '

export const limits = [
  {
    limit: 'folders inside each other',
    constant: 'maxFolderDepth',
    where: 'flow/intake/walk',
    stops: 'folders without end',
    lay(dir, size, id) {
      const inner = join(dir, ...Array(size - 1).fill('f'))
      mkdirSync(inner, { recursive: true })
      lay(join(inner, 'm.eml'), [mail(id)])
    },
  },
  {
    limit: 'unpacked bytes, or `maxRatio` times the packed ones where that is more',
    constant: 'freeUnpacked',
    where: 'store/raw',
    unit: 'bytes',
    stops: 'decompression bombs',
    async lay(dir, size, id) {
      const third = Math.floor(size / 3)
      const sizes = [third, third, size - 2 * third]
      await pack(join(dir, 'a.gz'), mbox(...sizes.map((each, i) => attachment(each - 55, `${id}-${i}`))))
    },
  },
  {
    limit: 'one mail',
    constant: 'maxMessageBytes',
    where: 'source/mail/read',
    unit: 'bytes',
    stops: 'a message that fills the memory',
    ...file('m.eml', attachment),
  },
  {
    limit: 'one message of a mailbox',
    constant: 'maxMessageBytes',
    where: 'source/mail/read',
    unit: 'bytes',
    stops: 'the same in a mailbox; those beside it are read',
    ...file('a.mbox', (size, id) => mbox(attachment(size, id), [mail(`${id}-after`)])),
  },
  {
    limit: 'header',
    constant: 'maxHeaderBytes',
    where: 'source/mail/mime/header-block',
    unit: 'bytes',
    stops: 'headers of hundreds of megabytes',
    ...file('m.eml', (size, id) => longHeader(id, size)),
  },
  {
    limit: 'fields of a header',
    constant: 'maxFields',
    where: 'source/mail/mime/header-block',
    stops: 'millions of tiny fields',
    ...message((size) => 'X: 1\n'.repeat(size - 5), none),
  },
  {
    limit: 'multiparts and messages inside each other',
    constant: 'maxDepth',
    where: 'source/mail/mime/scan',
    stops: 'nesting made to exhaust a stack',
    ...file('m.eml', (size, id) => deepMultipart(id, size)),
  },
  {
    limit: 'parts, with the message itself',
    constant: 'maxParts',
    where: 'source/mail/mime/scan',
    stops: 'a million parts, each of which costs a row',
    // The last part may hold whatever is left.
    at: (size) => size - 1,
    beyond: (size) => size,
    ...file('m.eml', (size, id) => broadMail(id, size - 1)),
  },
  {
    limit: 'messages encoded inside each other',
    constant: 'maxEncodedDepth',
    where: 'source/mail/mime/scan',
    stops: 'decoding the same bytes again and again',
    ...file('m.eml', (size, id) => [encodedMessages(size, id)]),
  },
  {
    limit: 'encoded messages opened beside a message',
    constant: 'maxOpenedBytes',
    where: 'source/mail/mime/scan',
    unit: 'bytes',
    stops: 'what they decode to, all held at once',
    ...message(
      () => encodedMessage,
      (size) => [base64Of('Subject: inner\nContent-Type: application/octet-stream\n\n', size)],
    ),
  },
  {
    limit: 'files between the lines of a text',
    constant: 'maxEmbedded',
    where: 'source/mail/mime/scan',
    stops: 'floods of tiny uuencoded files',
    ...message(
      () => '',
      (size) => repeat('begin 644 a\n#0V%T\n`\nend\n', size),
    ),
  },
  {
    limit: 'text outside of all parts',
    constant: 'maxOutsideBytes',
    where: 'source/mail/body/outside',
    unit: 'bytes',
    stops: 'megabytes where no mail program looks',
    ...message(
      () => multipart('b'),
      (size) => ['x'.repeat(size - 1), '\n--b\n\nword\n--b--\n'],
    ),
  },
  {
    limit: 'boundary',
    constant: 'maxBoundaryLength',
    where: 'source/mail/mime/boundary',
    unit: 'characters',
    stops: 'boundaries that are themselves megabytes, compared at every line',
    ...message(
      (size) => multipart('b'.repeat(size)),
      (size) => [`--${'b'.repeat(size)}\n\nword\n--${'b'.repeat(size)}--\n`],
    ),
  },
  {
    limit: 'addresses in one field',
    constant: 'maxAddresses',
    where: 'source/mail/header/address',
    stops: 'crowds of invented addresses, each of which costs a row',
    ...message((size) => `Cc: ${list(size, (i) => `a${i}@x.example`, ',\n ')}\n`, none),
  },
  {
    limit: 'references',
    constant: 'maxReferences',
    where: 'source/mail/header/ids',
    stops: 'threads of invented messages',
    ...message((size) => `References: ${list(size, (i) => `<${i}@x.example>`, '\n ')}\n`, none),
  },
  {
    limit: 'text of a mail that is searched and shown',
    constant: 'maxTextBytes',
    where: 'source/mail/body/text',
    unit: 'bytes',
    stops: 'one message whose text fills the index',
    ...message(
      () => '',
      (size) => ['x'.repeat(size - 1), '\n'],
    ),
  },
  {
    limit: 'what uuencoded lines decode to, beside their own bytes',
    constant: 'maxUuGrowth',
    where: 'source/mail/mime/uu',
    unit: 'times',
    stops: 'lines that tell more bytes than they hold',
    at: () => undefined,
    async ask(load) {
      const { decodeTransfer } = await load('source/mail/mime/transfer')
      const lines = Buffer.from(`begin 644 a\n${'M\n'.repeat(100_000)}\`\nend\n`)
      return `decoded up to ${Math.floor(decodeTransfer(lines, 'x-uuencode', new Set()).length / lines.length)} times`
    },
  },
  ...attachmentLimits,
  {
    limit: 'file of an X archive',
    constant: 'maxArchiveFile',
    where: 'source/x-archive/format',
    unit: 'bytes',
    stops: 'a file that fills the memory, where it is held whole',
    ...file('tweets.js', (size, id) => padded(posts([post(id)]), size)),
  },
  {
    limit: 'one post or message of an X archive',
    constant: 'maxValueBytes',
    where: 'source/x-archive/walk',
    unit: 'bytes',
    stops: 'JSON that grows to fifty times its size when it is parsed',
    ...file('tweets.js', (size, id) => posts([post(id)], [post(`${id}1`, paddingOf(size - post(`${id}1`).length))])),
  },
  {
    limit: 'elements on end that are no records',
    constant: 'maxUnread',
    where: 'source/x-archive/format',
    stops: 'millions of nothings, each of which costs a row',
    ...file('tweets.js', (size, id) => posts([post(id)], [list(size, () => '0', ',')], [post(`${id}1`)])),
  },
  {
    limit: 'posts searched for the names of others',
    constant: 'maxNamesFile',
    where: 'source/x-archive/people',
    unit: 'bytes',
    stops: 'reading a large file once for every file beside it',
    lay(dir, size, id) {
      const mention = '{"id_str":"9","screen_name":"lamp","name":"The Lamp"}'
      lay(join(dir, 'tweets.js'), padded(posts([post(id, `,"entities":{"user_mentions":[${mention}]}`)]), size))
      const sent = `"id":"${id}","senderId":"9","recipientId":"7","text":"x","createdAt":"2022-11-15T09:18:17.736Z"`
      const element = `{"dmConversation":{"conversationId":"7-9","messages":[{"messageCreate":{${sent}}}]}}`
      lay(join(dir, 'direct-messages.js'), [`window.YTD.direct_messages.part0 = [${element}]`])
    },
    see(fonds, root) {
      const sql = `select ra.name from record r join source s on s.id = r.source_id join record_party ra on ra.record_no = r.no
        where s.path = ? and ra.role = 'from'`
      const name = fonds.db.prepare(sql).pluck().get(`${root}/direct-messages.js`)
      return name === null ? 'the number alone is shown' : 'the name is shown'
    },
  },
  {
    limit: 'page or text',
    constant: 'maxArticle',
    where: 'source/article/format',
    unit: 'bytes',
    stops: 'files that fill the memory',
    ...file('a.html', (size, id) => saved(size, id)),
  },
  {
    limit: 'elements of a page in which the article is looked for',
    constant: 'maxElements',
    where: 'source/article/page/page',
    stops: 'comparing every element with every other',
    ...file('a.html', (size, id) => page(id, `<p>${words.repeat(20)}</p>${'<i></i>'.repeat(size - 6)}`)),
  },
  {
    limit: 'pieces of text and comments in such a page',
    constant: 'maxPieces',
    where: 'source/article/page/page',
    stops: 'pages of nothing but entities',
    ...file('a.html', (size, id) => page(id, `<p>${words.repeat(20)}</p>${'<!---->'.repeat(size - 2)}`)),
  },
  {
    limit: 'letters in such a page',
    constant: 'maxLetters',
    where: 'source/article/page/page',
    stops: 'copying an endless text for every question asked of it',
    ...file('a.html', (size, id) =>
      page(id, `<p>${words.repeat(20)}${'x'.repeat(size - 20 * words.length - id.length)}</p>`),
    ),
  },
  {
    limit: 'elements inside each other in such a page',
    constant: 'maxDepth',
    where: 'source/article/page/scan',
    stops: "the stacks of others' libraries",
    ...file('a.html', (size, id) =>
      page(id, `${'<div>'.repeat(size - 4)}<p>${words.repeat(20)}</p>${'</div>'.repeat(size - 4)}`),
    ),
  },
  {
    limit: 'attributes of one element of such a page',
    constant: 'maxAttributes',
    where: 'source/article/page/page',
    stops: 'looking one up among a million',
    ...file('a.html', (size, id) => page(id, `<p ${list(size, (i) => `a${i}=b`, ' ')}>${words.repeat(20)}</p>`)),
  },
  {
    limit: 'text of a page that is kept',
    constant: 'maxPageLetters',
    where: 'source/article/page/block-text',
    unit: 'letters',
    stops: 'a page whose text fills the index',
    // Eight line breaks stand before the text: two each of the page, the body, the article and the paragraph.
    ...file('a.html', (size, id) => page(id, `<p>${'x'.repeat(size - 8)}`)),
  },
  {
    limit: 'text of a file that is kept',
    constant: 'maxLetters',
    where: 'source/article/text/plain',
    unit: 'letters',
    stops: 'a file that is one endless text',
    ...file('a.txt', (size, id) => padded([`The harbour ${id}\n\n${words}`], size)),
  },
  {
    limit: 'lines of a text in which the article is looked for',
    constant: 'maxLines',
    where: 'source/article/text/plain',
    stops: 'millions of lines, each of which costs an object',
    ...file('a.txt', (size, id) => [`The harbour ${id}\n\n`, words.repeat(4), '\n'.repeat(size - 2)]),
  },
  {
    limit: 'sidecar',
    constant: 'maxSidecar',
    where: 'source/sidecar',
    unit: 'bytes',
    stops: 'a sidecar that fills the memory',
    lay(dir, size, id) {
      lay(join(dir, 'a.txt'), [`The harbour ${id}\n\n${words}\n`])
      lay(join(dir, 'a.txt.meta.json'), padded(['{"published":"2024-11-13"}'], size))
    },
  },
  {
    limit: 'query',
    constant: 'maxQueryLength',
    where: 'search/query',
    unit: 'characters',
    stops: 'a pasted book',
    ask: (load, size) => askQuery(load, 'a'.repeat(size)),
  },
  {
    limit: 'terms of a query',
    constant: 'maxTerms',
    where: 'search/reading',
    stops: 'thousands of prefixes, each of which walks the index',
    ask: (load, size) => askQuery(load, 'a* '.repeat(size)),
  },
  {
    limit: 'parentheses inside each other in a query',
    constant: 'maxNesting',
    where: 'search/query',
    stops: 'the stacks of SQLite and FTS5',
    ask: (load, size) => askQuery(load, `${'('.repeat(size)}a${')'.repeat(size)}`),
  },
  {
    limit: 'a list of terms',
    constant: 'maxListBytes',
    where: 'flow/batch/list',
    unit: 'bytes',
    stops: 'a list that fills the memory',
    ask: (load, size) => askList(load, Buffer.alloc(size, `${'a harbour '.repeat(5_000)}\n`)),
  },
  {
    limit: 'terms of a list',
    constant: 'maxListTerms',
    where: 'flow/batch/list',
    stops: 'a list that keeps the machine busy for a day',
    ask: (load, size) => askList(load, Buffer.from('a\n'.repeat(size))),
  },
  {
    limit: 'columns of a list',
    constant: 'maxColumns',
    where: 'flow/batch/list',
    stops: 'lines of millions of commas',
    ask: (load, size) => askList(load, Buffer.from(`a${','.repeat(size - 1)}`)),
  },
  {
    limit: 'HTML of a mail that is shown',
    constant: 'maxHtml',
    where: 'view/safe-html',
    unit: 'characters',
    stops: 'holding up the page with a mail of a hundred megabytes',
    ask: (load, size) => askHtml(load, 'x'.repeat(size)),
  },
  {
    limit: 'elements inside each other in such HTML',
    constant: 'maxDepth',
    where: 'view/html/survey',
    stops: "the sanitiser's stack",
    ask: (load, size) => askHtml(load, '<div>'.repeat(size)),
  },
  {
    limit: 'picture inside a mail',
    constant: 'maxImage',
    where: 'view/html/inline-image',
    unit: 'bytes',
    stops: "filling the browser's memory",
    ask: (load, size) => askPictures(load, size, 1),
  },
  {
    limit: 'all pictures of a mail, as they are sent to the browser',
    constant: 'maxImages',
    where: 'view/html/inline-image',
    unit: 'bytes',
    stops: 'one picture named ten thousand times',
    // Pictures of a mebibyte, each a third larger in base64.
    at: (size) => Math.floor(size / ((1 << 20) * (4 / 3) + 24)),
    beyond: (size) => Math.floor(size / ((1 << 20) * (4 / 3) + 24)) + 1,
    ask: (load, count) => askPictures(load, 1 << 20, count),
  },
  {
    limit: 'body of a request',
    constant: 'maxBody',
    where: 'server/app',
    unit: 'bytes',
    stops: "filling the server's memory",
    ask: askServer,
  },
  ...coverageLimits,
  ...embeddingLimits,
]

/** A mail of exactly so many bytes, most of them NUL bytes in a file attached to it. */
function* attachment(size, id) {
  const head = header(id, 'Content-Type: application/octet-stream; name=a.bin\nContent-Disposition: attachment\n')
  yield head
  yield size - head.length - 1
  yield '\n'
}

/** Pieces, then spaces up to a size. */
function* padded(pieces, size) {
  let left = size
  for (const piece of pieces) {
    left -= piece.length
    yield piece
  }
  yield* repeat(' ', left)
}

function paddingOf(size) {
  const empty = ',"x":""'
  return `,"x":"${'x'.repeat(size - empty.length)}"`
}

function list(count, each, between) {
  return Array.from({ length: count }, (_, i) => each(i)).join(between)
}

const encodedMessage = 'Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n'

function encodedMessages(levels, id) {
  let text = 'Subject: inner\n\nword\n'
  for (let level = 1; level < levels; level += 1) text = `${encodedMessage}\n${Buffer.from(text).toString('base64')}`
  return header(id, encodedMessage) + Buffer.from(text).toString('base64')
}

/** base64 of exactly so many letters, which begins with a text. */
function base64Of(start, size) {
  const bytes = Buffer.alloc(Math.ceil(size / 4) * 3, 'x')
  bytes.write(start)
  return bytes.toString('base64').slice(0, size)
}

/** A page of five elements and what is inside them. */
function page(title, body) {
  return [`<!doctype html><html><head><title>${title}</title></head><body><article>${body}</article></body></html>`]
}

/** A page that was saved with a picture inside, so that it is of exactly so many bytes. */
function* saved(size, title) {
  const [whole] = page(title, `<p>${words.repeat(20)}</p><img src="data:image/png;base64,@">`)
  const [before, after] = whole.split('@')
  yield before
  yield* repeat('A', size - before.length - after.length)
  yield after
}

async function pack(path, pieces) {
  mkdirSync(dirname(path), { recursive: true })
  const zero = Buffer.alloc(1 << 20)
  const gzip = createGzip()
  const packed = []
  gzip.on('data', (piece) => packed.push(piece))
  const ended = new Promise((resolve) => gzip.on('end', resolve))
  const write = async (piece) =>
    void (gzip.write(piece) || (await new Promise((resolve) => gzip.once('drain', resolve))))
  for (const piece of pieces) {
    if (typeof piece !== 'number') await write(piece)
    else for (let left = piece; left > 0; left -= zero.length) await write(zero.subarray(0, left))
  }
  gzip.end()
  await ended
  lay(path, packed)
}

async function askQuery(load, query) {
  const { parseQuery } = await load('search/query')
  const [error] = parseQuery(query).errors
  return error ? `read in part, \`${error.code}\`` : 'read'
}

async function askList(load, bytes) {
  const { readList } = await load('flow/batch/list')
  try {
    readList(bytes)
    return 'read'
  } catch ({ code }) {
    return `not read, \`${code}\``
  }
}

async function askHtml(load, html) {
  const { safeHtml } = await load('view/safe-html')
  return safeHtml(html, () => undefined).html.includes('class="cut"') ? 'cut, and said so' : 'shown'
}

async function askPictures(load, size, count) {
  const { inlineImages } = await load('view/html/inline-image')
  const bytes = Buffer.alloc(size)
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1')
  const images = inlineImages(() => ({ type: 'image/png', bytes }))
  const shown = Array.from({ length: count }, () => images.dataAddress('cid:a') !== null)
  return shown.every(Boolean) ? 'shown' : count === 1 ? 'not shown' : 'the last is not shown'
}

async function askServer(load, size, fonds) {
  const { createApp } = await load('server/app')
  const app = createApp({ fonds, world: { now: () => 0 }, token: 'x'.repeat(43), webRoot: '.' })
  const headers = {
    host: '127.0.0.1',
    origin: 'http://127.0.0.1',
    authorization: `Bearer ${'x'.repeat(43)}`,
    'content-type': 'application/json',
    'content-length': String(size),
  }
  const body = JSON.stringify({ seq: 0 }).padEnd(size)
  const reply = await app.request('http://127.0.0.1/api/undo', { method: 'POST', headers, body })
  const { code } = (await reply.json()).error
  // What was read names a decision that there is not.
  return code === 'not-found' ? 'read' : `refused, \`${code}\``
}
