import { refuse } from '../contract/errors.ts';
import type { Parsed } from '../contract/index.ts';
import { shiftTime } from '../domain/day-layout.ts';
import { countPurposes } from '../domain/purposes.ts';
import { dayOf } from '../domain/post-days.ts';
import { isOut, statusWithDay } from '../domain/post-status.ts';
import { type LocalDate, addDays, addMonths, daysBetween, localDate } from '../domain/time.ts';
import type { Purpose } from '../domain/words.ts';
import { findChannel } from '../store/channels.ts';
import type { Connection, Writer } from '../store/database.ts';
import { copyMedia } from '../store/media.ts';
import { readOffice } from '../store/offices.ts';
import {
  type PostColumns,
  type StoredPost,
  addPost,
  findPost,
  postExists,
  postsBetween,
  purposesBetween,
  setLinks,
  unplannedPosts,
  updatePost,
} from '../store/posts.ts';
import { addPostTheme, removePostTheme, setPostThemes } from '../store/themes.ts';
import { addVariant, newVariant } from '../store/variants.ts';
import { definedOnly } from './defined.ts';
import { assertThemes, assertUnit } from './existing.ts';
import { endHere, removeOne, withFollowing } from './following.ts';
import { warnPost, warnRows } from './post-warnings.ts';
import { keepChecklistReason } from './checklist-keeping.ts';
import type { Doing, HandlersOf } from './handler.ts';
import { themesNamed } from './themes.ts';
import { promiseAsPlanned } from './promise-making.ts';
import { keepReason } from './reasons.ts';
import { shownMedia } from './media.ts';

export const postHandlers: HandlersOf<'post'> = {
  'post.list': ({ from, to }, { db }) => warnRows(db, postsBetween(db, from, to)),

  'post.ideas': (_, { db }) => warnRows(db, unplannedPosts(db)),

  'post.get': ({ id }, { db, media }) => ({
    ...warnPost(db, postOf(db, id)),
    media: shownMedia(db, media, id),
  }),

  'post.meter': ({ month }, { db }) => ({
    month: countPurposes(purposesBetween(db, `${month}-01`, `${addMonths(month, 1)}-01`)),
    before: countPurposes(purposesBetween(db, `${addMonths(month, -1)}-01`, `${month}-01`)),
    aim: readOffice(db).dialogueAim,
  }),

  'post.year': ({ year }, { db }) => {
    const days = new Map<LocalDate, { purpose: Purpose | null }[]>();
    for (const post of purposesBetween(db, `${year}-01-01`, `${year + 1}-01-01`)) {
      const day = dayOf(post)!;
      const others = days.get(day);
      if (others) others.push(post);
      else days.set(day, [post]);
    }
    return [...days]
      .map(([on, posts]) => ({ on, posts: countPurposes(posts) }))
      .sort((a, b) => (a.on < b.on ? -1 : 1));
  },

  'post.add': ({ places, ...fields }, doing) => {
    const { db, now, newId } = doing;
    const id = newId();
    const plannedOn = fields.plannedOn ?? null;
    addPost(db, {
      id,
      title: fields.title,
      purpose: null,
      participationLevel: null,
      status: statusWithDay('idea', plannedOn),
      plannedOn,
      plannedAt: null,
      createdAt: now,
    });
    writeFields(id, fields, doing);
    for (const place of places) {
      if (!findChannel(db, place.channelId)) refuse('missing');
      addVariant(db, { ...newVariant, ...place, id: newId(), postId: id, text: '' });
    }
    return { id };
  },

  'post.update': ({ id, scope, ...fields }, doing) => {
    const post = postOf(doing.db, id);
    if (fields.plannedOn !== undefined && fields.plannedOn !== post.plannedOn) assertNotOut(post);
    withFollowing(doing, { id, scope }, () => writeFields(id, fields, doing));
    return {};
  },

  'post.move': ({ ids, on, at, scope }, doing) => {
    for (const id of ids) {
      assertNotOut(postOf(doing.db, id));
      const to = { plannedOn: on, ...(at === undefined ? {} : { plannedAt: at }) };
      withFollowing(doing, { id, scope }, () => place(doing.db, id, to));
    }
    return {};
  },

  'post.shift': ({ ids, days, minutes, scope }, doing) => {
    for (const id of ids) {
      const post = postOf(doing.db, id);
      assertNotOut(post);
      // What has no day has nowhere to move from.
      if (post.plannedOn === null) continue;
      const to = {
        plannedOn: addDays(post.plannedOn, days),
        ...(post.plannedAt === null ? {} : { plannedAt: shiftTime(post.plannedAt, minutes) }),
      };
      withFollowing(doing, { id, scope }, () => place(doing.db, id, to));
    }
    return {};
  },

  'post.copy': ({ ids, on }, doing) => {
    const posts = ids.map((id) => postOf(doing.db, id));
    const first = posts.flatMap((post) => dayOf(post) ?? []).sort()[0];
    const dayFor = (post: StoredPost) => {
      const day = dayOf(post);
      if (on === null || day === null || first === undefined) return on;
      return addDays(on, daysBetween(first, day));
    };
    return { ids: posts.map((post) => copyPost(post, { plannedOn: dayFor(post) }, doing)) };
  },

  'post.remove': ({ ids, scope }, doing) => {
    for (const id of ids) {
      const post = postOf(doing.db, id);
      if (scope === 'one') removeOne(doing.db, post);
      else endHere(doing, post);
    }
    return {};
  },

  'post.setStatus': ({ ids, status, reason, checklistReason }, doing) => {
    const { db, now } = doing;
    for (const id of ids) {
      const post = postOf(db, id);
      if (status !== 'published' && status !== 'wrapped') assertNotOut(post);
      // Wrapped up before anybody said that it is out, it comes out all the same.
      const comesOut = status === 'published' || (status === 'wrapped' && !isOut(post));
      if (post.status !== status && (status === 'ready' || comesOut)) {
        const day = post.publishedAt === null ? post.plannedOn : localDate(post.publishedAt);
        keepReason({ postId: id, day: day ?? localDate(now) }, reason, doing);
        keepChecklistReason(post, checklistReason, doing);
      }
      updatePost(db, id, { status });
      if (status === 'published' || status === 'wrapped') {
        promiseAsPlanned({ postId: id, day: localDate(post.publishedAt ?? now) }, doing);
      }
    }
    return {};
  },

  'post.setPurpose': ({ ids, purpose, scope }, doing) => {
    for (const id of ids) {
      withFollowing(doing, { id, scope }, () => {
        if (!updatePost(doing.db, id, { purpose })) refuse('missing');
      });
    }
    return {};
  },

  'post.setThemes': ({ ids, add, remove, create, scope }, doing) => {
    const { db, newId } = doing;
    const created = themesNamed(create, { db, newId });
    assertThemes(db, add);
    for (const id of ids) {
      if (!postExists(db, id)) refuse('missing');
      withFollowing(doing, { id, scope }, () => {
        for (const themeId of remove) removePostTheme(db, id, themeId);
        for (const themeId of [...add, ...created]) addPostTheme(db, id, themeId);
      });
    }
    return {};
  },

  'post.handleExpiry': ({ id }, { db, now }) => {
    if (!updatePost(db, id, { expiryHandledOn: localDate(now) })) refuse('missing');
    return {};
  },
};

/** @throws Refusal missing */
export function postOf(db: Connection, id: string): StoredPost {
  return findPost(db, id) ?? refuse('missing');
}

/** What is out can't be planned anew. @throws Refusal post.published */
function assertNotOut({ publishedAt, title }: Pick<StoredPost, 'publishedAt' | 'title'>): void {
  if (publishedAt !== null) refuse('post.published', { title });
}

/** Writes the fields that are given; the status follows the day. */
function writeFields(
  id: string,
  {
    links,
    themeIds,
    plannedOn,
    plannedAt,
    ...fields
  }: Partial<Omit<Parsed<'post.update'>, 'id' | 'scope'>>,
  { db, newId }: Doing,
): void {
  assertUnit(db, fields.expertUnitId ?? null);
  updatePost(db, id, definedOnly(fields));
  if (plannedOn !== undefined || plannedAt !== undefined) {
    place(db, id, definedOnly({ plannedOn, plannedAt }));
  }
  if (fields.expiresOn !== undefined) updatePost(db, id, { expiryHandledOn: null });
  if (links) setLinks(db, id, links, newId);
  if (themeIds) {
    assertThemes(db, themeIds);
    setPostThemes(db, id, themeIds);
  }
}

/** Gives a post a day and a time; without a day there is no time. */
function place(
  db: Writer,
  id: string,
  to: Partial<Pick<PostColumns, 'plannedOn' | 'plannedAt'>>,
): void {
  const { plannedOn: oldDay, status } = postOf(db, id);
  const plannedOn = to.plannedOn === undefined ? oldDay : to.plannedOn;
  updatePost(db, id, {
    plannedOn,
    ...(plannedOn === null ? { plannedAt: null } : to),
    status: statusWithDay(status, plannedOn),
  });
}

/** A new draft that says the same. Nothing that came of the first goes with it. @returns its id */
export function copyPost(
  post: StoredPost,
  changes: Partial<Pick<PostColumns, 'plannedOn' | 'plannedAt' | 'seriesId' | 'seriesOn'>>,
  { db, now, newId }: Pick<Doing, 'db' | 'now' | 'newId'>,
): string {
  const id = newId();
  const plannedOn = changes.plannedOn ?? null;
  addPost(db, {
    id,
    title: post.title,
    purpose: post.purpose,
    participationLevel: post.participationLevel,
    status: statusWithDay('idea', plannedOn),
    plannedOn,
    plannedAt: plannedOn === null ? null : post.plannedAt,
    createdAt: now,
  });
  updatePost(db, id, {
    contentious: post.contentious,
    answeredBy: post.answeredBy,
    expertUnitId: post.expertUnitId,
    notes: post.notes,
    hashtags: post.hashtags,
    ...changes,
    plannedOn,
  });
  setLinks(db, id, post.links, newId);
  setPostThemes(
    db,
    id,
    post.themes.map((theme) => theme.id),
  );
  for (const { channelId, language, text } of post.variants) {
    addVariant(db, { ...newVariant, id: newId(), postId: id, channelId, language, text });
  }
  copyMedia(db, post.id, id, newId);
  return id;
}
