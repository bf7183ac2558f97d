/**
 * The search index by word form. It is derived by src/search from what comments, replies and notes say, in
 * the same transaction as whatever changed them (see ../search.ts); it takes the place of the index by
 * exact words, whose triggers could not know the forms of a word.
 *
 * `search_thread` holds what the index was made from, one document for each thread, so that exactly that
 * can be taken out of it again. `search_pending` names the threads that are still to be indexed.
 */
export const search = `
-- What the old index held must not stay behind in the file's free pages.
pragma secure_delete = on;
drop trigger comment_search_insert;
drop trigger comment_search_delete;
drop trigger comment_search_update;
drop table comment_search;

create table search_thread (
  doc integer primary key,
  thread_id text not null unique,
  words text not null,
  stems text not null
) strict;
create table search_pending (thread_id text primary key not null) strict, without rowid;
create table search_state (analyser text not null) strict;

-- The words come folded and parted by spaces; to 'ascii' every other sign is a letter.
create virtual table search using fts5 (
  words, stems, content = 'search_thread', content_rowid = 'doc', columnsize = 0, tokenize = 'ascii'
);
`;
