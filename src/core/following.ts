import { refuse } from '../contract/errors.ts';
import { movedRule } from '../domain/recurrence.ts';
import {
  type Scope,
  type SeriesChange,
  type SeriesContent,
  changeBetween,
  changed,
  contentOf,
  isNoChange,
  undated,
  unlessApart,
} from '../domain/series.ts';
import { type LocalDate, addDays, daysBetween } from '../domain/time.ts';
import type { Language } from '../domain/words.ts';
import { findChannel } from '../store/channels.ts';
import type { Connection, Writer } from '../store/database.ts';
import { type StoredPost, findPost, removePost, setLinks, updatePost } from '../store/posts.ts';
import {
  type Series,
  findSeries,
  forgetSkip,
  letSeriesEnd,
  removeEmptySeries,
  seriesTurns,
  skipTurn,
  skippedTurns,
  updateSeries,
} from '../store/series.ts';
import { setPostThemes, themeExists } from '../store/themes.ts';
import { unitExists } from '../store/units.ts';
import {
  addVariant,
  newVariant,
  removeVariant,
  updateVariant,
  variantAt,
} from '../store/variants.ts';
import type { Doing } from './handler.ts';

/**
 * Does something to a post and, with the scope `following`, the same to the later posts of its series. What
 * was done is read from how the post differs afterwards, so that it may be anything.
 */
export function withFollowing<T>(
  doing: Doing,
  { id, scope }: { id: string; scope: Scope },
  body: () => T,
): T {
  if (scope === 'one') return body();
  const { db } = doing;
  const before = findPost(db, id) ?? refuse('missing');
  const result = body();
  if (before.seriesId === null || before.seriesOn === null) return result;
  const after = findPost(db, id) ?? refuse('missing');
  const series = findSeries(db, before.seriesId)!;
  const later = laterPosts(db, series.id, before.seriesOn).map((postId) => findPost(db, postId)!);
  const hadDays = before.plannedOn !== null && after.plannedOn !== null;
  const whole = changeBetween(contentOf(before), contentOf(after));
  const change = hadDays ? whole : undated(whole);
  // Whether one was changed apart is seen in it as it is, so before it is moved.
  const changes = later.map((post) => unlessApart(change, contentOf(post), series.content));
  const rule = hadDays
    ? moveTurns(db, series, [before, ...later], daysBetween(before.plannedOn!, after.plannedOn!))
    : series.rule;
  for (const [index, post] of later.entries()) {
    writeChange(doing, findPost(db, post.id)!, changes[index]!);
  }
  updateSeries(db, { ...series, rule, content: changed(series.content, change) });
  return result;
}

/** Takes a post away. The turn of a series stays away, whatever the rule becomes. */
export function removeOne(db: Writer, { id, seriesId, seriesOn }: StoredPost): void {
  removePost(db, id);
  if (seriesId === null) return;
  if (seriesOn !== null) skipTurn(db, seriesId, seriesOn);
  removeEmptySeries(db, seriesId);
}

/** Ends a series with what comes before a post; what is out stays. */
export function endHere({ db, now }: Doing, post: StoredPost): void {
  const { seriesId, seriesOn } = post;
  if (seriesId === null || seriesOn === null) return removeOne(db, post);
  const { out } = seriesTurns(db, seriesId).find(({ postId }) => postId === post.id)!;
  for (const id of laterPosts(db, seriesId, seriesOn)) removePost(db, id);
  if (!out) removePost(db, post.id);
  letSeriesEnd(db, seriesId, now);
  removeEmptySeries(db, seriesId);
}

/** The posts of the turns after a day that are not out. */
export function laterPosts(db: Connection, seriesId: string, after: LocalDate): string[] {
  return seriesTurns(db, seriesId)
    .filter(({ on, out }) => on > after && !out)
    .map(({ postId }) => postId);
}

/** Moves the turns of a post, which itself has been moved, and of the later ones. @returns the series' rule from now on */
function moveTurns(
  db: Writer,
  series: Series,
  [first, ...later]: readonly [StoredPost, ...StoredPost[]],
  days: number,
): Series['rule'] {
  if (days === 0) return series.rule;
  const turn = first.seriesOn!;
  updatePost(db, first.id, { seriesOn: addDays(turn, days) });
  for (const { id, plannedOn, seriesOn } of later) {
    const movedApart = plannedOn !== seriesOn;
    const day = addDays(seriesOn!, days);
    updatePost(db, id, movedApart ? { seriesOn: day } : { seriesOn: day, plannedOn: day });
  }
  const skipped = skippedTurns(db, series.id).filter((day) => day > turn);
  for (const day of skipped) forgetSkip(db, series.id, day);
  for (const day of skipped) skipTurn(db, series.id, addDays(day, days));
  return movedRule(series.rule, addDays(turn, days), days);
}

/** Whether a post of a series differs from the others in what would be lost with it. */
export function isWorkedOn(post: StoredPost, content: SeriesContent): boolean {
  return (
    post.plannedOn !== post.seriesOn ||
    post.status === 'ready' ||
    post.approval !== '' ||
    !isNoChange(changeBetween(content, contentOf(post)))
  );
}

/** Writes a change to a post of a series. */
export function writeChange(
  { db, newId }: Pick<Doing, 'db' | 'newId'>,
  { id, plannedOn }: StoredPost,
  { fields, texts }: SeriesChange,
): void {
  const { links, themeIds, expertUnitId, answeredAfterDays, expiresAfterDays, ...columns } = fields;
  const dayAfter = (days: number | null) =>
    days === null || plannedOn === null ? null : addDays(plannedOn, days);
  updatePost(db, id, columns);
  // A unit, a theme or a channel that the series knew may be gone since.
  if (expertUnitId === null || (expertUnitId !== undefined && unitExists(db, expertUnitId))) {
    updatePost(db, id, { expertUnitId });
  }
  if (answeredAfterDays !== undefined) {
    updatePost(db, id, { answeredUntil: dayAfter(answeredAfterDays) });
  }
  if (expiresAfterDays !== undefined) {
    updatePost(db, id, { expiresOn: dayAfter(expiresAfterDays), expiryHandledOn: null });
  }
  if (links) setLinks(db, id, links, newId);
  if (themeIds)
    setPostThemes(
      db,
      id,
      themeIds.filter((themeId) => themeExists(db, themeId)),
    );
  for (const [place, text] of Object.entries(texts)) {
    const [channelId, language] = place.split('/') as [string, Language];
    const known = variantAt(db, { postId: id, channelId, language });
    if (text === null) {
      if (known) removeVariant(db, known.id);
    } else if (known) {
      updateVariant(db, { ...known, text });
    } else if (findChannel(db, channelId)) {
      addVariant(db, { ...newVariant, id: newId(), postId: id, channelId, language, text });
    }
  }
}
