// Limits of reading articles and of looking their quotes up, each asked of the function that holds it.

/** "a0 a1 a2 …": as many words, none of them twice. */
const distinct = (count) => Array.from({ length: count }, (_, i) => `word${i}`)
const outlets = ['The Beacon', 'The Courier']

export const coverageLimits = [
  {
    limit: 'quotes of an article',
    constant: 'maxQuotes',
    where: 'coverage/quote/read',
    stops: 'an article of quotation marks alone',
    ask: askQuotes,
  },
  {
    limit: 'letters of an embedded post',
    constant: 'maxPost',
    where: 'coverage/article/posts',
    stops: 'a signature that swallows an article without blank lines',
    ask: askPost,
  },
  {
    limit: 'words of a sentence in which times are looked for at once',
    constant: 'maxTokens',
    where: 'coverage/when/find',
    stops: 'a book in one sentence',
    ask: askSentence,
  },
  {
    limit: 'pieces of a quote',
    constant: 'maxPieces',
    where: 'coverage/match/match',
    stops: 'quotes of thousands of ellipses',
    async ask(load, size) {
      const { piecesFor } = await load('coverage/match/match')
      const quote = { text: '', pieces: distinct(size) }
      return piecesFor(quote).length === size ? 'all are looked for' : 'the last is not looked for'
    },
  },
  {
    limit: 'words of a quote that are looked up in the index',
    constant: 'maxWords',
    where: 'flow/coverage/candidates',
    stops: 'a book in quotation marks',
    ask: askLookedUp,
  },
  {
    limit: 'words of an altered quote',
    constant: 'maxQuoteWords',
    where: 'coverage/match/align',
    stops: 'alignments whose table fills the memory',
    async ask(load, size) {
      const { align } = await load('coverage/match/align')
      const words = distinct(size)
      const altered = words.with(3, 'harbour')
      return align(altered, words).same === size - 1 ? 'all are compared' : 'the last is not compared'
    },
  },
  {
    limit: 'words of a text in which quotes are looked for',
    constant: 'maxWords',
    where: 'coverage/match/words',
    stops: 'a message of a gigabyte of words',
    async ask(load, size) {
      const { comparedWords } = await load('coverage/match/words')
      const words = comparedWords('word '.repeat(size)).folded
      return words.length === size ? 'all are compared' : 'the last is not compared'
    },
  },
  {
    limit: 'claims of one article that are held against those of another',
    constant: 'maxClaims',
    where: 'coverage/reconcile/reconcile',
    stops: 'articles of claims alone: all pairs are looked at',
    ask: askClaims,
  },
  {
    limit: 'conflicts',
    constant: 'maxConflicts',
    where: 'coverage/reconcile/reconcile',
    stops: 'articles that contradict each other in everything',
    ask: askConflicts,
  },
]

function plainProse(text) {
  const whole = { start: 0, end: [...text].length }
  const paragraphs = [{ ...whole, heading: false }]
  return { text, language: 'en', published: '2024-03-04', outlet: null, chrome: [], paragraphs, posts: [] }
}

async function askQuotes(load, size) {
  const { readQuotes } = await load('coverage/quote/read')
  const found = readQuotes(plainProse('“Keep the lamp lit.” '.repeat(size)), [], [], [])
  return found.length === size ? 'all are read' : 'the last is not read'
}

async function askPost(load, size) {
  const { readPosts } = await load('coverage/article/posts')
  const signature = ' — Nora Vega (@noravega) March 4, 2024'
  const text = 'x'.repeat(size - signature.length) + signature
  const blocks = [{ start: 0, end: size }]
  const posts = readPosts({ text, blocks, marked: [], languageOf: () => undefined, language: 'en' })
  return posts.length === 1 ? 'read as a post' : 'read as prose'
}

/** A date whose last word is the last of so many. */
async function askSentence(load, size) {
  const { findExpressions } = await load('coverage/when/find')
  const sentence = `${'word '.repeat(size - 3)}4 March 2024`
  const [found] = findExpressions(sentence, 'en')
  return sentence.slice(found.start, found.end) === '4 March 2024' ? 'its last date is read' : 'read in pieces'
}

async function askLookedUp(load, size, fonds) {
  const { likelyCandidates } = await load('flow/coverage/candidates')
  const { phraseIndex } = await load('search/fts5/phrase')
  const { comparedWords } = await load('coverage/match/words')
  const asked = new Set()
  // Words that stand everywhere: none of them spares the next.
  const holding = (word) => {
    asked.add(word)
    return null
  }
  const text = distinct(size).join(' ')
  likelyCandidates([{ text, words: comparedWords(text) }], { ...phraseIndex(fonds.db), holding })
  return asked.size === size ? 'all are looked up' : 'the last is not looked up'
}

/** An article that says nothing but how many letters one wrote to another. */
function counting(counts) {
  const place = { start: 0, end: 0 }
  const claim = { kind: 'count', ...place, sentence: place, anchor: '', when: null, unit: 'messages' }
  const claims = counts.map((count) => ({ ...claim, from: ['Nora Vega'], to: ['Ilan Prost'], count }))
  const actors = ['Nora Vega', 'Ilan Prost'].map((name) => ({ name, kind: 'person', forms: [name] }))
  return { prose: plainProse(''), sentences: [], actors, mentions: [], times: [], quotes: [], claims }
}

/** All say the same, except the last of one article. */
async function askClaims(load, size) {
  const { reconcile } = await load('coverage/reconcile/reconcile')
  const readings = [
    counting([7]),
    counting(
      Array(size - 1)
        .fill(7)
        .concat(9),
    ),
  ]
  return reconcile(readings, outlets).conflicts.length === 1 ? 'all are compared' : 'the last is not compared'
}

/** Two articles whose numbers all differ: as many conflicts as there are pairs of them. */
async function askConflicts(load, size) {
  const { reconcile } = await load('coverage/reconcile/reconcile')
  const few = [2, 3, 5, 7].find((divisor) => size % divisor === 0 && size / divisor <= 400)
  const mine = Array.from({ length: few }, (_, i) => 1000 + i)
  // Near enough to count the same thing.
  const theirs = Array.from({ length: size / few }, (_, i) => 500 + i)
  const readings = [counting(mine), counting(theirs)]
  return reconcile(readings, outlets).conflicts.length === size ? 'all are reported' : 'the last is not reported'
}
