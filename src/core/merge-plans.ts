import { setImmediate as breathe } from 'node:timers/promises';
import { refuse } from '../contract/errors.ts';
import type { ImportResult } from '../contract/imports.ts';
import type { Channel } from '../contract/office.ts';
import { sameName } from '../domain/names.ts';
import { isOut, statusWithDay } from '../domain/post-status.ts';
import type { PostTableField } from '../domain/post-table.ts';
import { type LocalDate, addDays, atLocal, localDate } from '../domain/time.ts';
import type { PlanPlace } from '../importers/plan-names.ts';
import type { PlanRecord, PlanText } from '../importers/record.ts';
import { shownDay } from '../report/posts-table.ts';
import { type RunChange, hashOf, stateOf } from '../store/import-changes.ts';
import type { Rejected } from '../store/imports.ts';
import {
  type StoredPost,
  addPost,
  findPost,
  postsBetween,
  setLinks,
  unplannedPosts,
  updatePost,
} from '../store/posts.ts';
import { addTheme, setPostThemes, themeNames } from '../store/themes.ts';
import { addUnit, unitNames } from '../store/units.ts';
import { addVariant, findVariant, newVariant, updateVariant } from '../store/variants.ts';
import type { ChannelBook } from './channel-book.ts';
import { keepChecklistReason } from './checklist-keeping.ts';
import { definedOnly } from './defined.ts';
import type { Doing } from './handler.ts';
import { nameBook } from './name-book.ts';
import { keepReason } from './reasons.ts';
import { diffPlan, isNamed, sameText } from './plan-diff.ts';
import { firstOfEach, isSamePost } from './plan-rows.ts';

type Outcome = 'new' | 'changed' | 'unchanged';
const rank: Record<Outcome, number> = { unchanged: 0, changed: 1, new: 2 };

/** What came of the rows: of each post once, however many rows told of it. */
export type MergedPlans = {
  counts: Record<Outcome, number>;
  rejected: Rejected[];
  /** Rows that said something else of what is out already, which stays as it is. */
  kept: number[];
  newThemes: string[];
  newUnits: string[];
  /** The posts that the file brings or changes, in the order of its rows. */
  brought: ImportResult['examples'];
  /** What was there before and what the file left, to take the run back by. */
  changes: RunChange[];
};

/** Rows between which other work goes on and a cancellation is heard. */
const pauseRows = 100;
/** Of a post's places: all of them. */
const whole = '*';

/**
 * Merges rows of a content calendar. A row with an id tells all of its post: what its cells leave empty is
 * emptied. Other rows tell what they hold: they are of the post of that day and title, if there is one, and several
 * rows that differ in their channels are of one post.
 */
export async function mergePlans(
  records: readonly PlanRecord[],
  doing: Doing,
  book: ChannelBook,
  run: {
    id: string;
    channel: string | null;
    /** Why posts go on that the file calls ready. */
    reason: string;
  },
): Promise<MergedPlans> {
  const { db, now, newId, signal } = doing;
  const themes = nameBook(themeNames(db), newId, (theme) => addTheme(db, theme));
  const units = nameBook(unitNames(db), newId, (unit) => addUnit(db, { ...unit, email: null }));
  const outcomes = new Map<string, Outcome>();
  const brought = new Map<number, ImportResult['examples'][number]>();
  /** Of each post that rows have spoken of, what was there before the first of them. */
  const before = new Map<string, string | null>();
  const kept: number[] = [];
  const rejected: Rejected[] = [];
  /** The places of each post that rows have spoken of. */
  const claims = new Map<string, Set<string>>();
  /** Posts that the file takes on to where the calendar asks for a reason. */
  const goingOn = new Set<string>();
  const byDay = new Map<LocalDate | null, { id: string; title: string }[]>();

  /** Without a channel a text belongs to the one that was chosen, or the only one there is, or else to the notes. */
  function withHome(record: PlanRecord): PlanRecord {
    if (record.texts.every(({ channel }) => channel !== '')) return record;
    const home = run.channel ?? (book.channels.length === 1 ? book.channels[0]!.name : null);
    if (home !== null) {
      const texts = record.texts.map((t) => (t.channel === '' ? { ...t, channel: home } : t));
      return { ...record, texts };
    }
    const homeless = record.texts.flatMap((t) => (t.channel === '' ? (t.text ?? []) : []));
    const notes = [record.fields.notes ?? '', ...homeless].filter((part) => part !== '');
    return {
      ...record,
      fields: { ...record.fields, notes: notes.join('\n\n') },
      texts: record.texts.filter(({ channel }) => channel !== ''),
    };
  }

  function channelOf({ channel: name, platform, language }: PlanPlace, lossy: boolean): Channel {
    const known = book.channels.find(
      (c) => (platform === null || c.platform === platform) && isNamed(c.name, name, lossy),
    );
    if (known) return known;
    return platform === null ? book.named(name, null) : book.onPlatform(platform, name, language);
  }

  /** Posts of a row's day and title, those at its time first. */
  function alike({ fields }: PlanRecord): string[] {
    const day = fields.on ?? null;
    let posts = byDay.get(day);
    if (!posts) {
      const there = day === null ? unplannedPosts(db) : postsBetween(db, day, addDays(day, 1));
      posts = there.map(({ id, title }) => ({ id, title }));
      byDay.set(day, posts);
    }
    const found = posts.filter(({ title }) => sameName(title, fields.title)).map(({ id }) => id);
    if (found.length < 2) return found;
    const atTime = (id: string) => shownDay(findPost(db, id)!).at === (fields.at ?? null);
    return [...found.filter(atTime), ...found.filter((id) => !atTime(id))];
  }

  /** The post that a row without an id is of: one of which no row has spoken yet, or not in these channels. */
  function claimed(record: PlanRecord): string | undefined {
    const places = placesOf(record);
    const isFree = (id: string) => {
      const taken = claims.get(id) ?? new Set();
      return (
        taken.size === 0 || !places.some((p) => p === whole || taken.has(p) || taken.has(whole))
      );
    };
    const id = alike(record).find(isFree);
    if (id !== undefined) claims.set(id, new Set([...(claims.get(id) ?? []), ...places]));
    return id;
  }

  function create(record: PlanRecord, id: string): void {
    const { fields } = record;
    before.set(id, null);
    const on = fields.on ?? null;
    addPost(db, {
      id,
      title: fields.title,
      purpose: fields.purpose ?? null,
      participationLevel: fields.level ?? null,
      status: fields.status ?? statusWithDay('idea', on),
      plannedOn: on,
      plannedAt: on === null ? null : (fields.at ?? null),
      createdAt: now,
    });
    const { answeredBy, answeredUntil, expiresOn, contentious, hashtags, approval, notes } = fields;
    const rest = { answeredBy, answeredUntil, expiresOn, contentious, hashtags, approval, notes };
    updatePost(db, id, definedOnly(rest));
    if (fields.expert)
      updatePost(db, id, { expertUnitId: units.idOf(fields.expert, record.lossy) });
    if (fields.links) setLinks(db, id, fields.links, newId);
    if (fields.themes) setPostThemes(db, id, themes.idsOf(fields.themes, record.lossy));
    writeTexts(findPost(db, id)!, record);
    if (fields.status === 'ready') goingOn.add(id);
    byDay.get(on)?.push({ id, title: fields.title });
    settle(id, record, 'new', []);
  }

  function change(record: PlanRecord, post: StoredPost): void {
    if (!before.has(post.id)) before.set(post.id, stateOf(db, 'post', post.id));
    const diff = diffPlan(post, record);
    const changed = [...diff.fields];
    updatePost(db, post.id, diff.columns);
    const { status } = diff.columns;
    if (
      status === 'ready' ||
      (status !== undefined && !isOut(post) && isOut({ ...post, status }))
    ) {
      goingOn.add(post.id);
    }
    if (diff.links) setLinks(db, post.id, diff.links, newId);
    const { themes: told, expert } = record.fields;
    if (expert !== undefined && !units.isThat(post.expertUnitId, expert, record.lossy)) {
      changed.push('expert');
      const expertUnitId = expert === null ? null : units.idOf(expert, record.lossy);
      updatePost(db, post.id, { expertUnitId });
    }
    if (told && !themes.areThose(post.themes, told, record.lossy)) {
      changed.push('themes');
      setPostThemes(db, post.id, themes.idsOf(told, record.lossy));
    }
    const texts = writeTexts(post, record);
    if (texts.changed) changed.push('body');
    if (diff.keeps || texts.kept) kept.push(record.row);
    settle(post.id, record, changed.length > 0 ? 'changed' : 'unchanged', changed);
  }

  function settle(
    id: string,
    record: PlanRecord,
    outcome: Outcome,
    changes: PostTableField[],
  ): void {
    const before = outcomes.get(id);
    if (before === undefined || rank[outcome] > rank[before]) outcomes.set(id, outcome);
    // What a second row adds to a new post is not told again.
    if (outcome === 'unchanged' || before === 'new') return;
    const post = findPost(db, id)!;
    const { on, at } = shownDay(post);
    brought.set(record.row, {
      kind: 'post',
      at: on === null ? null : atLocal(on, at ?? '00:00'),
      dayOnly: at === null,
      text: post.title,
      channel: [...new Set(post.variants.map(({ name }) => name))].join(', '),
      changes,
    });
  }

  /** Writes the texts that differ, but over none that is out. */
  function writeTexts(post: StoredPost, { texts, lossy }: PlanRecord) {
    const done = { changed: false, kept: false };
    for (const told of texts) {
      const { known, place } = variantOf(post, told, lossy);
      if (!known) {
        if (place === null) continue;
        const made = { ...place, id: newId(), postId: post.id, text: told.text ?? '' };
        addVariant(db, { ...newVariant, ...made, importRunId: run.id });
        done.changed = true;
      } else if (told.text !== null && !sameText(known.text, told.text, lossy)) {
        if (known.publishedAt !== null || (isOut(post) && post.publishedAt === null)) {
          done.kept = true;
        } else {
          updateVariant(db, { ...findVariant(db, known.variantId)!, text: told.text });
          done.changed = true;
        }
      }
    }
    return done;
  }

  /** The text that a cell is of, or the place for a new one, if one is wanted. */
  function variantOf(post: StoredPost, told: PlanText, lossy: boolean) {
    const named = post.variants.find(
      (v) =>
        v.platform === told.platform &&
        v.language === told.language &&
        isNamed(v.name, told.channel, lossy),
    );
    if (named || !told.adds) return { known: named, place: null };
    const channel = channelOf(told, lossy);
    const place = { channelId: channel.id, language: told.language ?? channel.language };
    const known = post.variants.find(
      (v) => v.channelId === place.channelId && v.language === place.language,
    );
    return { known, place };
  }

  const housed = records.map(withHome);
  const first = firstOfEach(housed, (id) => findPost(db, id));
  const isFirst = (record: PlanRecord) => record.id !== null && first.get(record.id) === record;
  const ordered = [...housed.filter(isFirst), ...housed.filter((record) => !isFirst(record))];
  for (const [index, record] of ordered.entries()) {
    if (index % pauseRows === pauseRows - 1) {
      await breathe();
      if (signal.aborted) refuse('call.cancelled');
    }
    const original = record.id === null ? undefined : first.get(record.id);
    if (original === record) {
      claims.set(record.id!, new Set([whole]));
      const post = findPost(db, record.id!);
      if (post) change(record, post);
      else create(record, record.id!);
    } else if (original && isSamePost(original, record)) {
      rejected.push({ file: null, row: record.row, column: null, reason: 'row.twice' });
    } else {
      const id = claimed(record) ?? newId();
      const post = findPost(db, id);
      if (post) change(record, post);
      else {
        claims.set(id, new Set(placesOf(record)));
        create(record, id);
      }
    }
  }

  // When all texts are there, which the checklist looks at. What comes in as out already is told, not decided now.
  for (const id of goingOn) keepReasons(findPost(db, id)!, run.reason, doing);

  const counts = { new: 0, changed: 0, unchanged: 0 };
  for (const outcome of outcomes.values()) counts[outcome] += 1;
  return {
    counts,
    rejected,
    kept: kept.sort((a, b) => a - b),
    newThemes: themes.added,
    newUnits: units.added,
    brought: [...brought].sort(([a], [b]) => a - b).map(([, example]) => example),
    changes: [...outcomes].flatMap(([key, outcome]) =>
      outcome === 'unchanged'
        ? []
        : [
            {
              table: 'post' as const,
              key,
              before: before.get(key) ?? null,
              afterHash: hashOf(db, 'post', key),
            },
          ],
    ),
  };
}

/** What a file calls ready is ready without being asked about; the file is the reason, and the post tells it. */
function keepReasons(post: StoredPost, reason: string, doing: Doing): void {
  const { on } = shownDay(post);
  keepReason({ postId: post.id, day: on ?? localDate(doing.now) }, reason, doing);
  keepChecklistReason(post, reason, doing);
}

function placesOf({ texts }: PlanRecord): string[] {
  if (texts.length === 0) return [whole];
  return texts.map(({ channel, language }) => JSON.stringify([channel, language]));
}
