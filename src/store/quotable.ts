/** Whose words may be quoted, in SQL over a comment `c`: for a summary to a unit and for a report alike. */

/** More than these nobody reads through: the latest are taken. */
export const mostQuotable = 2000;
const readUnits = 6000;

/** The beginning of a comment's text. */
export const quotableText = `substr(c.text, 1, ${readUnits})`;

/** Neither inappropriate nor moderated. */
export const mayBeQuoted = `c.class is not 'inappropriate'
  and not exists (select 1 from moderation m
    where m.thread_id = c.thread_id and (m.comment_id is null or m.comment_id = c.id)
      and m.reversed_at is null)`;

/** What those are called who wrote in the same conversation, as JSON. */
export const authorsAroundSql = `(select json_group_array(distinct a.author) from comment a
  where a.thread_id = c.thread_id and a.author is not null)`;

/** A row whose `authors` are still JSON. */
export type WithAuthorsJson<T> = Omit<T, 'authors'> & { authors: string };

export function withAuthors<Row extends { authors: string }>(
  row: Row,
): Omit<Row, 'authors'> & { authors: string[] } {
  return { ...row, authors: JSON.parse(row.authors) as string[] };
}
