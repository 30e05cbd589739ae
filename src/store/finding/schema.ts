// The tables of records.db that hold what checks say. Filled by "fonds verify" from the bytes in the bag and the archived keys.
export const findingSchema = `
-- In the order in which the checks of one record said it. \`data\` is JSON.
create table finding (
  record_no integer not null references record (no),
  ordinal integer not null,
  "check" text not null,
  result text not null,
  code text not null,
  sentence text not null,
  data text not null,
  primary key (record_no, ordinal)
) strict, without rowid;
create index finding_code on finding (code, record_no);

-- One row per record that was checked with the keys that meta names under 'checked': what lists show of it.
create table checked (
  record_no integer primary key references record (no),
  -- The best result of its signatures, with code and domain of the one that decides.
  dkim text not null,
  code text not null,
  signer text,
  aligned integer not null,
  arc text not null,
  date text not null
) strict;
create index checked_dkim on checked (dkim);
`
