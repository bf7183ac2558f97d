import type { Edition } from '../contract/report.ts';
import type { HideableSection, ReportDocument } from '../contract/report-document.ts';
import type { Period } from '../domain/period.ts';
import type { Instant } from '../domain/time.ts';
import { type Language, languages } from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';
import { keepFrozenQuotes } from './frozen-quotes.ts';
import {
  type WithAuthorsJson,
  authorsAroundSql,
  mayBeQuoted,
  mostQuotable,
  quotableText,
  withAuthors,
} from './quotable.ts';

/** What the user has written into reports, and the frozen ones. */

export function wordsOf(
  db: Connection,
  period: Period,
  language: Language,
): Record<string, string> {
  const rows = statement<{ place: string; text: string }>(
    db,
    'select place, text from report_words where period = ? and language = ? order by place',
  ).all(period, language);
  return Object.fromEntries(rows.map(({ place, text }) => [place, text]));
}

/** Empty words are none. */
export function setWords(
  db: Writer,
  key: { period: Period; language: Language; place: string },
  text: string,
): void {
  if (text === '') {
    statement(
      db,
      'delete from report_words where period = @period and language = @language and place = @place',
    ).run(key);
    return;
  }
  statement(
    db,
    `insert into report_words (period, language, place, text)
     values (@period, @language, @place, @text)
     on conflict (period, language, place) do update set text = excluded.text`,
  ).run({ ...key, text });
}

export function hiddenSections(db: Connection, period: Period): HideableSection[] {
  return statement<{ section: HideableSection }>(
    db,
    'select section from report_hidden where period = ? order by section',
  )
    .all(period)
    .map(({ section }) => section);
}

export function setHidden(
  db: Writer,
  key: { period: Period; section: HideableSection },
  hidden: boolean,
): void {
  statement(
    db,
    hidden
      ? 'insert into report_hidden (period, section) values (@period, @section) on conflict do nothing'
      : 'delete from report_hidden where period = @period and section = @section',
  ).run(key);
}

export function bestPostOf(db: Connection, period: Period): string | null {
  return (
    statement<{ post_id: string }>(db, 'select post_id from report_best where period = ?').get(
      period,
    )?.post_id ?? null
  );
}

/** Null leaves the choice to the program. */
export function setBestPost(db: Writer, period: Period, postId: string | null): void {
  if (postId === null) {
    statement(db, 'delete from report_best where period = ?').run(period);
    return;
  }
  statement(
    db,
    `insert into report_best (period, post_id) values (?, ?)
     on conflict (period) do update set post_id = excluded.post_id`,
  ).run(period, postId);
}

export type Quote = { id: string; text: string };

export function quotesOf(db: Connection, period: Period, language: Language): Quote[] {
  return statement<Quote>(
    db,
    'select id, text from report_quote where period = ? and language = ? order by added_at, id',
  ).all(period, language);
}

export function addQuote(
  db: Writer,
  quote: Quote & { period: Period; language: Language; commentId: string; addedAt: Instant },
): void {
  statement(
    db,
    `insert into report_quote (id, period, language, comment_id, text, added_at)
     values (@id, @period, @language, @commentId, @text, @addedAt)`,
  ).run(quote);
}

/** Of any report, whose words a comment is. */
export function quotesOfComment(db: Connection, commentId: string): Quote[] {
  return statement<Quote>(db, 'select id, text from report_quote where comment_id = ?').all(
    commentId,
  );
}

export function setQuote(db: Writer, { id, text }: Quote): void {
  statement(db, 'update report_quote set text = ? where id = ?').run(text, id);
}

/** @returns whether there was one */
export function removeQuote(db: Writer, id: string): boolean {
  return statement(db, 'delete from report_quote where id = ?').run(id).changes > 0;
}

/** The frozen editions of a period, the newest first. */
export function editionsOf(db: Connection, period: Period): Edition[] {
  return statement<Edition>(
    db,
    `select edition, frozen_at as frozenAt, as_known_on as asKnownOn, method, correction
     from report where period = ? order by edition desc`,
  ).all(period);
}

export type FrozenReport = Edition & {
  /** As it was exported. */
  json: string;
};

export function findEdition(
  db: Connection,
  period: Period,
  edition: number,
): FrozenReport | undefined {
  return statement<FrozenReport>(
    db,
    `select edition, frozen_at as frozenAt, as_known_on as asKnownOn, method, correction, json
     from report where period = ? and edition = ?`,
  ).get(period, edition);
}

export function frozenDocument(
  db: Connection,
  { period, edition, language }: { period: Period; edition: number; language: Language },
): ReportDocument | undefined {
  const row = statement<{ document: string }>(
    db,
    `select d.document from report_document d join report r on r.id = d.report_id
     where r.period = @period and r.edition = @edition and d.language = @language`,
  ).get({ period, edition, language });
  return row && (JSON.parse(row.document) as ReportDocument);
}

export function addEdition(
  db: Writer,
  report: FrozenReport & { id: string; period: Period },
  documents: Readonly<Record<Language, ReportDocument>>,
): void {
  statement(
    db,
    `insert into report (id, period, edition, method, as_known_on, frozen_at, correction, json)
     values (@id, @period, @edition, @method, @asKnownOn, @frozenAt, @correction, @json)`,
  ).run(report);
  keepFrozenQuotes(db, report);
  const insert = statement(
    db,
    'insert into report_document (report_id, language, document) values (?, ?, ?)',
  );
  for (const language of languages) {
    insert.run(report.id, language, JSON.stringify(documents[language]));
  }
}

export type QuotableComment = { id: string; at: Instant; text: string; authors: string[] };

const quotableColumns = `c.id, c.at, ${quotableText} as text, ${authorsAroundSql} as authors`;

/** The comments of `from <= at < to` that may be quoted, the latest first: none inappropriate or moderated. */
export function quotableIn(
  db: Connection,
  { from, to }: { from: Instant; to: Instant },
): QuotableComment[] {
  return statement<WithAuthorsJson<QuotableComment>>(
    db,
    `select ${quotableColumns} from comment c
     where c.at >= ? and c.at < ? and ${mayBeQuoted} order by c.at desc, c.id desc
     limit ${mostQuotable}`,
  )
    .all(from, to)
    .map(withAuthors);
}

/** Undefined where the comment may not be quoted or is none. */
export function findQuotable(db: Connection, commentId: string): QuotableComment | undefined {
  const row = statement<WithAuthorsJson<QuotableComment>>(
    db,
    `select ${quotableColumns} from comment c where c.id = ? and ${mayBeQuoted}`,
  ).get(commentId);
  return row && withAuthors(row);
}
