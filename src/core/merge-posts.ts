import type { Channel } from '../contract/office.ts';
import { sameName, squeezed } from '../domain/names.ts';
import { platformNames } from '../domain/platforms.ts';
import { statusWhenOut } from '../domain/post-status.ts';
import { type Instant, addDays, localDate, localTime } from '../domain/time.ts';
import { startOf } from '../domain/titles.ts';
import { type PostMetric, postMetrics } from '../domain/words.ts';
import type { PostForm, PostRecord } from '../importers/record.ts';
import { linkWaitingThreads } from '../store/import-threads.ts';
import { addPost, findPost, updatePost } from '../store/posts.ts';
import {
  type Variant,
  addMetric,
  addVariant,
  cameByImport,
  latestMetrics,
  updateVariant,
  variantByPlatformId,
  variantsOfMinute,
  variantsWithoutPlatformId,
} from '../store/variants.ts';
import type { ChannelBook } from './channel-book.ts';
import type { MergeRun, Merging, Outcome } from './merge.ts';
import { betterMoment } from './moments.ts';
import { promiseAsPlanned } from './promise-making.ts';

/** Merges posts and what was counted of them. */
export function postMerger(merging: Merging, book: ChannelBook, run: MergeRun) {
  const { db, now, newId, staging } = merging;
  const { channels, ensure, named } = book;
  /** Texts that this import has found, planned ones as what came out: one plan is not two posts. */
  const found = {
    has: (variantId: string) => staging.has('variant', variantId),
    add: (variantId: string) => staging.add('variant', variantId),
  };
  let lower = 0;

  function channelOf({ platform, account, accountId }: PostRecord): Channel {
    const fetched = channels.find(({ id }) => id === run.channelId);
    if (fetched) return fetched;
    const there = channels.filter((c) => c.platform === platform);
    const name = account === '' ? platformNames[platform] : account;
    const known =
      there.find((c) => c.accountId !== null && c.accountId === accountId) ??
      there.find((c) => sameName(c.name, name));
    if (known) return known;
    if (run.channel !== null) return named(run.channel, null);
    const [only] = there;
    return ensure(account === '' && there.length === 1 ? only : undefined, {
      platform,
      name,
      accountId,
    });
  }

  /** The same post from another export, which has another id of it or none. */
  function sameMoment(channelId: string, record: PostRecord): Variant | undefined {
    if (record.dayOnly === true) return undefined;
    return variantsOfMinute(db, channelId, record.at).find(({ text, platformId }) => {
      const oneHasNone = platformId === null || record.platformId === null;
      if (text === '' || record.text === '') return text === record.text && oneHasNone;
      return oneHasNone ? sameStart(text, record.text) : squeezed(text) === squeezed(record.text);
    });
  }

  /** The text that was planned here and came out as this post: by its link, else by its words about that day. */
  function plannedAs(channelId: string, { link, text, at }: PostRecord): Variant | undefined {
    const day = localDate(at);
    const planned = variantsWithoutPlatformId(db, {
      channelId,
      link,
      from: addDays(day, -plannedWithinDays),
      to: addDays(day, plannedWithinDays),
    });
    return planned.find(
      (v) => !found.has(v.id) && ((link !== null && v.link === link) || sameStart(v.text, text)),
    );
  }

  function merge(record: PostRecord): Outcome {
    const channel = channelOf(record);
    const exact =
      (record.platformId === null
        ? undefined
        : variantByPlatformId(db, channel.id, record.platformId)) ?? sameMoment(channel.id, record);
    const known = exact ?? plannedAs(channel.id, record);
    if (!known) return add(record, channel);
    found.add(known.id);

    const counted = addMetrics(known.id, record.metrics, latestMetrics(db, known.id));
    const next = {
      ...known,
      text: record.text === '' ? known.text : record.text,
      form: tellingForm(known.form, record.form),
      link: record.link ?? known.link,
      platformId: known.platformId ?? record.platformId,
      publishedAt: known.publishedAt === null ? record.at : betterMoment(known.publishedAt, record),
    };
    const differs = (['text', 'link', 'platformId', 'publishedAt'] as const).some(
      (field) => next[field] !== known[field],
    );
    // Platforms that list posts without their counts tell only with the counts what kind of post it is.
    const formTold = next.form !== known.form;
    if (differs || formTold) updateVariant(db, next);
    if (exact) followMoment(known, next.publishedAt, record);
    if (!exact) {
      const { status } = findPost(db, known.postId)!;
      updatePost(db, known.postId, { status: statusWhenOut(status) });
      promiseAsPlanned({ postId: known.postId, day: localDate(record.at) }, { db, newId });
    }
    if (!exact || known.platformId !== next.platformId || known.link !== next.link) {
      linkWaitingThreads(db, { ...next, variantId: next.id });
    }
    if (differs) return 'changed';
    return counted || formTold ? 'counted' : 'unchanged';
  }

  /** A post that an import brought stands in the calendar at its moment, which another export may tell better. */
  function followMoment(known: Variant, at: Instant, told: PostRecord): void {
    const before = known.publishedAt;
    if (before === null || before.slice(0, 16) === at.slice(0, 16)) return;
    const { plannedOn, plannedAt } = findPost(db, known.postId)!;
    const followed =
      plannedOn === localDate(before) && [null, localTime(before)].includes(plannedAt);
    if (!followed || !cameByImport(db, known.id)) return;
    updatePost(db, known.postId, dayOf(at, told));
  }

  function add(record: PostRecord, channel: Channel): Outcome {
    const { text, form, link, platformId, at: publishedAt } = record;
    const postId = newId();
    const id = newId();
    addPost(db, {
      id: postId,
      title: startOf(text) || '–',
      purpose: null,
      participationLevel: null,
      status: 'published',
      ...dayOf(publishedAt, record),
      createdAt: now,
    });
    addVariant(db, {
      id,
      postId,
      channelId: channel.id,
      language: channel.language,
      text,
      form,
      link,
      platformId,
      publishedAt,
      importRunId: run.id,
    });
    found.add(id);
    addMetrics(id, record.metrics, {});
    linkWaitingThreads(db, { variantId: id, channelId: channel.id, link, platformId });
    return 'new';
  }

  /**
   * Adds what has grown since the last count. A lower count than the known one is of an older export, whenever it
   * is imported, so the known one stays. @returns whether anything had grown
   */
  function addMetrics(
    variantId: string,
    metrics: PostRecord['metrics'],
    latest: Partial<Record<PostMetric, number>>,
  ): boolean {
    let counted = false;
    for (const metric of postMetrics) {
      const value = metrics[metric];
      if (value === undefined || value === latest[metric]) continue;
      if (value < (latest[metric] ?? 0)) {
        lower += 1;
        continue;
      }
      addMetric(db, { variantId, metric, countedAt: now, value, importRunId: run.id });
      counted = true;
    }
    return counted;
  }

  return { merge, lowerCounts: () => lower };
}

/** From what tells least to what tells most: a video may be a reel, and any post has a text. */
const forms: readonly PostForm[] = [
  'other',
  'text',
  'link',
  'photo',
  'carousel',
  'video',
  'live',
  'reel',
];

function tellingForm(known: string | null, told: PostForm): string {
  return forms.indexOf(known as PostForm) > forms.indexOf(told) ? known! : told;
}

function dayOf(at: Instant, { dayOnly }: Pick<PostRecord, 'dayOnly'>) {
  return { plannedOn: localDate(at), plannedAt: dayOnly === true ? null : localTime(at) };
}

/** A post comes out on the day it was planned for, or a little before or after. */
const plannedWithinDays = 3;

/** Whether two texts are the same post's: the last words may have been changed while it was put out. */
function sameStart(a: string, b: string): boolean {
  const [x, y] = [squeezed(a), squeezed(b)];
  const length = Math.min(x.length, y.length, comparedSigns);
  return length >= comparedSigns / 4 && x.slice(0, length) === y.slice(0, length);
}

const comparedSigns = 80;
