/**
 * What a report asks of a year of conversations and posts, so that it reads neither those that have nothing to do with
 * its months nor any row with a text.
 */
export const reportReading = `
-- When the first of a conversation's events was, beside its last one: with both it is known which conversations went
-- on over a month's end. Settled like the rest of the row; empty means not known yet, and sorts before all.
alter table thread_turn add column first_at text not null default '';
update thread_turn set first_at = (
  select coalesce(min(at), '') from (
    select min(at) as at from comment where thread_id = thread_turn.thread_id
    union all select min(at) from reply where thread_id = thread_turn.thread_id
    union all select min(asked_at) from referral where thread_id = thread_turn.thread_id
    union all select min(at) from closing where thread_id = thread_turn.thread_id));
drop index thread_turn_settled;
create index thread_turn_settled on thread_turn (last_at, thread_id, first_at, due_at) where due_at is null;
drop index thread_turn_waiting;
create index thread_turn_waiting on thread_turn (due_at, thread_id, first_at) where due_at is not null;
drop index comment_at;
create index comment_at on comment (at, thread_id, class, needs_answer, language, recorded_at, removed_at);
drop index comment_thread;
create index comment_thread on comment (thread_id, at, class, needs_answer, removed_at);
create index comment_removed on comment (removed_at, thread_id) where removed_at is not null;
drop index closing_thread;
create index closing_thread on closing (thread_id, at);
drop index post_variant_post;
create index post_variant_post on post_variant (post_id, published_at, channel_id, language, id);
drop index post_variant_published;
create index post_variant_published on post_variant (published_at, post_id);
`;
