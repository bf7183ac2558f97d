import { dueReasons } from '../../domain/words.ts';

const reasons = dueReasons.map((reason) => `'${reason}'`).join(', ');

/**
 * What a due time follows from, and until when a thread is put aside. Rows that wait and have no `due_by`
 * are of an older rule: they are settled again when the office is opened.
 */
export const clock = `
alter table thread_turn add column due_by text check (due_by in (${reasons}));
alter table thread_turn add column snoozed_until text;
create index thread_turn_snoozed on thread_turn (snoozed_until, turn) where snoozed_until is not null;
create index thread_turn_stale on thread_turn (thread_id) where due_at is not null and due_by is null;
`;
