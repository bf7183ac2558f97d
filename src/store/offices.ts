import type { Office } from '../contract/office.ts';
import { type Connection, type Writer, statement } from './database.ts';

type OfficeRow = {
  id: string;
  name: string;
  regime: Office['regime'];
  target_days: number;
  alarm_days: number;
  keep_authors: number;
  retention_days: number;
  dialogue_aim: number | null;
  subscription: number;
  fictional: number;
  created_at: string;
};

export function readOffice(db: Connection): Office {
  const row = statement<OfficeRow>(db, 'select * from office').get();
  if (!row) throw new Error('An office file without its office.');
  return {
    id: row.id,
    name: row.name,
    regime: row.regime,
    targetDays: row.target_days,
    alarmDays: row.alarm_days,
    keepAuthors: row.keep_authors === 1,
    retentionDays: row.retention_days,
    dialogueAim: row.dialogue_aim,
    subscription: row.subscription === 1,
    fictional: row.fictional === 1,
    createdAt: row.created_at,
    hours: statement<Office['hours'][number]>(
      db,
      'select weekday, opens, closes from office_hour order by weekday, opens',
    ).all(),
    closures: statement<Office['closures'][number]>(
      db,
      'select id, starts_on as "from", ends_on as "to", name from closure order by starts_on, id',
    ).all(),
  };
}

export function hasOffice(db: Connection): boolean {
  return statement(db, 'select 1 from office').get() !== undefined;
}

export function addOffice(db: Writer, office: Omit<Office, 'hours' | 'closures'>): void {
  statement(
    db,
    `insert into office (id, name, regime, target_days, alarm_days, keep_authors, retention_days,
      dialogue_aim, subscription, fictional, created_at)
     values (@id, @name, @regime, @targetDays, @alarmDays, @keepAuthors, @retentionDays,
      @dialogueAim, @subscription, @fictional, @createdAt)`,
  ).run(officeParams(office));
}

export function updateOffice(db: Writer, office: Omit<Office, 'hours' | 'closures'>): void {
  statement(
    db,
    `update office set name = @name, regime = @regime, target_days = @targetDays,
      alarm_days = @alarmDays, keep_authors = @keepAuthors, retention_days = @retentionDays,
      dialogue_aim = @dialogueAim, subscription = @subscription
     where id = @id`,
  ).run(officeParams(office));
}

function officeParams(office: Omit<Office, 'hours' | 'closures'>) {
  return {
    id: office.id,
    name: office.name,
    regime: office.regime,
    targetDays: office.targetDays,
    alarmDays: office.alarmDays,
    keepAuthors: office.keepAuthors ? 1 : 0,
    retentionDays: office.retentionDays,
    dialogueAim: office.dialogueAim,
    subscription: office.subscription ? 1 : 0,
    fictional: office.fictional ? 1 : 0,
    createdAt: office.createdAt,
  };
}

export function setHours(db: Writer, hours: Office['hours']): void {
  statement(db, 'delete from office_hour').run();
  for (const { weekday, opens, closes } of hours) {
    statement(db, 'insert into office_hour (weekday, opens, closes) values (?, ?, ?)').run(
      weekday,
      opens,
      closes,
    );
  }
}

export function addClosure(db: Writer, closure: Office['closures'][number]): void {
  statement(db, 'insert into closure values (@id, @from, @to, @name)').run(closure);
}

/** @returns whether there was one */
export function removeClosure(db: Writer, id: string): boolean {
  return statement(db, 'delete from closure where id = ?').run(id).changes > 0;
}
