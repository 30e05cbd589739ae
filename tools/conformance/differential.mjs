// Real mail read by our reader and by postal-mime -> how many are equal, and the differences by their reason.
// Texts are compared without white space: the two join lines and lay out HTML in different ways, and words are what counts.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const years = [2019, 2020, 2021, 2022, 2023]
/** Messages of each year. */
const perYear = 400

/** Names and raw bytes. `mail` is the folder of mailboxes and mails. */
function* listMail(reader, mail) {
  for (const year of years) {
    const whole = gunzipSync(readFileSync(join(mail, `linux-i2c/${year}.mbox.gz`)))
    const bytes = { size: whole.length, slice: (start, end) => whole.subarray(start, end) }
    let count = 0
    for (const { start, end, separator } of reader.split(bytes)) {
      if (separator === undefined) continue
      yield { corpus: 'linux-i2c', name: `${year} message ${count}`, raw: whole.subarray(start, end) }
      if (++count >= perYear) break
    }
  }
  for (const folder of ['easy-ham-1', 'spam-1'])
    for (const file of readdirSync(join(mail, 'spamassassin', folder)).sort())
      if (file.endsWith('.txt')) {
        const raw = readFileSync(join(mail, 'spamassassin', folder, file))
        yield { corpus: 'spamassassin', name: `${folder}/${file}`, raw }
      }
}

/** Why texts or files may differ without anything being lost; the first that fits is the reason. */
const reasons = [
  {
    what: 'text',
    sentence: 'The message is HTML alone; postal-mime gives no text for it, we make one. The HTML itself is equal.',
    fits: ({ theirs, ours }) => theirs.text === '' && ours.html !== '' && sameLetters(theirs.html, ours.html),
  },
  {
    what: 'text',
    sentence:
      'The charset is missing or wrong, or a windows-1252 text says ISO-8859-1; postal-mime shows control or replacement characters, we the letters.',
    fits: ({ theirs, ours }) => sameLetters(theirs.text, ours.text) && sameLetters(theirs.html, ours.html),
  },
  {
    what: 'text',
    sentence:
      'Quoted lines of format=flowed are joined by us, as RFC 3676 §4.5 says, and left apart by postal-mime: the marks differ, the words do not.',
    fits: ({ theirs, ours }) => theirs.html === ours.html && withoutMarks(theirs.text) === withoutMarks(ours.text),
  },
  {
    what: 'text',
    sentence:
      'The boundary lines are not as declared; we guess the boundary and say so, postal-mime finds no part at all.',
    fits: ({ theirs, ours }) => ours.codes.has('boundary-guessed') && theirs.text === '' && theirs.html === '',
  },
  {
    what: 'text',
    sentence: 'Text stands before the first part or after the last; we read it and say so, postal-mime leaves it out.',
    fits: ({ theirs, ours }) => {
      if (!ours.codes.has('text-outside-parts')) return false
      const words = withoutMarks(letters(ours.text))
      return (
        sameLetters(theirs.html, ours.html) &&
        (theirs.text === '' || words.includes(withoutMarks(letters(theirs.text))))
      )
    },
  },
  {
    what: 'text',
    sentence:
      'Text and HTML stand side by side; postal-mime puts all text first and makes one HTML of both, we keep the parts and their order.',
    fits: ({ theirs, ours }) => {
      const isJoined = ours.html !== '' && theirs.html.startsWith(ours.html)
      const gap = Math.abs(theirs.text.length - ours.text.length)
      return sameLetters(sorted(theirs.text), sorted(ours.text)) || (isJoined && gap * 20 < ours.text.length)
    },
  },
  {
    what: 'files',
    sentence:
      'The line break before a boundary belongs to the boundary (RFC 2046 §5.1.1); postal-mime counts it to a file that is not encoded.',
    fits: ({ theirs, ours }) => sameFiles(theirs.files.map(withoutLastBreak), ours.files.map(withoutLastBreak)),
  },
  {
    what: 'files',
    sentence: 'A text of another kind than plain or HTML is a file to postal-mime; to us it is text that is shown.',
    fits: ({ theirs, ours }) => {
      const texts = new Set(ours.texts.map((bytes) => hash(withoutLastBreak(bytes))))
      const rest = theirs.files.filter((bytes) => !texts.has(hash(withoutLastBreak(bytes))))
      return sameFiles(rest.map(withoutLastBreak), ours.files.map(withoutLastBreak))
    },
  },
]

/** `{ corpora, reasons, unexplained }`. `parse` is postal-mime's. */
export async function compareWithPostalMime(reader, parse, mail) {
  const corpora = {}
  const counts = reasons.map(({ what, sentence }) => ({ what, sentence, count: 0 }))
  const unexplained = []
  for (const { corpus, name, raw } of listMail(reader, mail)) {
    corpora[corpus] ??= { messages: 0, text: 0, files: 0 }
    corpora[corpus].messages += 1
    const pair = { theirs: seenByThem(await parse(raw)), ours: seenByUs(reader, raw) }
    const isSame = {
      text: pair.theirs.text === pair.ours.text && pair.theirs.html === pair.ours.html,
      files: sameFiles(pair.theirs.files, pair.ours.files),
    }
    for (const what of ['text', 'files']) {
      if (isSame[what]) corpora[corpus][what] += 1
      else {
        const index = reasons.findIndex((reason) => reason.what === what && reason.fits(pair))
        if (index === -1) unexplained.push(`${corpus}: ${name}: ${what}`)
        else counts[index].count += 1
      }
    }
  }
  return { corpora, reasons: counts, unexplained }
}

function seenByThem({ text, html, attachments }) {
  return { text: bare(text), html: bare(html), files: attachments.map(({ content }) => Buffer.from(content)) }
}

function seenByUs(reader, raw) {
  const read = reader.readMail(raw, { offset: 0, received: Date.UTC(2030, 0, 1) })
  const { text, html } = reader.openMail(raw)
  const parts = read.parts ?? []
  const bytes = (wanted) => parts.filter(wanted).map((part) => reader.decodePart(raw, part))
  return {
    text: bare(text),
    html: bare(html),
    files: bytes(({ attachment }) => attachment),
    texts: bytes(({ attachment, type }) => !attachment && type.startsWith('text/')),
    codes: new Set((read.remarks ?? []).map(({ code }) => code)),
  }
}

function bare(text) {
  return (text ?? '').replace(/[\s\u00a0\ufeff\0]+/g, '')
}

/** What is not ASCII counts as one unknown letter each run, so that only charsets are left out. */
function letters(text) {
  return text.replace(/[^\x21-\x7e]+/g, '?')
}

function sameLetters(theirs, ours) {
  return letters(theirs) === letters(ours)
}

function withoutMarks(text) {
  return text.replaceAll('>', '')
}

function sorted(text) {
  return [...text].sort().join('')
}

function withoutLastBreak(bytes) {
  return Buffer.from(bytes.toString('latin1').replace(/(?:\r?\n)+$/, ''), 'latin1')
}

function hash(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}

function sameFiles(theirs, ours) {
  return theirs.map(hash).sort().join() === ours.map(hash).sort().join()
}

export function differentialAsMarkdown({ corpora, reasons: counts, unexplained }) {
  return [
    '## postal-mime, on real mail',
    '',
    'Decoded text, HTML, and the SHA-256 of every attached file; texts are compared without white space.',
    '',
    '| mail | messages | same text | same files |',
    '|---|---|---|---|',
    ...Object.entries(corpora).map(
      ([name, { messages, text, files }]) => `| ${name} | ${messages} | ${text} | ${files} |`,
    ),
    '',
    '| difference | messages | why |',
    '|---|---|---|',
    ...counts.map(({ what, count, sentence }) => `| ${what} | ${count} | ${sentence} |`),
    `| unexplained | ${unexplained.length} | |`,
    '',
  ].join('\n')
}
