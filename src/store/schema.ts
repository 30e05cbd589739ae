// The tables of records.db and index.db. Both are derived from the bag and the journal and may be deleted.
import { coverageSchema } from './coverage/schema.ts'
import { findingSchema } from './finding/schema.ts'
import { partySchema } from './parties.ts'

/** Raised whenever a table or the meaning of a column changes: an older records.db is then rebuilt. */
export const schemaVersion = 15

export const recordsSchema = `
create table meta (key text primary key, value text not null) strict, without rowid;

-- One row per file as received.
create table source (
  id integer primary key,
  path text not null unique,
  sha256 text not null,
  bytes integer not null,
  format text not null,
  compressed text,
  received integer not null,
  custodian text,
  sidecar text,
  expected integer not null default 0,
  stored integer not null default 0,
  duplicate integer not null default 0,
  quarantined integer not null default 0,
  refused integer not null default 0
) strict;

-- One row per distinct sequence of raw bytes.
create table record (
  no integer primary key,
  id text not null unique,
  kind text not null,
  source_id integer not null references source (id),
  offset integer not null,
  length integer not null,
  pointer text,
  sha256 text not null,
  key text,
  subject text,
  date_edtf text,
  date_basis text not null,
  date_written text,
  date_zone text,
  at integer,
  until integer,
  -- Null for mail, whose text is read back from the bag.
  text text,
  preview text not null,
  language text,
  outlet text,
  url text,
  event text,
  header_only integer not null default 0,
  attachments integer not null default 0,
  given_conversation text,
  -- Keys of the records that this one refers to, oldest first, as a JSON list; null where there are none.
  refs text,
  is_group integer not null default 0,
  -- What the record says, by whom and when, as a hash: the same for copies that only their transport tells apart. Null where undated.
  digest text
) strict;
create index record_digest on record (digest) where digest is not null;
create index record_key on record (key);
create index record_at on record (at);
create index record_source on record (source_id);

-- Every row of every ledger that is not a stored record: duplicates with their record, problems with their reason.
create table ledger_row (
  id integer primary key,
  source_id integer not null references source (id),
  outcome text not null,
  code text not null,
  sentence text not null,
  offset integer not null,
  length integer not null,
  pointer text,
  record_no integer references record (no)
) strict;
create index ledger_row_source on ledger_row (source_id);
create index ledger_row_record on ledger_row (record_no);

create table remark (record_no integer not null references record (no), code text not null, sentence text not null) strict;
create index remark_record on remark (record_no);
create index remark_code on remark (code);

create table part (
  record_no integer not null references record (no),
  ordinal integer not null,
  parent integer,
  type text not null,
  charset text,
  encoding text,
  name text,
  disposition text,
  content_id text,
  head_offset integer not null,
  offset integer not null,
  length integer not null,
  size integer,
  sha256 text,
  attachment integer not null,
  primary key (record_no, ordinal)
) strict, without rowid;

create table address (
  id integer primary key,
  normal text not null unique,
  person_id text not null
) strict;
create index address_person on address (person_id);

-- What was read out of files inside records: once for the same bytes, read as the same.
create table attached_text (
  sha256 text not null,
  reading text not null,
  -- Why nothing or not all was read; null where all was.
  code text,
  letters integer not null,
  -- UTF-8, deflated; null where there is no text.
  text blob,
  primary key (sha256, reading)
) strict;

-- Which parts that was read for.
create table attached (
  record_no integer not null references record (no),
  part integer not null,
  sha256 text not null,
  reading text not null,
  primary key (record_no, part)
) strict, without rowid;

-- Merges and splits of persons, statements, decisions about articles and editions, from the journal; \`undone_by\` is the seq of the act that took it back.
create table decision (
  seq integer primary key,
  time text not null,
  act text not null,
  data text not null,
  sentence text not null,
  undone_by integer
) strict;

create table person (id text primary key, name text not null) strict, without rowid;

-- The ways in which sources write an address. Few, and each stands on many records.
create table writing (
  id integer primary key,
  address_id integer not null references address (id),
  name text,
  written text not null,
  unique (address_id, written)
) strict;

${partySchema}
-- Where a record stands in its conversation. Apart from what its source says: it depends on all records together, and is
-- written anew when more come in.
create table member (
  record_no integer primary key references record (no),
  conversation_id text not null,
  -- Key of the record that this one answers, held or not; depth in its tree; position in reading order.
  parent_key text,
  depth integer not null,
  position integer not null
) strict;
create index member_conversation on member (conversation_id, position);

create table conversation (
  id text primary key,
  kind text not null,
  lane text not null,
  title text not null,
  records integer not null,
  missing integer not null,
  first integer,
  last integer
) strict, without rowid;

-- A record known only because others point to it.
create table gap (
  key text primary key,
  conversation_id text not null,
  depth integer not null,
  position integer not null
) strict, without rowid;
create index gap_conversation on gap (conversation_id);

-- What parties say, from the journal; one that was taken back is not here.
create table statement (
  seq integer primary key,
  time text not null,
  who text not null,
  -- Comparable form of an address of theirs: who that is may be decided anew.
  address text,
  says text not null,
  words text,
  date_edtf text,
  at integer,
  until integer,
  source_record text,
  source_url text,
  source_text text,
  -- Kind and place in the article that is its source, where it was suggested by it.
  source_place text
) strict;

-- About which records; \`whole\` where it is about the whole conversation that holds the record.
create table statement_subject (
  seq integer not null references statement (seq),
  ordinal integer not null,
  record_id text not null,
  whole integer not null,
  primary key (seq, ordinal)
) strict, without rowid;

-- Every record that a statement touches: itself, as a copy under the same key, or by its conversation.
create view statement_record as
  select ss.seq, r.no as record_no, 'record' as scope
  from statement_subject ss join record r on r.id = ss.record_id where ss.whole = 0
  union all
  select ss.seq, o.no, 'copy'
  from statement_subject ss join record r on r.id = ss.record_id join record o on o.key = r.key and o.no <> r.no
  where ss.whole = 0
  union all
  select ss.seq, o.record_no, 'conversation'
  from statement_subject ss join record r on r.id = ss.record_id join member m on m.record_no = r.no
  join member o on o.conversation_id = m.conversation_id
  where ss.whole = 1;

-- What publishers decide about editions, from the journal, as JSON; one that was taken back is not here.
create table release_decision (seq integer primary key, data text not null) strict;

${findingSchema}
${coverageSchema}`

// For index.db attached as `idx`. Contentless: the words can be found, the text itself stays in the bag. rowid = record.no.
export const indexSchema = `
create table idx.meta (key text primary key, value text not null) strict, without rowid;

create virtual table idx.words using fts5 (
  subject, body, quoted, names, files, attached,
  content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2"
);

-- Words wait in memory until there are 8 MiB of them: what waits is met at every word, and more of it is further from the processor.
insert into idx.words (words, rank) values ('hashsize', 8388608);
-- Eight of about the same size are merged into one: the fewer at once, the more often the same words are written again.
insert into idx.words (words, rank) values ('automerge', 8);
`
