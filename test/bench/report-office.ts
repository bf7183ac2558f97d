import Sqlite from 'better-sqlite3';
import { v7 } from 'uuid';
import { type Core, createCore } from '../../src/core/core.ts';
import { createOffice } from '../../src/core/create.ts';
import { systemWorld } from '../../src/core/world.ts';
import { type Month, addMonths, monthOf } from '../../src/domain/time.ts';
import { commentClasses, purposes } from '../../src/domain/words.ts';
import { testSetup } from '../support/setup.ts';
import { seeded } from './data.ts';

const months = 24;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * Makes an office with two years of dialogue: comments in conversations of one to three, most of them answered, some
 * acknowledged, referred and closed; posts in two channels with their numbers counted twice.
 *
 * @returns its last whole month, and a core on it
 */
export function reportOffice(
  file: string,
  { comments, posts, until }: { comments: number; posts: number; until: Date },
): { core: Core; month: Month } {
  const world = { ...systemWorld({ version: '0.0.0-bench', log: console.error }), file };
  createOffice(world, {
    ...testSetup,
    channels: [
      { platform: 'facebook', name: 'Facebook', language: 'fi', url: null },
      { platform: 'instagram', name: 'Instagram', language: 'fi', url: null },
    ],
  });
  const db = new Sqlite(file);
  db.transaction(() => fill(db, { comments, posts, until }))();
  db.close();
  // What was written past the core is settled by it at its opening: the rows' due times have no reason.
  return { core: createCore(world), month: addMonths(monthOf(until.toISOString()), -1) };
}

function fill(
  db: Sqlite.Database,
  { comments, posts, until }: { comments: number; posts: number; until: Date },
): void {
  const random = seeded(20261126);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const span = months * 30 * dayMs;
  const at = (ms: number) => new Date(ms).toISOString();
  const insert = (table: string, columns: string) =>
    db.prepare(
      `insert into ${table} (${columns}) values (${columns
        .split(', ')
        .map(() => '?')
        .join(', ')})`,
    );
  const channels = db.prepare('select id from channel').pluck().all() as string[];
  const units = Array.from({ length: 6 }, (_, i) => {
    const id = v7();
    insert('unit', 'id, name').run(id, `Yksikkö ${i}`);
    return id;
  });
  const themes = Array.from({ length: 20 }, (_, i) => {
    const id = v7();
    insert('theme', 'id, name').run(id, `Teema ${i}`);
    return id;
  });
  for (const channel of channels) {
    for (let i = 0; i < months; i += 1) {
      const day = at(until.getTime() - i * 30 * dayMs).slice(0, 10);
      insert('follower_count', 'channel_id, counted_on, followers').run(channel, day, 5000 - i);
    }
  }

  const variants: string[] = [];
  const addPost = insert('post', 'id, title, purpose, status, created_at');
  const addVariant = insert(
    'post_variant',
    'id, post_id, channel_id, language, text, published_at',
  );
  const addMetric = insert('post_metric', 'variant_id, metric, counted_at, value');
  for (let i = 0; i < posts; i += 1) {
    const post = v7();
    const out = until.getTime() - random() * span;
    addPost.run(post, `Julkaisu ${i}`, pick(purposes), 'published', at(out));
    for (const channel of channels) {
      const variant = v7();
      addVariant.run(variant, post, channel, 'fi', 'Teksti', at(out + random() * hourMs));
      variants.push(variant);
      for (const days of [1, 20]) {
        for (const metric of ['reach', 'reactions', 'shares']) {
          addMetric.run(variant, metric, at(out + days * dayMs), Math.floor(random() * 500));
        }
      }
    }
  }

  const addThread = insert('thread', 'id, channel_id, post_variant_id');
  const addComment = insert(
    'comment',
    'id, thread_id, at, text, language, class, fingerprint, recorded_at',
  );
  const addReply = insert(
    'reply',
    'id, thread_id, kind, at, text, language, promised_on, recorded_at',
  );
  const addReferral = insert('referral', 'id, thread_id, unit_id, question, asked_at, answered_at');
  const addClosing = insert('closing', 'id, thread_id, at');
  const addTheme = insert('thread_theme', 'thread_id, theme_id');
  const addTurn = insert('thread_turn', 'thread_id, turn, since, comment_id, due_at, last_at');
  for (let i = 0; i < comments;) {
    const thread = v7();
    let now = until.getTime() - random() * span;
    addThread.run(thread, pick(channels), random() < 0.8 ? pick(variants) : null);
    if (random() < 0.6) addTheme.run(thread, pick(themes));
    const turns = 1 + Math.floor(random() * 3);
    let comment = '';
    for (let turn = 0; turn < turns && i < comments; turn += 1, i += 1) {
      comment = v7();
      addComment.run(
        comment,
        thread,
        at(now),
        'Milloin?',
        'fi',
        pick(commentClasses),
        v7(),
        at(now),
      );
      if (random() < 0.1) {
        now += random() * 8 * hourMs;
        addReply.run(v7(), thread, 'acknowledgement', at(now), 'Selvitämme.', 'fi', null, at(now));
      }
      if (random() < 0.08) {
        const asked = now;
        now += random() * 3 * dayMs;
        addReferral.run(v7(), thread, pick(units), 'Milloin?', at(asked), at(now));
      }
      if (random() < 0.7) {
        now += random() * 3 * dayMs;
        addReply.run(v7(), thread, 'answer', at(now), 'Huomenna.', 'fi', null, at(now));
      }
      now += random() * dayMs;
    }
    if (random() < 0.8) addClosing.run(v7(), thread, at(now));
    addTurn.run(thread, 'ours', at(now), comment, at(now), at(now));
  }
}
