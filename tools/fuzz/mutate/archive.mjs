// Operators on a file of an X archive: its JSON as a tree, and as text that no longer is JSON.
import { range, replaceOne } from './shape.mjs'

const oddValues = [
  ...[
    null,
    true,
    0,
    -1,
    1e308,
    '',
    ' ',
    [],
    {},
    [[]],
    { a: {} },
    '\ud800',
    '\u0000',
    '1'.repeat(400),
    'x'.repeat(5000),
  ],
  ...[
    '2016-09-20T10:00:00.000Z',
    '99999-99-99T99:99:99Z',
    'Tue Sep 20 10:00:00 +0000 2016',
    '1412200917',
    '18446744073709551616',
  ],
  ...['1-1', '1412200917-1412200917', 'https://t.co/x', '@', 'en', ['1', 1, null], ['__proto__'], 'constructor'],
]

const oddKeys = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    '',
    'id',
    'text',
    'full_text',
    'createdAt',
    'created_at',
    'senderId',
    'messages',
  ],
  ...[
    'dmConversation',
    'messageCreate',
    'joinConversation',
    'participantsLeave',
    'conversationNameUpdate',
    'tweet',
    'noteTweet',
  ],
  ...[
    'entities',
    'urls',
    'indices',
    'mediaUrls',
    'reactions',
    'recipientId',
    'conversationId',
    'participantsSnapshot',
    'editHistory',
  ],
]

const prefixes = [
  ...['direct_messages', 'direct_messages_group', 'direct_message_headers', 'direct_message_group_headers', 'tweets'],
  ...['account', 'profile', 'note_tweet', 'deleted_tweets', 'community_tweet', 'ad_impressions', 'x'],
]

export const archiveOperators = {
  changeValue: inTree((place, random) => {
    place.holder[place.key] = random.pick(oddValues)
  }),
  dropMember: inTree((place) => {
    if (Array.isArray(place.holder)) place.holder.splice(Number(place.key), 1)
    else delete place.holder[place.key]
  }),
  renameMember: inTree((place, random) => {
    const { holder, key } = place
    Object.defineProperty(holder, random.pick(oddKeys), { value: holder[key], enumerable: true, configurable: true })
  }),
  repeatMember: inTree((place, random) => {
    const times = random.many(400)
    place.holder[place.key] = Array(times).fill(place.holder[place.key])
  }),
  swapMembers: inTree((place, random, places) => {
    const other = random.pick(places)
    const held = place.holder[place.key]
    if (isInside(held, other.holder) || isInside(other.holder[other.key], place.holder)) return
    place.holder[place.key] = other.holder[other.key]
    other.holder[other.key] = held
  }),
  changePrefix: (text, random) => text.replace(/YTD\.\w+\.part/, () => `YTD.${random.pick(prefixes)}.part`),
  breakPrefix: (text, random) =>
    text.replace(/^[^[{]*/, (prefix) =>
      random.pick([prefix.trim(), `${prefix}   `, prefix.toLowerCase(), `\xef\xbb\xbf${prefix}`, prefix.slice(3)]),
    ),
  dropBracket: (text, random) => replaceOne(text, /[{}[\]]/g, random, () => ''),
  addBracket: (text, random) => {
    const at = random.below(text.length + 1)
    return (
      text.slice(0, at) +
      random.pick(['{', '}', '[', ']', '"', ',', ':', '\\', '},{', '],[']).repeat(random.many(50_000)) +
      text.slice(at)
    )
  },
  dropQuote: (text, random) => replaceOne(text, /"/g, random, () => ''),
  breakEscape: (text, random) =>
    replaceOne(
      text,
      /"[^"\n]{1,80}"/g,
      random,
      ([found]) =>
        `${found.slice(0, -1)}${random.pick(['\\', '\\u12', '\\ud800', '\\u0000', '\n', '\t', '\\x', '"'])}"`,
    ),
  cutInside: (text, random) => text.slice(0, range(text, random, 1).start),
  addBehind: (text, random) => text + random.pick([';', ';\n', ' window.YTD', '[]', ']', '\0', text.slice(0, 2000)]),
  repeatElements: (text, random) => {
    const open = text.indexOf('[')
    const close = text.lastIndexOf(']')
    const inside = text.slice(open + 1, close)
    return text.slice(0, open + 1) + `${inside},`.repeat(random.many(20)) + text.slice(open + 1)
  },
}

/** An operator on the parsed tree; text that is no JSON any more stays as it is. */
function inTree(change) {
  return (text, random) => {
    const at = text.search(/[[{]/)
    const tree = at === -1 ? undefined : parsed(text.slice(at))
    const places = tree === undefined ? [] : placesOf(tree)
    if (places.length === 0) return text
    change(random.pick(places), random, places)
    return text.slice(0, at) + Buffer.from(JSON.stringify(tree, null, 2), 'utf8').toString('latin1')
  }
}

function parsed(json) {
  try {
    return JSON.parse(Buffer.from(json, 'latin1').toString('utf8'))
  } catch {
    return undefined
  }
}

/** Every member of the tree, as the object or array that holds it and its key. */
function placesOf(tree) {
  const places = []
  const waiting = [tree]
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    for (const key of Object.keys(holder)) {
      places.push({ holder, key })
      if (typeof holder[key] === 'object' && holder[key] !== null) waiting.push(holder[key])
    }
  }
  return places
}

function isInside(tree, wanted) {
  if (typeof tree !== 'object' || tree === null) return false
  return tree === wanted || placesOf(tree).some(({ holder }) => holder === wanted)
}
