// What a reader of the example has to find, as data for tests: counts per source, the notable records by their keys, and
// what the articles claim against what the records say. Keys are those of the records: `mid:`, `x:dm:`, `x:post:`.
import { idAt } from './archive.mjs'
import { messageId } from './compose.mjs'
import { chats, nightShift } from './data/chats.mjs'
import { accounts } from './data/people.mjs'
import { nellPosts, ysalinePosts } from './data/posts.mjs'

/**
 * @typedef {import('./data/mails-contact.mjs').Held} Held
 * @typedef {{ mails: Held[], relative: Held[], officePaths: Map<string, string> }} Made
 */

const mboxPath = 'case/mailbox/relative.mbox'

/** @param {Made} made */
export function expected({ mails, relative, officePaths }) {
  const chain = chats[0]?.messages ?? []
  const fromPublisher = chain.filter((chat) => chat.from === 'tidewatch')
  const answers = chain.filter((chat) => chat.from === 'nell')
  const lost = chats.flatMap((chat) => chat.messages).filter((chat) => chat.lost)
  const asked = chain.find((chat) => chat.text.startsWith('Page 212 is up'))
  const post = ysalinePosts.find((each) => each.text.startsWith('Forty-one million'))
  return {
    note: 'Paths are relative to examples/. expected counts what one source says; held counts different records of its kind over the whole case.',
    sources: sources(relative.length, officePaths),
    totals: {
      mailHoldings: relative.length + officePaths.size + 1,
      mailDistinctBytes: relative.length + officePaths.size + 1 - identical(mails).length,
      mailDistinctMessageIds: new Set(mails.map((mail) => midOf(mail, mails))).size,
      directMessages: count((chat) => !chat.lost),
      directMessagesHeaderOnly: lost.length,
      groupMessages: nightShift.events.filter((event) => 'text' in event).length,
      groupJoins: nightShift.events.filter((event) => 'join' in event).length,
      groupLeaves: nightShift.events.filter((event) => 'leave' in event).length,
      posts: nellPosts.length + ysalinePosts.length,
      articles: 3,
      refused: 1,
    },
    exchange: {
      conversation: `x:dm:${accounts.nell.id}-${accounts.tidewatch.id}`,
      relative: `x:${accounts.nell.id}`,
      publisher: `x:${accounts.tidewatch.id}`,
      zone: '+02:00 until 27 October 2024 and from 30 March to 26 October 2025, +01:00 otherwise',
    },
    firstMessageAt: fromPublisher[0]?.at,
    firstMessageAtLocal: '2024-09-05T00:12:31.408+02:00',
    firstAnswerAt: answers[0]?.at,
    answerAfterHours: 12,
    messages: fromPublisher.length,
    replies: answers.length,
    messagesAndReplies: chain.length,
    repliesAt: answers.map(({ at }) => at),
    lastMessageInScreenshotsAt: chain.find((chat) => chat.at.startsWith('2024-10-17'))?.at,
    lastMessageAt: chain.at(-1)?.at,
    lastMessageAtLocal: '2025-07-11T00:04:07.739+02:00',
    messagesAfterScreenshots: chain.filter((chat) => chat.at > '2024-10-18').map((chat) => `x:dm:${idAt(chat.at)}`),
    postAfterMinutes: 15,
    fifteenMinutes: {
      message: { key: `x:dm:${idAt(asked?.at ?? '')}`, at: asked?.at },
      between: lost.map((chat) => ({
        key: `x:dm:${idAt(chat.at)}`,
        at: chat.at,
        note: 'from the relative to the candidate; words missing',
      })),
      mail: midOfId('m2', mails),
      post: { key: `x:post:${idAt(post?.at ?? '', 3)}`, at: post?.at },
      sharedWords: 'Forty-one million for a quay that nobody may use, on the page that city hall forgot to number.',
    },
    headerOnly: lost.map((chat) => `x:dm:${idAt(chat.at)}`),
    sameDayMail: { keys: ['a1', 'a6'].map((id) => midOfId(id, mails)), at: '2024-09-05T12:41:03+02:00', colleagues: 3 },
    threads: threads(mails),
    missingMessageIds: mails.flatMap((mail) =>
      mail.reMissing ? [{ key: `mid:${mail.reMissing}`, pointedToBy: [midOf(mail, mails)] }] : [],
    ),
    identicalCopies: identical(mails).map((mail) => ({
      key: midOf(mail, mails),
      paths: [mboxPath, officePaths.get(mail.id)],
    })),
    differingCopies: mails.flatMap((mail) =>
      mail.editOf
        ? [
            {
              key: midOf(mail, mails),
              whole: mboxPath,
              edited: officePaths.get(mail.id),
              cut: mail.edit?.[0].replace(/\s+/g, ' ').trim(),
            },
          ]
        : [],
    ),
    brokenMessages: [midOfId('broken', mails)],
    impossibleDates: ['epoch', 'future'].map((id) => {
      const mail = mails.find((each) => each.id === id)
      return { key: midOfId(id, mails), written: mail?.at, received: mail?.received }
    }),
    hostileMessages: [midOfId('hostile', mails)],
    remoteImages: ['hostile', 'digest'].map((id) => midOfId(id, mails)),
    inlineImages: [midOfId('d5', mails)],
    forwardedInline: ['a6', 'k2'].map((id) => midOfId(id, mails)),
    forwardedAsAttachment: mails.flatMap((mail) =>
      mail.carries ? [{ key: midOf(mail, mails), carries: midOfId(mail.carries, mails) }] : [],
    ),
    flowed: mails.filter((mail) => mail.flowed).map((mail) => midOf(mail, mails)),
    mailingList: {
      listId: 'benevoles.listes-quai.example',
      keys: mails.filter((mail) => mail.extra).map((mail) => midOf(mail, mails)),
    },
    charsets: charsets(mails),
    attachments: mails.flatMap((mail) =>
      mail.files
        ? [
            {
              key: midOf(mail, mails),
              files: mail.files.map(({ name, type, bytes }) => ({ name, type, size: bytes.length })),
            },
          ]
        : [],
    ),
    dkim: {
      keys: 'keys/dkim-keys.txt',
      bodyAltered: mails.flatMap((mail) => (mail.editOf ? [officePaths.get(mail.id)] : [])),
      afterMboxUnquoting: [midOfId('b2', mails)],
      twoSignatures: mails.filter((mail) => mail.from === 'tesk').map((mail) => midOf(mail, mails)),
      unsigned: ['hostile', 'broken', 'f1', 'digest'].map((id) => midOfId(id, mails)),
    },
    press,
  }
}

/** @param {(chat: import('./data/chats.mjs').Chat) => boolean} test */
const count = (test) => chats.flatMap((chat) => chat.messages).filter(test).length

/** @param {Held[]} mails */
const identical = (mails) => mails.filter((mail) => mail.mbox && mail.office)

/**
 * @param {Held} mail
 * @param {Held[]} mails
 */
function midOf(mail, mails) {
  return `mid:${messageId(mails.find((each) => each.id === mail.editOf) ?? mail)}`
}

/**
 * @param {string} id
 * @param {Held[]} mails
 */
function midOfId(id, mails) {
  const mail = mails.find((each) => each.id === id)
  if (!mail) throw new Error(`no mail is called ${id}`)
  return midOf(mail, mails)
}

/**
 * @param {number} inMbox
 * @param {Map<string, string>} officePaths
 */
function sources(inMbox, officePaths) {
  const whole = count((chat) => !chat.lost)
  return [
    { path: mboxPath, format: 'mbox', expected: inMbox },
    ...[...officePaths.values()].map((path) => ({ path, format: 'mail', expected: 1 })),
    { path: 'case/mailbox/quarrey-to-tesk.eml', format: 'mail', expected: 1 },
    { path: 'case/x-archive/data/direct-messages.js', format: 'x-direct-messages', expected: whole },
    {
      path: 'case/x-archive/data/direct-message-headers.js',
      format: 'x-direct-message-headers',
      expected: count(() => true),
      headerOnly: count((chat) => chat.lost === true),
    },
    {
      path: 'case/x-archive/data/direct-messages-group.js',
      format: 'x-direct-messages-group',
      expected: nightShift.events.length,
    },
    { path: 'case/x-archive/data/tweets.js', format: 'x-posts', expected: nellPosts.length },
    { path: 'case/public-posts/data/tweets.js', format: 'x-posts', expected: ysalinePosts.length },
    { path: 'case/press/le-fanal-2025-11-12.html', format: 'html', expected: 1 },
    { path: 'case/press/echo-des-bassins.txt', format: 'text', expected: 1 },
    { path: 'case/press/breakwater-review.html', format: 'html', expected: 1 },
    { path: 'case/notes/agenda.qzc', format: 'unknown', expected: 1, refused: 1 },
  ]
}

/** @param {Held[]} mails */
function threads(mails) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map()
  for (const mail of mails) {
    const base = mails.find((each) => each.id === mail.editOf) ?? mail
    let root = base
    for (let up = base; up; root = up, up = /** @type {Held} */ (mails.find((each) => each.id === up.re)));
    const key = root.reMissing ? `mid:${root.reMissing}` : midOf(root, mails)
    found.set(key, (found.get(key) ?? new Set()).add(midOf(base, mails)))
  }
  return [...found].filter(([, keys]) => keys.size > 1).map(([root, keys]) => ({ root, messages: keys.size }))
}

/** @param {Held[]} mails */
function charsets(mails) {
  /** @type {Record<string, number>} */
  const counts = {}
  for (const mail of mails) {
    if (mail.editOf || mail.text === undefined) continue
    const charset = mail.charset ?? 'utf-8'
    counts[charset] = (counts[charset] ?? 0) + 1
  }
  return counts
}

const press = {
  articles: [
    {
      path: 'case/press/le-fanal-2025-11-12.html',
      outlet: 'Le Fanal',
      author: 'Aurèle Bontemp',
      language: 'fr',
      published: '2025-11-12T06:30:00+01:00',
      basis: 'page metadata',
      chrome: ['Tout accepter', 'Météo marine', 'À lire aussi', 'La lettre du phare', 'Commentaires (2)'],
    },
    {
      path: 'case/press/echo-des-bassins.txt',
      outlet: "L'Écho des Bassins",
      author: null,
      language: 'fr',
      published: '2025-11-11',
      basis: 'sidecar',
      chrome: [
        'Retour',
        "Plus d'articles",
        'Commentaires',
        'Vidéo du jour',
        'La marée du siècle filmée depuis le Quai 9',
        'Abonnez-vous pour deux sous par jour',
      ],
    },
    {
      path: 'case/press/breakwater-review.html',
      outlet: 'The Breakwater Review',
      author: 'Rowan Tesk',
      language: 'en',
      published: '2025-11-10T05:00:00+00:00',
      basis: 'page metadata',
      chrome: ['Support us', 'More from the port', 'Reader-funded since the ferry strike.'],
    },
  ],
  agreements: [
    'the first message came shortly after midnight on 5 September 2024',
    'there were three answers',
    'Tidewatch asked for the list of donors',
  ],
  conflicts: [
    {
      between: ['case/press/le-fanal-2025-11-12.html', 'case/press/echo-des-bassins.txt'],
      about: 'when the exchange ended',
      a: '2024-09-05/2024-10-17',
      b: '../2025-07',
    },
    {
      between: ['case/press/breakwater-review.html', 'case/press/echo-des-bassins.txt'],
      about: 'how many colleagues were told on the first day',
      a: 2,
      b: 3,
    },
    {
      between: ['case/press/breakwater-review.html', 'case/press/le-fanal-2025-11-12.html'],
      about: 'whether the request for the list of donors was answered',
      a: false,
      b: true,
    },
    {
      between: ['case/press/echo-des-bassins.txt', 'case/mailbox/relative.mbox'],
      about: 'when the candidate knew',
      a: '2025-11',
      b: '2024-09-05',
    },
  ],
  quotes: [
    {
      article: 'case/press/breakwater-review.html',
      text: 'Great to hear your mother mention us on the radio … please have her share the link with it',
      of: `x:dm:${idAt('2024-09-12T11:05:44.700Z')}`,
      how: 'shortened',
    },
    {
      article: 'case/press/breakwater-review.html',
      text: 'A mayor can withdraw a complaint with a single letter',
      of: `x:dm:${idAt('2024-12-09T17:58:03.118Z')}`,
      how: 'altered: with one letter',
    },
    {
      article: 'case/press/breakwater-review.html',
      text: 'If the first paper on your side comes from you, nobody else gets to choose the day',
      of: `x:dm:${idAt('2024-09-25T20:44:57.603Z')}`,
      how: 'exact',
    },
    {
      article: 'case/press/echo-des-bassins.txt',
      text: "Un doute vaut plus qu'un discours",
      of: `x:dm:${idAt('2024-10-17T20:37:21.484Z')}`,
      how: 'translated',
    },
    {
      article: 'case/press/le-fanal-2025-11-12.html',
      text: 'Pas le registre',
      of: `x:dm:${idAt('2024-10-02T09:47:38.090Z')}`,
      how: 'translated and shortened: the second sentence is left out',
    },
  ],
}
