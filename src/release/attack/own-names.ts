// The names that an edition's data and folders are made of: keys of JSON, columns, steps of paths, and the values that the program
// chooses from a list. They count for nothing where a name stands; a sentence that holds one is read like any other.

export const dataNames: readonly string[] = `
404.html @context @graph @id @type A2 AB AN AU Article Conversation CreativeWork DA Dataset DigitalDocument Document
ER ET Email EmailMessage File GEN ICOMM ID ItemList JO KW LA M3 MediaObject Message N1 NEWS Organization PB PCOMM PY Person
PlainText SHA256SUMS SHA256SUMS.sig SocialMediaPosting T2 TI TY Thing UR URL a about added address addresses after agreements
algorithm aligned allowed_signers application archive archive_location article article-newspaper articles assets
at attribution author author_name b base basis before between bits blocks bodyLength bodyText bound c cache_age
cannot-confirm cc cc_ids chain chat check checkpoint cite.bib cite.json cite.ris claims code commitment confirms
conflicts conformsTo consistency.json container-title content conversation conversations.jsonl correction count
counts coverage coverage.json covered csv current data date date-parts datePublished date_basis day decided
declines denies depth description differences disclosure displayName disputes dkim dkim-keys.jsonl document
domain domains earliest_utc edition edition.json editions edtf email emitters en encodingFormat end
entries.jsonl entry eprint event evidence fail false feed feed.atom fileName files fingerprint first firstKnown
first_utc flag fonds format fr from from_ids ftm.ndjson generator genre hasPart headerOnly height hidden hops
howpublished href html http https id identifier in inReplyToEmail include_characters inclusion independent index index.html issued
join journaltitle json key key.pub keys keywords kind lane language last lastKnown last_utc ld leaf leave level
link literal log mail match messageId methods misc missing month name negated newspaper none note notes number
oembed.json online ordinal origin original original.eml outlet outside p page page_count pagefind parent pass people.csv
people.jsonl permalink person personal_communication photo post present press preview private properties
provider_name public publicKey published publishedAt publisher quote quotes r raw reason received recipient
recipients record record.json record.tlog-proof record_json_sha256 records records.csv records.jsonl ref release
remarks repairs result rich ro-crate-metadata.json root rss salt schema schema.org scope search selector sender
sent sentence servedSha256 sha256 signature signatures signed size source sourceUrl speaker stance start stated
statements statements.jsonl subject summary support text thread threadTopic through time timeline title to
to_ids tombstone.json tombstones true type unit unknown unsigned until updated url urldate utf-8 version video
w3id.org was wasm whyIn webpage word_count what when who why width withdrawal withheld words written x-ndjson xml xmlns year zone
`
  .trim()
  .split(/\s+/)

/** What citations and data say, beside the words of the interface. */
export const dataPhrases: readonly string[] = [
  'E-mail to {x}',
  'Private message to {x}',
  '(e-mail to {x} and {x})',
  '(private message to {x} and {x})',
  '(courriel à {x} et {x})',
  '(message privé à {x} et {x})',
  'Private message',
  'Record r/{x}/. SHA-256',
  'Record r/{x}/. First at',
  'record r/{x}/. SHA-256',
  'fiche r/{x}/. SHA-256',
  'SHA-256 de record.json',
  'SHA-256 of record.json',
  '{n} passages are hidden by the publisher',
  '{n} passage is hidden by the publisher',
  'Wrote {n} · Received {n}',
  'Écrits {n} · Reçus {n}',
  'http://www.w3.org/{n}/Atom',
  'https://w3id.org/ro/crate/{n}.{n}',
  'https://w3id.org/ro/crate/{n}.{n}/context',
  'https://followthemoney.tech/',
]
