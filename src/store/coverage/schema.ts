// The tables of records.db that hold what was read out of articles, and what people decided about it.
export const coverageSchema = `
-- One row per article that was read; made when first asked for. \`grounds\` tells what the reading rests on: where it
-- changed, the article is read again. \`data\` is the reading as JSON.
create table reading (
  record_no integer primary key references record (no),
  grounds text not null,
  data text not null
) strict;

-- What people decided about things found in articles, from the journal; one that was taken back is not here. The last one
-- about a place stands.
create table judgement (
  seq integer primary key,
  time text not null,
  article text not null,
  -- Kind and place in the article, as in its address: \`message-120-164\`.
  place text not null,
  verdict text not null,
  -- JSON: what was found, and what is to stand in its place; \`{}\` where nothing.
  found text not null,
  correction text not null
) strict;
create index judgement_article on judgement (article, place);
`
