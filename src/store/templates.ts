import type { TemplateKind } from '../domain/month-rules.ts';
import type { Instant } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';

/** An office's own template. Its content is of the shape that the contract has for its kind. */
export type StoredTemplate<Content> = { id: string; name: string; content: Content };

export function listTemplates<Content>(
  db: Connection,
  kind: TemplateKind,
): StoredTemplate<Content>[] {
  return statement<{ id: string; name: string; content: string }>(
    db,
    'select id, name, content from plan_template where kind = ? order by name, id',
  )
    .all(kind)
    .map((row) => ({ ...row, content: JSON.parse(row.content) as Content }));
}

/** A template under an id that is known takes its place. */
export function putTemplate(
  db: Writer,
  kind: TemplateKind,
  template: StoredTemplate<unknown> & { updatedAt: Instant },
): void {
  statement(
    db,
    `insert into plan_template (id, kind, name, content, updated_at)
     values (@id, @kind, @name, @content, @updatedAt)
     on conflict (id) do update set name = excluded.name, content = excluded.content,
       updated_at = excluded.updated_at`,
  ).run({ ...template, kind, content: JSON.stringify(template.content) });
}

/** @returns whether there was one */
export function renameTemplate(db: Writer, kind: TemplateKind, id: string, name: string): boolean {
  return (
    statement(db, 'update plan_template set name = @name where id = @id and kind = @kind').run({
      id,
      kind,
      name,
    }).changes > 0
  );
}

/** @returns whether there was one */
export function removeTemplate(db: Writer, kind: TemplateKind, id: string): boolean {
  return (
    statement(db, 'delete from plan_template where id = ? and kind = ?').run(id, kind).changes > 0
  );
}

/** The codes of the program's own templates that the office has put away. */
export function putAwayTemplates(db: Connection, kind: TemplateKind): string[] {
  return statement<{ code: string }>(
    db,
    'select code from put_away_template where kind = ? order by code',
  )
    .all(kind)
    .map(({ code }) => code);
}

export function putAwayTemplate(db: Writer, kind: TemplateKind, code: string): void {
  statement(
    db,
    'insert into put_away_template (kind, code) values (?, ?) on conflict do nothing',
  ).run(kind, code);
}

export function bringBackTemplates(db: Writer, kind: TemplateKind): void {
  statement(db, 'delete from put_away_template where kind = ?').run(kind);
}
