import type { EndingSeries } from '../contract/series.ts';
import type { SeriesRule } from '../domain/recurrence.ts';
import type { SeriesContent } from '../domain/series.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { PostStatus } from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';

export type Series = { id: string; rule: SeriesRule; content: SeriesContent };

export function addSeries(db: Writer, { id, rule, content }: Series): void {
  statement(db, 'insert into series (id, rule, content) values (?, ?, ?)').run(
    id,
    JSON.stringify(rule),
    JSON.stringify(content),
  );
}

export function findSeries(db: Connection, id: string): Series | undefined {
  const row = statement<{ rule: string; content: string }>(
    db,
    'select rule, content from series where id = ?',
  ).get(id);
  return (
    row && {
      id,
      rule: JSON.parse(row.rule) as SeriesRule,
      content: JSON.parse(row.content) as SeriesContent,
    }
  );
}

export function updateSeries(db: Writer, { id, rule, content }: Series): void {
  statement(db, 'update series set rule = ?, content = ? where id = ?').run(
    JSON.stringify(rule),
    JSON.stringify(content),
    id,
  );
}

/** @param at since when the user lets it end; null takes that back. @returns whether there was such a series */
export function letSeriesEnd(db: Writer, id: string, at: Instant | null): boolean {
  return statement(db, 'update series set ended_at = ? where id = ?').run(at, id).changes > 0;
}

/** A series that has no posts any more goes too. */
export function removeEmptySeries(db: Writer, id: string): void {
  statement(
    db,
    'delete from series where id = @id and not exists (select 1 from post where series_id = @id)',
  ).run({ id });
}

/** The posts of a series in the order of their turns; `out` ones can't be planned any more. */
export function seriesTurns(
  db: Connection,
  seriesId: string,
): {
  postId: string;
  on: LocalDate;
  plannedOn: LocalDate | null;
  status: PostStatus;
  out: boolean;
}[] {
  return statement<{
    postId: string;
    on: LocalDate;
    plannedOn: LocalDate | null;
    status: PostStatus;
    out: number;
  }>(
    db,
    `select p.id as postId, p.series_on as "on", p.planned_on as plannedOn, p.status,
       p.status in ('published', 'wrapped') or exists (
         select 1 from post_variant where post_id = p.id and published_at is not null) as out
     from post p where p.series_id = ? order by p.series_on, p.id`,
  )
    .all(seriesId)
    .map((turn) => ({ ...turn, out: turn.out === 1 }));
}

export function skipTurn(db: Writer, seriesId: string, day: LocalDate): void {
  statement(
    db,
    'insert into series_skip (series_id, skipped_on) values (?, ?) on conflict do nothing',
  ).run(seriesId, day);
}

export function skippedTurns(db: Connection, seriesId: string): LocalDate[] {
  return statement<{ skipped_on: LocalDate }>(
    db,
    'select skipped_on from series_skip where series_id = ? order by skipped_on',
  )
    .all(seriesId)
    .map((row) => row.skipped_on);
}

export function forgetSkip(db: Writer, seriesId: string, day: LocalDate): void {
  statement(db, 'delete from series_skip where series_id = ? and skipped_on = ?').run(
    seriesId,
    day,
  );
}

/** Series whose last turn is on a day `from <= day <= to`, and which the user has not let end; the nearest first. */
export function endingSeries(
  db: Connection,
  from: LocalDate,
  to: LocalDate,
  limit: number,
): EndingSeries[] {
  return statement<EndingSeries>(
    db,
    // With max() the other columns are those of the row that has it.
    `select s.id, p.id as postId, p.title, max(p.series_on) as endsOn
     from series s join post p on p.series_id = s.id
     where s.ended_at is null group by s.id having endsOn between @from and @to
     order by endsOn, s.id limit @limit`,
  ).all({ from, to, limit });
}

/** Where a theme is merged into another, the series' contents name the other. */
export function renameThemeInSeries(db: Writer, id: string, into: string): void {
  statement(
    db,
    `update series set content = replace(content, @id, @into) where instr(content, @id) > 0`,
  ).run({ id, into });
}
