import type { Theme, ThemeForwarding } from '../contract/themes.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';
import { renameThemeInSeries } from './series.ts';

type ThemeName = { id: string; name: string; archivedAt: Instant | null };

/** All themes, those in use first, in the order of their names. */
export function themeNames(db: Connection): ThemeName[] {
  return statement<ThemeName>(
    db,
    `select id, name, archived_at as archivedAt from theme order by archived_at is not null, name`,
  ).all();
}

/** Themes with their counts; `month` counts threads with a comment in `from <= at < to`. */
export function listThemes(db: Connection, month: { from: Instant; to: Instant }): Theme[] {
  const all = counts(db, 'select theme_id, count(*) as n from thread_theme group by theme_id');
  const open = counts(
    db,
    `select x.theme_id, count(*) as n from thread_turn tt
     cross join thread_theme x on x.thread_id = tt.thread_id
     where tt.due_at is not null and tt.turn in ('ours', 'expert') group by x.theme_id`,
  );
  const arrived = counts(
    db,
    `select x.theme_id, count(*) as n
     from (select distinct thread_id from comment where at >= @from and at < @to) c
     cross join thread_theme x on x.thread_id = c.thread_id group by x.theme_id`,
    month,
  );
  const forwardings = forwardingRows(db);
  return themeNames(db).map((theme) => ({
    ...theme,
    threads: all.get(theme.id) ?? 0,
    open: open.get(theme.id) ?? 0,
    month: arrived.get(theme.id) ?? 0,
    forwardings: forwardings.filter((row) => row.theme_id === theme.id).map(toForwarding),
  }));
}

function counts(db: Connection, sql: string, params: object = {}): Map<string, number> {
  const rows = statement<{ theme_id: string; n: number }>(db, sql).all(params);
  return new Map(rows.map(({ theme_id, n }) => [theme_id, n]));
}

type ForwardingRow = {
  id: string;
  theme_id: string;
  unit_id: string;
  unit: string;
  forwarded_on: LocalDate;
  wanted_on: LocalDate | null;
  threads: number | null;
  result: string | null;
  result_on: LocalDate | null;
};

const forwarding = `select f.id, f.theme_id, f.unit_id, u.name as unit, f.forwarded_on, f.result,
  f.result_on, f.wanted_on, iif(f.about is null, null,
    (select count(*) from forwarding_thread s where s.forwarding_id = f.id)) as threads
  from theme_forwarding f join unit u on u.id = f.unit_id`;

function forwardingRows(db: Connection): ForwardingRow[] {
  return statement<ForwardingRow>(
    db,
    `${forwarding} order by f.forwarded_on desc, f.id desc`,
  ).all();
}

function toForwarding(row: ForwardingRow): ThemeForwarding {
  return {
    id: row.id,
    unitId: row.unit_id,
    unit: row.unit,
    forwardedOn: row.forwarded_on,
    wantedOn: row.wanted_on,
    threads: row.threads,
    result: row.result,
    resultOn: row.result_on,
  };
}

export function findForwarding(db: Connection, id: string): ThemeForwarding | undefined {
  const row = statement<ForwardingRow>(db, `${forwarding} where f.id = ?`).get(id);
  return row && toForwarding(row);
}

/** The names of a thread's themes, for reading one thread. */
export function themesOf(db: Connection, threadId: string): { id: string; name: string }[] {
  return statement<{ id: string; name: string }>(
    db,
    `select th.id, th.name from thread_theme x join theme th on th.id = x.theme_id
     where x.thread_id = ? order by th.name`,
  ).all(threadId);
}

export function addTheme(db: Writer, theme: { id: string; name: string }): void {
  statement(db, 'insert into theme (id, name) values (@id, @name)').run(theme);
}

export function renameTheme(db: Writer, id: string, name: string): void {
  statement(db, 'update theme set name = ? where id = ?').run(name, id);
}

/** Puts a theme aside, or with null brings it back. */
export function archiveTheme(db: Writer, id: string, at: Instant | null): void {
  statement(db, 'update theme set archived_at = ? where id = ?').run(at, id);
}

/** Moves all that a theme has to another, and lets the first go. */
export function mergeTheme(db: Writer, id: string, into: string): void {
  for (const [table, owner] of [
    ['thread_theme', 'thread_id'],
    ['post_theme', 'post_id'],
    ['promise_theme', 'promise_id'],
  ] as const) {
    statement(
      db,
      `insert into ${table} (${owner}, theme_id) select ${owner}, @into from ${table} x
       where x.theme_id = @id and not exists
         (select 1 from ${table} y where y.${owner} = x.${owner} and y.theme_id = @into)`,
    ).run({ id, into });
    statement(db, `delete from ${table} where theme_id = ?`).run(id);
  }
  renameThemeInSeries(db, id, into);
  statement(db, 'update theme_forwarding set theme_id = @into where theme_id = @id').run({
    id,
    into,
  });
  statement(db, 'delete from theme where id = ?').run(id);
}

export function addForwarding(
  db: Writer,
  forwarding: { id: string; themeId: string; unitId: string; forwardedOn: LocalDate },
): void {
  statement(
    db,
    `insert into theme_forwarding (id, theme_id, unit_id, forwarded_on)
     values (@id, @themeId, @unitId, @forwardedOn)`,
  ).run(forwarding);
}

export function setForwardingResult(
  db: Writer,
  forwarding: { id: string; result: string | null; resultOn: LocalDate | null },
): void {
  statement(
    db,
    'update theme_forwarding set result = @result, result_on = @resultOn where id = @id',
  ).run(forwarding);
}

/** @returns whether there was one */
export function removeForwarding(db: Writer, id: string): boolean {
  return statement(db, 'delete from theme_forwarding where id = ?').run(id).changes > 0;
}

export function themeExists(db: Connection, id: string): boolean {
  return statement(db, 'select 1 from theme where id = ?').get(id) !== undefined;
}

/** Leaves it as it is where the post has the theme already. */
export function addPostTheme(db: Writer, postId: string, themeId: string): void {
  statement(
    db,
    'insert into post_theme (post_id, theme_id) values (?, ?) on conflict do nothing',
  ).run(postId, themeId);
}

export function removePostTheme(db: Writer, postId: string, themeId: string): void {
  statement(db, 'delete from post_theme where post_id = ? and theme_id = ?').run(postId, themeId);
}

/** Gives a post these themes and no others. */
export function setPostThemes(db: Writer, postId: string, themeIds: readonly string[]): void {
  statement(
    db,
    'delete from post_theme where post_id = ? and theme_id not in (select value from json_each(?))',
  ).run(postId, JSON.stringify(themeIds));
  for (const themeId of themeIds) addPostTheme(db, postId, themeId);
}

/** Leaves it as it is where the thread has the theme already. */
export function addThreadTheme(db: Writer, threadId: string, themeId: string): void {
  statement(
    db,
    `insert into thread_theme (thread_id, theme_id) values (?, ?)
     on conflict (thread_id, theme_id) do nothing`,
  ).run(threadId, themeId);
}

export function removeThreadTheme(db: Writer, threadId: string, themeId: string): void {
  statement(db, 'delete from thread_theme where thread_id = ? and theme_id = ?').run(
    threadId,
    themeId,
  );
}
