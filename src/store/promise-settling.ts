import { keptDay, promiseState } from '../domain/promise.ts';
import { type Instant, localDate } from '../domain/time.ts';
import { type Writer, statement } from './database.ts';
import { promisesOf, updatePromise } from './promises.ts';

/**
 * `promise.state`, `promise.told_on` and `promise_channel.asked_on` follow from what was done. Whatever changes
 * that marks the promise as touched (see history.ts), and before the commit it is settled here.
 */

/** Brings all touched promises up to date. Must run in the transaction that touched them. */
export function settleTouchedPromises(writer: Writer): void {
  const touched = statement<{ id: string }>(
    writer,
    'select promise_id as id from temp.touched_promise order by promise_id',
  )
    .all()
    .map(({ id }) => id);
  if (touched.length === 0) return;
  for (const id of touched) settleAsked(writer, id);
  for (const { id, facts, state, toldOn } of promisesOf(writer, touched)) {
    const derived = { state: promiseState(facts), toldOn: keptDay(facts) };
    if (derived.state === state && derived.toldOn === toldOn) continue;
    updatePromise(writer, id, derived);
  }
  // Settling touches what it writes, and that is settled by now.
  statement(writer, 'delete from temp.touched_promise').run();
}

/** Where its post is out residents were asked; a channel of which nothing more is known is none of the promise's. */
function settleAsked(writer: Writer, promiseId: string): void {
  const post = statement<{ postId: string | null }>(
    writer,
    'select post_id as postId from promise where id = ?',
  ).get(promiseId);
  if (!post) return;
  if (post.postId !== null) {
    const out = statement<{ channelId: string; first: Instant }>(
      writer,
      `select channel_id as channelId, min(published_at) as first from post_variant
       where post_id = ? and published_at is not null group by channel_id`,
    ).all(post.postId);
    for (const { channelId, first } of out) {
      statement(
        writer,
        `insert into promise_channel (promise_id, channel_id, asked_on) values (?, ?, ?)
         on conflict (promise_id, channel_id) do update set asked_on = excluded.asked_on
         where asked_on is not excluded.asked_on`,
      ).run(promiseId, channelId, localDate(first));
    }
    statement(
      writer,
      `update promise_channel set asked_on = null where promise_id = ? and asked_on is not null
       and channel_id not in (select value from json_each(?))`,
    ).run(promiseId, JSON.stringify(out.map(({ channelId }) => channelId)));
  }
  statement(
    writer,
    'delete from promise_channel where promise_id = ? and asked_on is null and told_on is null',
  ).run(promiseId);
}
