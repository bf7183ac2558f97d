import { refuse } from '../contract/errors.ts';
import { type SeriesRule, reckonTurns, seriesLimits, shutDays } from '../domain/recurrence.ts';
import { dayOf } from '../domain/post-days.ts';
import { changeBetween, contentOf } from '../domain/series.ts';
import { type LocalDate, addDays, localDate } from '../domain/time.ts';
import { checklistOf } from '../store/checklists.ts';
import type { Writer } from '../store/database.ts';
import { mediaOf } from '../store/media.ts';
import { readOffice } from '../store/offices.ts';
import { type StoredPost, removePost, updatePost } from '../store/posts.ts';
import {
  type Series,
  addSeries,
  findSeries,
  letSeriesEnd,
  seriesTurns,
  skippedTurns,
  updateSeries,
} from '../store/series.ts';
import { isWorkedOn, laterPosts, writeChange } from './following.ts';
import type { Doing, HandlersOf } from './handler.ts';
import { copyPost, postOf } from './posts.ts';

export const seriesHandlers: HandlersOf<'series'> = {
  'series.get': ({ id }, { db }) => {
    const { rule } = findSeries(db, id) ?? refuse('missing');
    return { id, rule, turns: seriesTurns(db, id) };
  },

  'series.repeat': ({ postId, rule, end }, doing) => {
    const { db, now } = doing;
    const post = postOf(db, postId);
    const first = post.seriesOn ?? dayOf(post) ?? refuse('series.noDay');
    const today = localDate(now);
    const { days, whole } = reckonTurns(rule, {
      first,
      notBefore: today,
      end,
      shut: shutDays(readOffice(db).closures),
    });
    if (!whole) refuse('series.tooLong', { turns: seriesLimits.turns });
    if (days.length === 0) refuse('series.noTurns');
    const seriesId = post.seriesId ?? beginSeries(doing, post, first, rule);
    const series = { ...findSeries(db, seriesId)!, rule };
    updateSeries(db, series);
    letSeriesEnd(db, seriesId, null);

    const yesterday = addDays(today, -1);
    const from = first > yesterday ? first : yesterday;
    const gone = releaseTurns(db, series, post, from, new Set(days));
    const known = new Set([
      ...seriesTurns(db, seriesId).map(({ on }) => on),
      ...skippedTurns(db, seriesId),
    ]);
    const made = days
      .filter((day) => !known.has(day))
      .map((day) => {
        const id = copyPost(post, { plannedOn: day, seriesId, seriesOn: day }, doing);
        const copy = postOf(db, id);
        writeChange(doing, copy, changeBetween(contentOf(copy), series.content));
        return id;
      });
    return { ids: made, ...gone };
  },

  'series.letEnd': ({ id }, { db, now }) => {
    if (!letSeriesEnd(db, id, now)) refuse('missing');
    return {};
  },
};

/** @returns the id of a new series with the post as its first turn */
function beginSeries(
  { db, newId }: Doing,
  post: StoredPost,
  first: LocalDate,
  rule: SeriesRule,
): string {
  const id = newId();
  addSeries(db, { id, rule, content: contentOf(post) });
  updatePost(db, post.id, { seriesId: id, seriesOn: first });
  return id;
}

/** Takes out the later turns that the rule no longer has; what was worked on stays as a post of its own. */
function releaseTurns(
  db: Writer,
  { id, content }: Series,
  model: StoredPost,
  after: LocalDate,
  days: ReadonlySet<LocalDate>,
): { removed: number; left: number } {
  const gone = { removed: 0, left: 0 };
  const media = (postId: string) => mediaOf(db, postId).map(({ mediaId }) => mediaId);
  const usual = media(model.id).join(' ');
  for (const postId of laterPosts(db, id, after)) {
    const post = postOf(db, postId);
    if (days.has(post.seriesOn!)) continue;
    const apart = media(postId).join(' ') !== usual || checklistOf(db, postId) !== undefined;
    if (apart || isWorkedOn(post, content)) {
      updatePost(db, postId, { seriesId: null, seriesOn: null });
      gone.left += 1;
    } else {
      removePost(db, postId);
      gone.removed += 1;
    }
  }
  return gone;
}
