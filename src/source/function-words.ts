// Text -> the language whose small words it uses, where that is plain at a glance; else undefined, and letters must be weighed.

/** The most frequent words that carry grammar rather than matter. Some stand in several languages, and count for each. */
const words: Record<string, string> = {
  en: `the of and to a in is that it for you was on are with as be this have from or had by not but what all were we when your
    can there an which do how if will would should could about they them their then these some has been more no me my so who its
    just i am at don't i'm it's doesn't isn't out up any does did also only than other because please thanks`,
  fr: `le la les de des du un une et est en que qui dans pour pas ce cette ces il elle nous vous ils je ne se sur au aux avec par
    plus mais ou où son sa ses leur leurs été être avoir fait comme tout tous sont ont était c'est d'une d'un qu'il a à on même
    si y très bien sans deux peut faire cela aussi après merci bonjour`,
  de: `der die das und ist nicht ich sie es ein eine einen einem einer zu den dem des mit auf für von im in sich auch wie als wir
    war hat haben ist wird werden bei aus nach noch nur so aber oder wenn dass daß was kann sind mir mich ihr ihre über um am an
    hier mehr schon doch bitte danke`,
  es: `el la los las de del que y en un una es se no por con para su lo como más pero sus le ya o este sí porque esta entre cuando
    muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto
    mí antes algunos qué unos yo otro está han son fue al gracias`,
  it: `il lo la i gli le di del della dei delle che e è un una in per non con si da sono come ma anche ho ha più questo questa se
    mi ci al alla nel nella dal dalla o a su l'ha quando dove perché essere molto cosa solo tutti tutto grazie`,
  nl: `de het een en van is dat op te in voor met niet zijn aan er die om ook als maar dan je ik ze hij wij we dit bij naar nog
    wel of uit door over had heb hebben heeft werd worden kan zal geen meer was ben bent hoe wat deze`,
  pt: `o a os as de do da dos das que e em um uma para com não por se na no nas nos mais como mas foi ao ele ela seu sua ou ser
    quando muito há já está eu também só pelo pela até isso entre era depois sem mesmo aos ter seus quem me esse eles você
    obrigado`,
}

/** Languages that spell some of these words alike and mean others: they only keep the ones above from being taken for them. */
const rivals: Record<string, string> = {
  pl: 'i w z na do o się nie to że jest jak ale po za od przez dla są być czy w ze pan pani już tylko ich co tak',
  cs: 'a v na se je že do s z o i k to za ve by jak ale pro po si jsem jsou být jako od až ten už však nebo co tak podle',
  ro: 'și în de la cu nu pe o un din care este să pentru mai sunt ca a fi au se ce le sau am dar prin',
  ca: 'el la els les de del i en un una que es no per amb són com més però seva aquest aquesta també molt',
  sv: 'och i att det som en på är av för med den till har de inte om ett han men var jag sig från vi så kan när',
  da: 'og i at det er en til på som med for de af den har ikke et om der var vi jeg han fra men så kan',
  fi: 'ja on ei se että oli hän mutta ovat kun niin kuin tai joka myös ole mitä jos nyt',
  hu: 'a az és hogy nem is egy ez azt van de ha meg csak el már mint még vagy volt',
  tr: 've bir bu da de için ile çok ne var daha gibi olan ama o en kadar sonra değil mi',
}

const languages = [...Object.keys(words), ...Object.keys(rivals)]
const known = Object.keys(words).length
const lists = [...Object.values(words), ...Object.values(rivals)].map((list) => list.split(/\s+/))

/** Greek is the first script after Latin; from 2000 to 2E7F (hex) stand signs that all scripts share. */
const firstBeyondLatin = 0x370

/** Small letters, and an apostrophe inside a word, each with a number: `otherLetter` where it is in none of these words. */
const letters = new Uint8Array(firstBeyondLatin)
const otherLetter = 1
letters[0x27] = otherLetter
letters.fill(otherLetter, 0x61, 0x7b).fill(otherLetter, 0xc0)

const everyLetter = lists.flat().join('')
/** Numbers of a node of the tree: the bits of the languages in which a word ends there, and at each letter the next node, or 0. */
const width = new Set(everyLetter).size + otherLetter + 1
const tree = new Int32Array(width * (everyLetter.length + 2))
/** The node at 0 leads nowhere. */
const root = width

let lastNode = root
let lastLetter = otherLetter
for (const [at, list] of lists.entries()) {
  for (const word of list) {
    let node = root
    for (const sign of word) {
      const code = sign.charCodeAt(0)
      if (letters[code] === otherLetter) letters[code] = ++lastLetter
      const step = node + letters[code]!
      if (tree[step] === 0) tree[step] = lastNode += width
      node = tree[step]!
    }
    tree[node]! |= 1 << at
  }
}

/** So many small words, so many times as many as of any other language, and one in so many words, leave no doubt. */
const enough = 3
const margin = 2
const oneIn = 5

/** ISO 639-1 code. */
export function languageByWords(text: string): string | undefined {
  const counts = new Uint16Array(languages.length)
  const lower = text.toLowerCase()
  let all = 0
  let node = root
  for (let at = 0; at <= lower.length; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : 0x20
    let letter = otherLetter
    if (code < firstBeyondLatin) letter = letters[code]!
    // In another script, the small words of these languages are quoted or left over.
    else if (node === root && !(code >= 0x2000 && code < 0x2e80)) return undefined
    if (letter !== 0) node = tree[node + letter]!
    else if (node !== root) {
      all += 1
      // The lowest bit that is set, again and again.
      for (let left = tree[node]!; left !== 0; left &= left - 1) counts[31 - Math.clz32(left & -left)]! += 1
      node = root
    }
  }
  return clearWinner(counts, all)
}

function clearWinner(counts: Uint16Array, all: number): string | undefined {
  let best = 0
  let second = 0
  let winner = -1
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at]!
    if (count > best) {
      second = best
      best = count
      winner = at
    } else if (count > second) second = count
  }
  const isClear = winner < known && best >= enough && best >= margin * second && best * oneIn >= all
  return isClear ? languages[winner] : undefined
}
