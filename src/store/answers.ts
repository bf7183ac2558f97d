import type { AnswerTemplate, Routing, TemplateInput } from '../contract/answers.ts';
import type { Instant } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';

type TemplateRow = TemplateInput & {
  id: string;
  updated_at: Instant;
  archived_at: Instant | null;
};

function toTemplate({ updated_at, archived_at, ...row }: TemplateRow): AnswerTemplate {
  return { ...row, updatedAt: updated_at, archivedAt: archived_at };
}

/** Those in use, or those put aside; by category and title. An office has hundreds of them at the most. */
export function listTemplates(db: Connection, archived: boolean): AnswerTemplate[] {
  return statement<TemplateRow>(
    db,
    `select id, category, title, language, text, updated_at, archived_at from answer_template
     where (archived_at is not null) = ? order by category, title, language`,
  )
    .all(archived ? 1 : 0)
    .map(toTemplate);
}

/** Titles and their languages, whether in use or put aside. */
export function templateTitles(
  db: Connection,
): { id: string; title: string; language: TemplateInput['language'] }[] {
  return statement<{ id: string; title: string; language: TemplateInput['language'] }>(
    db,
    'select id, title, language from answer_template',
  ).all();
}

export function addTemplate(
  db: Writer,
  template: TemplateInput & { id: string; updatedAt: Instant },
): void {
  statement(
    db,
    `insert into answer_template (id, category, title, language, text, updated_at)
     values (@id, @category, @title, @language, @text, @updatedAt)`,
  ).run(template);
}

/** @returns whether there was one */
export function updateTemplate(
  db: Writer,
  template: TemplateInput & { id: string; updatedAt: Instant },
): boolean {
  return (
    statement(
      db,
      `update answer_template set category = @category, title = @title, language = @language,
         text = @text, updated_at = @updatedAt where id = @id`,
    ).run(template).changes > 0
  );
}

/**
 * Puts one aside, or with null brings it back.
 *
 * @returns whether there was one
 */
export function archiveTemplate(db: Writer, id: string, at: Instant | null): boolean {
  return (
    statement(db, 'update answer_template set archived_at = ? where id = ?').run(at, id).changes > 0
  );
}

type RoutingRow = Omit<Routing, 'diaryNumber'> & { diary_number: string | null };

export function routingsOf(db: Connection, threadId: string): Routing[] {
  return statement<RoutingRow>(
    db,
    'select id, kind, told, place, diary_number, at from routing where thread_id = ? order by at, id',
  )
    .all(threadId)
    .map(({ diary_number, ...row }) => ({ ...row, diaryNumber: diary_number }));
}

export function addRouting(db: Writer, routing: Routing & { threadId: string }): void {
  statement(
    db,
    `insert into routing (id, thread_id, kind, told, place, diary_number, at)
     values (@id, @threadId, @kind, @told, @place, @diaryNumber, @at)`,
  ).run(routing);
}

/** @returns whether there was one */
export function removeRouting(db: Writer, id: string): boolean {
  return statement(db, 'delete from routing where id = ?').run(id).changes > 0;
}
