// Enters people, messages and posts, leaves the files of an X archive: `window.YTD.<name>.part0 = [...]`, newest first
// inside a conversation, ids that grow with time.
import { chats, nightShift } from './data/chats.mjs'
import { accounts } from './data/people.mjs'

/**
 * @typedef {import('./data/posts.mjs').Post} Post
 * @typedef {import('./data/chats.mjs').Chat} Chat
 */

// X counts ids from 2010-11-04; the lower 22 bits tell a server and a sequence.
const epoch = 1288834974657n

/** @param {string} at */
export function idAt(at, salt = 1) {
  return String(((BigInt(Date.parse(at)) - epoch) << 22n) + BigInt(salt * 4099))
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function script(name, value) {
  return `window.YTD.${name}.part0 = ${JSON.stringify(value, null, 2)}\n`
}

/** @param {keyof typeof accounts} owner */
function accountFile(owner) {
  const { id, username, name } = accounts[owner]
  return script('account', [
    {
      account: {
        email: `${username}@harbourmail.example`,
        createdVia: 'web',
        username,
        accountId: id,
        createdAt: owner === 'nell' ? '2019-03-11T17:20:41.000Z' : '2016-06-02T08:14:05.000Z',
        accountDisplayName: name,
      },
    },
  ])
}

/**
 * @param {keyof typeof accounts} a
 * @param {keyof typeof accounts} b
 */
function conversationId(a, b) {
  const ids = [accounts[a].id, accounts[b].id]
  return ids.sort((x, y) => Number(x) - Number(y)).join('-')
}

/** @param {Chat} chat */
const linksOf = (chat) => (chat.link ? [link(chat.text, chat.link)] : [])

/**
 * @param {string} text
 * @param {string} expanded
 */
function link(text, expanded) {
  const url = text.match(/https:\/\/t\.example\/\w+/)?.[0] ?? ''
  return { url, expanded, display: expanded.replace('https://', '') }
}

/** @param {Chat} chat */
function words(chat) {
  const reaction = chat.reaction
  return {
    reactions: reaction
      ? [
          {
            senderId: accounts[reaction.from].id,
            reactionKey: reaction.key,
            eventId: idAt(reaction.at, 7),
            createdAt: reaction.at,
          },
        ]
      : [],
    urls: linksOf(chat),
    text: chat.text,
    mediaUrls: [],
    senderId: accounts[chat.from].id,
    id: idAt(chat.at),
    createdAt: chat.at,
  }
}

function directMessages() {
  return chats.map(({ between: [a, b], messages }) => ({
    dmConversation: {
      conversationId: conversationId(a, b),
      messages: messages
        .filter((chat) => !chat.lost)
        .map((chat) => ({ messageCreate: { recipientId: accounts[chat.from === a ? b : a].id, ...words(chat) } }))
        .reverse(),
    },
  }))
}

function directMessageHeaders() {
  return chats.map(({ between: [a, b], messages }) => ({
    dmConversation: {
      conversationId: conversationId(a, b),
      messages: messages
        .map((chat) => ({
          messageCreate: {
            id: idAt(chat.at),
            senderId: accounts[chat.from].id,
            recipientId: accounts[chat.from === a ? b : a].id,
            createdAt: chat.at,
          },
        }))
        .reverse(),
    },
  }))
}

function groupMessages() {
  const messages = nightShift.events.map((event) => {
    if ('leave' in event) {
      return { participantsLeave: { userIds: event.leave.map((name) => accounts[name].id), createdAt: event.at } }
    }
    if ('text' in event) return { messageCreate: words(event) }
    const ids = event.join.map((name) => accounts[name].id)
    const initiatingUserId = accounts[event.by].id
    // The owner's own arrival is told by a snapshot of who was there; later arrivals by their ids.
    return event.own
      ? {
          joinConversation: { initiatingUserId, participantsSnapshot: [...ids, accounts.nell.id], createdAt: event.at },
        }
      : { participantsJoin: { initiatingUserId, userIds: ids, createdAt: event.at } }
  })
  return [{ dmConversation: { conversationId: nightShift.id, messages: messages.reverse() } }]
}

/**
 * @param {Post[]} posts
 * @param {keyof typeof accounts} owner
 */
function tweets(posts, owner) {
  return posts
    .map((post, at) => {
      const before = post.answers ? posts[at - post.answers] : undefined
      const id = idAt(post.at, 3)
      const units = post.text
      const range = (/** @type {string} */ piece) => {
        const start = units.indexOf(piece)
        return [String(start), String(start + piece.length)]
      }
      const found = post.link ? link(post.text, post.link) : undefined
      const mentions = (post.mentions ?? []).map((name) => ({
        name: accounts[name].name,
        screen_name: accounts[name].username,
        indices: range(`@${accounts[name].username}`),
        id_str: accounts[name].id,
        id: accounts[name].id,
      }))
      const hashtags = [...post.text.matchAll(/#(\w+)/g)].map(([tag, text]) => ({ text, indices: range(tag) }))
      const editableUntil = new Date(Date.parse(post.at) + 3_600_000).toISOString()
      return {
        tweet: {
          edit_info: { initial: { editTweetIds: [id], editableUntil, editsRemaining: '5', isEditEligible: !before } },
          retweeted: false,
          source: '<a href="https://app.example/phone" rel="nofollow">App for phones</a>',
          entities: {
            hashtags,
            symbols: [],
            user_mentions: mentions,
            urls: found
              ? [
                  {
                    url: found.url,
                    expanded_url: found.expanded,
                    display_url: found.display,
                    indices: range(found.url),
                  },
                ]
              : [],
          },
          display_text_range: ['0', String(post.text.length)],
          favorite_count: String(post.likes ?? 0),
          id_str: id,
          truncated: false,
          retweet_count: String(post.shares ?? 0),
          id,
          created_at: tweetDate(post.at),
          favorited: false,
          full_text: post.text,
          lang: post.lang,
          ...(before
            ? {
                in_reply_to_status_id_str: idAt(before.at, 3),
                in_reply_to_status_id: idAt(before.at, 3),
                in_reply_to_user_id: accounts[owner].id,
                in_reply_to_user_id_str: accounts[owner].id,
                in_reply_to_screen_name: accounts[owner].username,
              }
            : {}),
        },
      }
    })
    .reverse()
}

/** @param {string} at `Wed Sep 18 08:17:40 +0000 2024` */
function tweetDate(at) {
  const [day, date, month, year, time] = new Date(at).toUTCString().replace(',', '').split(' ')
  return `${day} ${month} ${date} ${time} +0000 ${year}`
}

/**
 * The manifest lists each file with the name of its variable and its number of entries.
 * @param {keyof typeof accounts} owner
 * @param {Array<{ type: string, file: string, global: string, count: number }>} files
 * @param {string} made
 * @param {number} bytes
 */
function manifest(owner, files, made, bytes) {
  const { id, username, name } = accounts[owner]
  const dataTypes = Object.fromEntries(
    files.map(({ type, file, global, count }) => [
      type,
      { files: [{ fileName: `data/${file}`, globalName: `YTD.${global}.part0`, count: String(count) }] },
    ]),
  )
  const config = {
    userInfo: { accountId: id, userName: username, displayName: name },
    archiveInfo: {
      sizeBytes: String(bytes),
      generationDate: made,
      isPartialArchive: false,
      maxPartSizeBytes: '53687091200',
    },
    readmeInfo: { fileName: 'data/README.txt', directory: 'data/', name: 'README.txt' },
    dataTypes,
  }
  return `window.__THAR_CONFIG = ${JSON.stringify(config, null, 2)}\n`
}

/**
 * The archive of somebody who asked for everything.
 * @param {Post[]} posts
 * @returns {Array<[string, string]>}
 */
export function wholeArchive(posts) {
  const conversations = directMessages()
  /** @type {Array<[string, string]>} */
  const files = [
    ['data/account.js', accountFile('nell')],
    ['data/direct-message-headers.js', script('direct_message_headers', directMessageHeaders())],
    ['data/direct-messages-group.js', script('direct_messages_group', groupMessages())],
    ['data/direct-messages.js', script('direct_messages', conversations)],
    ['data/tweets.js', script('tweets', tweets(posts, 'nell'))],
  ]
  const bytes = files.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0)
  const listed = [
    { type: 'account', file: 'account.js', global: 'account', count: 1 },
    {
      type: 'directMessageHeaders',
      file: 'direct-message-headers.js',
      global: 'direct_message_headers',
      count: chats.length,
    },
    { type: 'directMessages', file: 'direct-messages.js', global: 'direct_messages', count: chats.length },
    { type: 'directMessagesGroup', file: 'direct-messages-group.js', global: 'direct_messages_group', count: 1 },
    { type: 'tweets', file: 'tweets.js', global: 'tweets', count: posts.length },
  ]
  return [...files, ['data/manifest.js', manifest('nell', listed, '2025-11-14T08:20:33.512Z', bytes)]]
}

/**
 * The archive of somebody who hands over the public part alone.
 * @param {Post[]} posts
 * @returns {Array<[string, string]>}
 */
export function publicArchive(posts) {
  return [
    ['data/account.js', accountFile('ysaline')],
    ['data/tweets.js', script('tweets', tweets(posts, 'ysaline'))],
  ]
}
