import { useEffect, useMemo, useState } from 'react';
import type { Mark } from '../../src/contract/layers.ts';
import type { PostRow } from '../../src/contract/posts.ts';
import { type PostsByDay, byDay } from '../../src/domain/post-days.ts';
import type { Translate } from '../../src/i18n/index.ts';
import { markName } from '../../src/i18n/marks.ts';
import { useTexts } from '../app/texts.tsx';
import type { Live } from '../live/answers.ts';
import { useLive, usePrefetch } from '../live/index.ts';
import { useShownMarks } from './layers/shown.ts';
import { type Place, countedMonth, rangeOf, turn } from './place.ts';

/** What a view draws: a place with its posts and marks. */
export type Shown = {
  place: Pick<Place, 'view' | 'day'>;
  posts: readonly PostRow[];
  days: PostsByDay<PostRow>;
  marks: readonly Mark[];
};

/**
 * What is to be drawn for a place: its own posts and marks as soon as they are there, and until then those of
 * the place before. The periods around it are asked for ahead, so that turning to them is instant.
 */
export function useShown({ view, day }: Pick<Place, 'view' | 'day'>): Live<Shown> {
  const { from, to } = rangeOf({ view, day });
  const posts = useLive('post.list', { from, to }, { ask: view !== 'year' });
  const { t } = useTexts();
  const marks = useShownMarks(from, to);
  const told = useMemo(() => marks.data && withoutEchoes(t, marks.data), [t, marks.data]);
  useNeighbours({ view, day }, posts.data);

  const found = view === 'year' ? noPosts : posts.data;
  const days = daysOf(found ?? noPosts);
  const now = useMemo<Shown | null>(
    () => (found && told ? { place: { view, day }, posts: found, days, marks: told } : null),
    // A place is the period it is in: the days of one share what is drawn.
    // oxlint-disable-next-line react/exhaustive-deps
    [view, from, found, days, told],
  );
  const [last, setLast] = useState(now);
  if (now && now !== last) setLast(now);

  const refused = [posts, marks].find((live) => live.at === 'refused');
  if (refused?.at === 'refused') return refused;
  const shown = now ?? last;
  return shown ? { at: 'answered', data: shown } : { at: 'asking', data: undefined };
}

/** Independence Day is a holiday and a flag day: what closes the office says it for both. */
function withoutEchoes(t: Translate, marks: readonly Mark[]): readonly Mark[] {
  const named = (mark: Mark) => `${mark.from} ${markName(t, mark)}`;
  const closing = new Set(marks.filter(({ closed }) => closed).map(named));
  return marks.filter((mark) => mark.closed || !closing.has(named(mark)));
}

const noPosts: readonly PostRow[] = [];

const reckoned = new WeakMap<readonly PostRow[], PostsByDay<PostRow>>();

/** The posts of an answer by day. It is reckoned once, ahead where the answer was asked for ahead. */
function daysOf(posts: readonly PostRow[]): PostsByDay<PostRow> {
  let days = reckoned.get(posts);
  if (!days) reckoned.set(posts, (days = byDay(posts)));
  return days;
}

function useNeighbours({ view, day }: Pick<Place, 'view' | 'day'>, posts: unknown): void {
  const prefetch = usePrefetch();
  useEffect(() => {
    // First what is asked for now; and after each change the neighbours have changed perhaps too.
    if (posts === undefined && view !== 'year') return;
    for (const by of [1, -1]) {
      const next = { view, day: turn({ view, day }, by) };
      void prefetch('layer.marks', rangeOf(next));
      if (view === 'year') void prefetch('post.year', { year: Number(next.day.slice(0, 4)) });
      else {
        void prefetch('post.list', rangeOf(next)).then((ahead) => ahead && daysOf(ahead));
        void prefetch('post.meter', { month: countedMonth(next) });
      }
    }
  }, [view, day, posts, prefetch]);
}
