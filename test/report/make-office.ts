import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { v7 } from 'uuid';
import { Refusal } from '../../src/contract/errors.ts';
import type { Platform } from '../../src/domain/words.ts';
import { type TestCore, testCore } from '../support/core.ts';
import { type Plan, momentOf, planDay } from './any-office.fixture.ts';
import { dayAfter, dayOf, monthAfter, startOf } from './independent/calendar.ts';

/** Later than anything of a plan. */
export const theEnd = '2027-06-01T09:00:00.000Z';

export type MadeOffice = {
  core: TestCore;
  /** The moments of the plan. */
  moments: number[];
  postIds: string[];
};

type MadeComment = { id: string; threadId: string; plan: Plan['comments'][number] };

const iso = (ms: number) => new Date(ms).toISOString();
const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/**
 * Makes a plan's office through the commands of the program, each at its own time. What the program refuses did not
 * happen. What only importers and files bring (counts, followers, media, languages, ids, to which post a comment belongs)
 * is written into the file.
 */
export async function makeOffice(plan: Plan): Promise<MadeOffice> {
  const moments = plan.moments.map((moment) => momentOf(plan.month, moment));
  const when = (index: number) => at(moments, index);
  const sorted = moments.toSorted((a, b) => a - b);
  /** One of the moments from another on. */
  const from = (moment: number, index: number) =>
    at(
      sorted.filter((one) => one >= moment),
      index,
    );
  const core = await testCore({
    setup: {
      regime: plan.regime,
      hours: plan.hours,
      channels: (['bluesky', 'facebook', 'instagram'] as Platform[])
        .slice(0, plan.channels)
        .map((platform) => ({ platform, name: `Kanava ${platform}`, language: 'fi', url: null })),
    },
    now: iso(Math.min(...moments)),
  });
  const { call } = core;
  const channels = (await call('channel.list', {})).map(({ id }) => id);

  const posts: string[] = [];
  const variants: string[] = [];
  const threads: string[] = [];
  const comments: (MadeComment | undefined)[] = [];
  const replies: { id: string; language: string | null }[] = [];
  const closingVariants: string[] = [];
  const steps: { at: number; run: () => Promise<unknown> }[] = [];
  const step = (moment: number, run: () => Promise<unknown>) => steps.push({ at: moment, run });

  await call('office.update', { targetDays: plan.targetDays });
  const { id: unitId } = await call('unit.add', { name: 'Tekninen', email: null });
  for (const { from, days } of plan.closures) {
    const first = planDay(plan, from);
    await call('closure.add', { from: first, to: dayAfter(first, days), name: 'Kiinni' });
  }
  const themes = await makeThemes(core, plan.themes);
  const { id: ownGround } = await call('moderationGround.add', { name: 'Häirintä', rule: null });
  const grounds = (await call('moderationGround.list', {})).map(({ id }) => id);
  const usedGrounds = [grounds[0]!, grounds[3]!, ownGround];

  for (const [index, { purpose, places }] of plan.posts.entries()) {
    const { id } = await call('post.add', {
      title: `Julkaisu ${index + 1}`,
      purpose,
      places: places
        .filter(({ channel }) => channel < channels.length)
        .map(({ channel, language }) => ({ channelId: channels[channel]!, language })),
    });
    posts.push(id);
    const made = (await call('post.get', { id })).variants;
    for (const { channel, language, out, late } of places) {
      const variant = made.find(
        (v) => v.channelId === channels[channel] && v.language === language,
      );
      if (!variant || out === null) continue;
      variants.push(variant.variantId);
      const publishedAt = when(out);
      step(late ? Math.max(...moments) : publishedAt, () =>
        call('variant.publish', {
          variantId: variant.variantId,
          at: iso(publishedAt),
          link: null,
        }),
      );
    }
  }

  for (const [index, one] of plan.comments.entries()) {
    const written = when(one.at);
    step(one.recordedAt === null ? written : from(written, one.recordedAt), async () => {
      const isNew = threads.length === 0 || one.thread % (plan.long ? 9 : 2) === 0;
      const thread = isNew ? {} : { threadId: at(threads, one.thread) };
      const made = await call('comment.add', {
        channelId: at(channels, one.channel),
        text: 'x',
        at: iso(written),
        link: null,
        author: null,
        ...thread,
      });
      if (!threads.includes(made.threadId)) threads.push(made.threadId);
      comments[index] = { ...made, plan: one };
    });
  }
  const inThread = (index: number, run: (threadId: string) => Promise<unknown>) => async () =>
    threads.length === 0 ? null : run(at(threads, index));

  /** Adds a step to a comment, at its moment or a later one; @returns when. */
  const stepAfter = (
    { comment, at: index }: { comment: number; at: number },
    run: (of: MadeComment) => Promise<unknown>,
  ) => {
    if (plan.comments.length === 0) return 0;
    const moment = from(when(at(plan.comments, comment).at), index);
    step(moment, async () => {
      const known = comments[comment % plan.comments.length];
      if (known) await run(known);
    });
    return moment;
  };

  for (const { kind, language, ...place } of plan.replies) {
    const given = stepAfter(place, async ({ threadId }) => {
      const promisedOn = kind === 'answer' ? null : dayAfter(dayOf(given), 3);
      const reply = { threadId, kind, text: 'Vastaus', language: 'fi' as const, promisedOn };
      replies.push({ ...(await call('reply.add', reply)), language });
    });
  }
  for (const { over, withdrawn, ...place } of plan.referrals) {
    let id: string | null = null;
    const asked = stepAfter(place, async ({ threadId }) => {
      const referral = { threadId, unitId, question: 'Miten on?', wantedOn: null };
      id = (await call('referral.add', referral)).id;
    });
    if (over === null) continue;
    step(from(asked, over), async () => {
      if (id === null) return;
      if (withdrawn) await call('referral.withdraw', { id });
      else await call('referral.answer', { id, answer: 'Näin on.' });
    });
  }
  for (const place of plan.closings) {
    stepAfter(place, ({ threadId }) => call('thread.close', { ids: [threadId], reason: null }));
  }
  for (const place of plan.removals) stepAfter(place, ({ id }) => remove(core, id));
  for (const { theme, at: moment, result } of plan.forwardings) {
    const themeId = at(themes, theme);
    if (themeId === undefined) continue;
    const forwardedOn = dayOf(when(moment));
    let forwardingId: string | null = null;
    step(when(moment), async () => {
      forwardingId = (await call('theme.forward', { themeId, unitId, forwardedOn })).id;
    });
    if (result === null) continue;
    step(from(when(moment), result.at), async () => {
      if (forwardingId === null) return;
      const resultOn = dayOf(from(when(moment), result.on));
      await call('theme.setResult', { forwardingId, result: 'Tehdään.', resultOn });
    });
  }
  for (const { thread, action, ground, at: moment, reversed } of plan.moderations) {
    let id: string | null = null;
    step(
      when(moment),
      inThread(thread, async (threadId) => {
        const made = await call('moderation.add', {
          threadId,
          commentId: null,
          action,
          groundId: at(usedGrounds, ground),
          rule: null,
          evidence: 'Todiste',
          files: [],
          attachmentIds: [],
          note: null,
          reviewOn: action === 'blocked' ? dayAfter(dayOf(when(moment)), 30) : null,
        });
        id = made.id;
      }),
    );
    if (reversed === null) continue;
    step(from(when(moment), reversed), async () => {
      if (id !== null) await call('moderation.reverse', { id, reason: 'Aiheeton' });
    });
  }

  for (const {
    at: moment,
    post,
    channels: askedIn,
    theme,
    due,
    decidedBy,
    events,
  } of plan.promises) {
    const made = when(moment);
    let id: string | null = null;
    step(made, async () => {
      const promise = await call('promise.add', {
        postId: post === null || posts.length === 0 ? null : at(posts, post),
        text: 'Kerromme, mitä päätettiin.',
        dueOn: dayAfter(dayOf(made), due),
        unitId: null,
        decidedBy,
        themeIds: themes.length === 0 ? [] : [at(themes, theme)],
        channelIds: askedIn.filter((c) => c < channels.length).map((c) => channels[c]!),
      });
      id = promise.id;
    });
    for (const { at: index, kind, place } of events) {
      const now = from(made, index);
      step(now, async () => {
        if (id === null) return;
        const on = dayOf(now);
        const reason = 'Syy';
        if (kind === 'prepare') await call('promise.prepare', { id, on });
        else if (kind === 'decide') {
          const decision = { on, text: 'Päätettiin näin.', diaryNumber: null, link: null };
          await call('promise.decide', { id, decision });
        } else if (kind === 'tell') {
          await call('promise.tell', {
            id,
            channelId: at(channels, place),
            told: { on, how: 'Lehti' },
          });
        } else if (kind === 'break') await call('promise.break', { id, reason });
        else if (kind === 'withdraw') await call('promise.withdraw', { id, reason });
        else if (kind === 'resume') await call('promise.resume', { id });
        else if (kind === 'moveDue') {
          await call('promise.moveDue', { id, dueOn: dayAfter(on, place % 40), reason });
        } else if (kind === 'close') {
          const texts = [{ language: 'fi' as const, said: 'a', done: 'b', notAdopted: 'c' }];
          const closing = { id, title: 'Teimme', texts, on: null, at: null, channelIds: channels };
          const { postId } = await call('promise.close', closing);
          posts.push(postId);
          const own = (await call('post.get', { id: postId })).variants;
          closingVariants.push(...own.map(({ variantId }) => variantId));
        } else if (closingVariants.length > 0) {
          const variantId = at(closingVariants, place);
          await call('variant.publish', { variantId, link: null });
          variants.push(variantId);
        }
      });
    }
  }

  steps.sort((a, b) => a.at - b.at);
  for (const { at: moment, run } of steps) {
    core.at(iso(moment));
    await unlessRefused(run);
  }

  core.at(theEnd);
  const recorded = comments.filter((comment) => comment !== undefined);
  for (const value of new Set(recorded.map((c) => c.plan.class))) {
    const ids = recorded.filter((c) => c.plan.class === value).map(({ id }) => id);
    if (value !== null) await call('comment.classify', { ids, class: value });
  }
  for (const needsAnswer of [true, false]) {
    const ids = recorded.filter((c) => c.plan.needsAnswer === needsAnswer).map(({ id }) => id);
    if (ids.length > 0) await call('comment.setNeedsAnswer', { ids, needsAnswer });
  }
  for (const [index, threadId] of themes.length === 0 ? [] : threads.entries()) {
    const own = plan.threadThemes.filter(({ thread }) => thread % threads.length === index);
    const add = own.map(({ theme }) => at(themes, theme));
    if (add.length > 0) await call('thread.setThemes', { ids: [threadId], add });
  }
  const { file } = core;
  writeImported(plan, { file, when, channels, posts, variants, comments: recorded, replies });
  return { core, moments, postIds: posts };
}

/** A comment is gone from Bluesky, as an answer of it tells that is imported; of other channels' ones it tells nothing. */
async function remove({ file, call }: TestCore, commentId: string): Promise<void> {
  const uri = (id: string) => `at://did:plc:kunta/app.bsky.feed.post/${id}`;
  const db = new Sqlite(file);
  db.prepare('update comment set platform_id = ? where id = ?').run(uri(commentId), commentId);
  db.close();
  const answer = {
    thread: {
      post: { uri: uri('kysymme'), author: { handle: 'muu.example' }, record: {} },
      replies: [{ uri: uri(commentId), notFound: true }],
    },
  };
  const told = join(dirname(file), 'bluesky.json');
  writeFileSync(told, JSON.stringify(answer));
  await call('import.run', { file: told });
}

/** So many themes, in a few commands; @returns their ids. */
async function makeThemes({ call }: TestCore, count: number): Promise<string[]> {
  if (count === 0) return [];
  const { id } = await call('post.add', { title: 'Aiheita' });
  const create = Array.from({ length: count }, (_, i) => `Aihe ${String.fromCodePoint(65 + i)}`);
  await call('post.setThemes', { ids: [id], create, scope: 'one' });
  return (await call('theme.names', {})).map((theme) => theme.id);
}

async function unlessRefused(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const refused = error instanceof Refusal && !['internal', 'call.invalid'].includes(error.code);
    if (!refused) throw error;
  }
}

/** Beside the program, which has the file open and is at rest. */
function writeImported(
  plan: Plan,
  made: {
    file: string;
    when: (index: number) => number;
    channels: string[];
    posts: string[];
    variants: string[];
    comments: MadeComment[];
    replies: { id: string; language: string | null }[];
  },
): void {
  const { file, when, channels, posts, variants, comments, replies } = made;
  const db = new Sqlite(file);
  db.pragma('foreign_keys = on');
  const run = (sql: string, ...values: unknown[]) => db.prepare(sql).run(...values);
  db.transaction(() => {
    for (const one of plan.imported) {
      const [postId, variantId] = [v7(), v7()];
      const first = `${monthAfter(plan.month, -one.back)}-01`;
      const publishedAt = iso(startOf(dayAfter(first, one.day)) + one.minute * 60_000);
      run(
        `insert into post (id, title, purpose, status, created_at)
         values (?, 'Tuotu', ?, 'published', ?)`,
        postId,
        one.purpose,
        publishedAt,
      );
      run(
        `insert into post_variant (id, post_id, channel_id, language, text, published_at)
         values (?, ?, ?, 'fi', 'Tuotu', ?)`,
        variantId,
        postId,
        at(channels, one.channel),
        publishedAt,
      );
      posts.push(postId);
      variants.push(variantId);
      const count = `insert into post_metric (variant_id, metric, counted_at, value) values (?, ?, ?, ?)`;
      for (const metric of ['reactions', 'shares'] as const) {
        if (one[metric] !== null) run(count, variantId, metric, publishedAt, one[metric]);
      }
    }
    for (const [index, channelId] of channels.entries()) {
      const value = plan.firstFollowers[index];
      if (value === null) continue;
      run(`insert into follower_count values (?, '2023-01-01', ?)`, channelId, value);
    }
    for (const { variant, metric, at: moment, value } of plan.metrics) {
      if (variants.length === 0) break;
      run(
        `insert into post_metric (variant_id, metric, counted_at, value) values (?, ?, ?, ?)
         on conflict do nothing`,
        at(variants, variant),
        metric,
        iso(when(moment)),
        value,
      );
    }
    for (const { channel, on, value } of plan.followers) {
      run(
        'insert into follower_count values (?, ?, ?) on conflict do nothing',
        at(channels, channel),
        planDay(plan, on),
        value,
      );
    }
    run(
      `insert into media (id, sha256, media_type, size, added_at) values ('m', 'm', 'image/png', 1, ?)`,
      theEnd,
    );
    for (const [position, { post, kind, decorative, captions, alts }] of plan.media.entries()) {
      if (posts.length === 0) break;
      const id = v7();
      run(
        `insert into post_media (id, post_id, media_id, name, position, kind, decorative, captions)
         values (?, ?, 'm', 'kuva.png', ?, ?, ?, ?)`,
        id,
        at(posts, post),
        position,
        kind,
        Number(decorative),
        kind === 'image' ? null : captions,
      );
      for (const language of alts)
        run(`insert into post_media_alt values (?, ?, 'x')`, id, language);
    }
    for (const { id, threadId, plan: one } of comments) {
      run('update comment set language = ? where id = ?', one.language, id);
      if (one.variant === null || variants.length === 0) continue;
      run(
        'update thread set post_variant_id = ? where id = ?',
        at(variants, one.variant),
        threadId,
      );
    }
    for (const { id, language } of replies) {
      run('update reply set language = ? where id = ?', language, id);
    }
    if (plan.archived !== null) {
      run('update channel set archived_at = ? where id = ?', theEnd, at(channels, plan.archived));
    }
  })();
  db.close();
}
