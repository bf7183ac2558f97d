import type { ItemWords, TemplateItem } from '../contract/checklists.ts';
import type { Answer, ChecklistForm } from '../domain/checklist.ts';
import type { Finding } from '../domain/checklist-findings.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import type { ParticipationLevel, PostStatus, Purpose } from '../domain/words.ts';
import { type Connection, type Writer, statement } from './database.ts';

/** A version of a form; a post keeps the version it was checked by. */
export type StoredTemplate = {
  id: string;
  form: ChecklistForm;
  version: number;
  items: TemplateItem[];
};

export function hasTemplate(db: Connection, form: ChecklistForm): boolean {
  const sql = 'select 1 from checklist_template where form = ?';
  return statement(db, sql).get(form) !== undefined;
}

export function addChecklistTemplate(
  db: Writer,
  { items, ...template }: StoredTemplate & { madeAt: Instant },
): void {
  statement(db, 'insert into checklist_template values (@id, @form, @version, @madeAt)').run(
    template,
  );
  for (const [position, { code, phase, demand, words }] of items.entries()) {
    statement(
      db,
      `insert into checklist_template_item (template_id, code, phase, position, demand, words)
       values (?, ?, ?, ?, ?, ?)`,
    ).run(
      template.id,
      code,
      phase,
      position,
      demand,
      words === null ? null : JSON.stringify(words),
    );
  }
}

type TemplateRow = Omit<StoredTemplate, 'items'>;

/** The newest version of a form; every office has one of each. */
export function newestTemplate(db: Connection, form: ChecklistForm): StoredTemplate {
  const row = statement<TemplateRow>(
    db,
    'select id, form, version from checklist_template where form = ? order by version desc limit 1',
  ).get(form)!;
  return withItems(db, row);
}

function withItems(db: Connection, row: TemplateRow): StoredTemplate {
  const items = statement<Omit<TemplateItem, 'words'> & { words: string | null }>(
    db,
    `select code, phase, demand, words from checklist_template_item
     where template_id = ? order by position`,
  ).all(row.id);
  return {
    ...row,
    items: items.map((item) => ({
      ...item,
      words: item.words === null ? null : (JSON.parse(item.words) as ItemWords),
    })),
  };
}

/** Whether any version of any form has had such an item. */
export function wasInTemplate(db: Connection, code: string): boolean {
  return (
    statement(db, 'select 1 from checklist_template_item where code = ? limit 1').get(code) !==
    undefined
  );
}

export function templateById(db: Connection, id: string): StoredTemplate {
  const row = statement<TemplateRow>(
    db,
    'select id, form, version from checklist_template where id = ?',
  ).get(id)!;
  return withItems(db, row);
}

/** A post that comes out soon, should be out or came out lately, with the version that it keeps, if any. */
export type NearPost = {
  id: string;
  title: string;
  status: PostStatus;
  purpose: Purpose | null;
  participationLevel: ParticipationLevel | null;
  plannedOn: LocalDate | null;
  publishedAt: Instant | null;
  answeredUntil: LocalDate | null;
  checklistId: string | null;
  templateId: string | null;
};

/**
 * Posts planned for `from <= day <= to`, and those that came out since a moment, unless nothing is ever required of
 * what is out.
 */
export function postsNear(
  db: Connection,
  { from, to, outSince }: { from: LocalDate; to: LocalDate; outSince: Instant },
): NearPost[] {
  return statement<NearPost>(
    db,
    `select p.id, p.title, p.status, p.purpose, p.participation_level as participationLevel,
       p.planned_on as plannedOn, p.answered_until as answeredUntil,
       (select min(published_at) from post_variant where post_id = p.id) as publishedAt,
       c.id as checklistId, c.template_id as templateId
     from post p left join checklist c on c.post_id = p.id
     where p.id in (
       select id from post where planned_on >= @from and planned_on <= @to
         and status in ('draft', 'ready')
       union all
       select post_id from post_variant where published_at >= @outSince
         and exists (select 1 from checklist_template_item
           where phase <> 'before' and demand = 'required'))`,
  ).all({ from, to, outSince });
}

/** What a post was checked by. */
export type StoredChecklist = { id: string; template: StoredTemplate };

export function checklistOf(db: Connection, postId: string): StoredChecklist | undefined {
  const row = statement<TemplateRow & { checklistId: string }>(
    db,
    `select c.id as checklistId, t.id, t.form, t.version
     from checklist c join checklist_template t on t.id = c.template_id where c.post_id = ?`,
  ).get(postId);
  if (!row) return undefined;
  const { checklistId, ...template } = row;
  return { id: checklistId, template: withItems(db, template) };
}

export function addChecklist(
  db: Writer,
  checklist: { id: string; postId: string; templateId: string },
): void {
  statement(db, 'insert into checklist values (@id, @postId, @templateId)').run(checklist);
}

/** From now on the post is checked by another version or form. */
export function moveChecklist(db: Writer, id: string, templateId: string): void {
  statement(db, 'update checklist set template_id = ? where id = ?').run(templateId, id);
}

export type StoredAnswer = Answer & { decidedAt: Instant | null };

type AnswerRow = Omit<StoredAnswer, 'saw'> & { code: string; saw: string };

/** What people have said of a post's items, by their codes. */
export function answersOf(db: Connection, checklistId: string): Map<string, StoredAnswer> {
  const rows = statement<AnswerRow>(
    db,
    `select code, state, reason, decided_at as decidedAt, saw from checklist_item
     where checklist_id = ?`,
  ).all(checklistId);
  return new Map(
    rows.map(({ code, saw, ...answer }) => [
      code,
      { ...answer, saw: JSON.parse(saw) as Finding[] },
    ]),
  );
}

export function setAnswer(
  db: Writer,
  { checklistId, code }: { checklistId: string; code: string },
  { state, reason, decidedAt, saw }: StoredAnswer,
): void {
  statement(
    db,
    `insert into checklist_item (checklist_id, code, state, reason, decided_at, saw)
     values (@checklistId, @code, @state, @reason, @decidedAt, @saw)
     on conflict (checklist_id, code) do update set state = excluded.state,
       reason = excluded.reason, decided_at = excluded.decided_at, saw = excluded.saw`,
  ).run({ checklistId, code, state, reason, decidedAt, saw: JSON.stringify(saw) });
}

/** Takes an answer back. */
export function removeAnswer(db: Writer, checklistId: string, code: string): void {
  statement(db, 'delete from checklist_item where checklist_id = ? and code = ?').run(
    checklistId,
    code,
  );
}
