import { useEffect, useMemo, useRef } from 'react';
import type { Today, TodaysPost } from '../../src/contract/today.ts';
import { dayOf } from '../../src/domain/post-days.ts';
import { reminderKey, toRemind } from '../../src/domain/reminders.ts';
import type { Translate } from '../../src/i18n/index.ts';
import { postTitle } from '../../src/i18n/post-title.ts';
import { useLive } from '../live/answers.ts';
import { useHost } from '../live/commands.ts';
import { useLinks } from '../live/context.tsx';
import { navigate } from './location.ts';
import { postPath } from './routes.ts';
import { useTexts } from './texts.tsx';

const none: TodaysPost[] = [];
/** Titles in one notification. */
const named = 4;

/**
 * Tells outside of the window, once of each, that posts should be out by now, and keeps their number on the
 * program's icon. What is clicked there opens here.
 *
 * @param on whether the user wants to be told
 */
export function useReminders(on: boolean): void {
  const { t } = useTexts();
  const { onHostEvent } = useLinks();
  const today = useLive('today.get', {}, { unseen: true }).data;
  const { run: show } = useHost('notification.show', { refusals: 'inline' });
  const due = useMemo(() => (on && today ? duePosts(today) : none), [on, today]);
  useBadge(due.length);

  useEffect(() => {
    const posts = toRemind(due, reminded);
    if (posts.length === 0 || !today) return;
    for (const post of posts) reminded.add(reminderKey(post));
    save();
    void show(notificationOf(posts, today.date, t));
  }, [due, show, t, today]);

  useEffect(
    () =>
      onHostEvent((event) => {
        if (event.event === 'open') navigate(event.path);
      }),
    [onHostEvent],
  );
}

function duePosts({ posts, missed, due }: Today): TodaysPost[] {
  return [...missed, ...posts].filter(({ id }) => due.includes(id));
}

/** One notification, of however many posts. */
function notificationOf(posts: readonly TodaysPost[], today: string, t: Translate) {
  const title = (post: TodaysPost) => postTitle(t, post);
  const [first] = posts;
  if (first && posts.length === 1) {
    const places = [...new Set(first.places.map(({ name }) => name))].join(', ');
    return {
      title: t(first.plannedOn === today ? 'reminder.due' : 'reminder.missed'),
      body: places === '' ? title(first) : `${title(first)}\n${places}`,
      path: postPath(first.id, dayOf(first) ?? today),
    };
  }
  const rest = posts.length - named;
  return {
    title: t('reminder.several', { count: posts.length }),
    body: [
      ...posts.slice(0, named).map(title),
      ...(rest > 0 ? [t('reminder.more', { count: rest })] : []),
    ].join('\n'),
    path: '/today',
  };
}

function useBadge(count: number): void {
  const { run: setBadge } = useHost('badge.set', { refusals: 'inline' });
  const shown = useRef(0);
  useEffect(() => {
    if (count === shown.current) return;
    shown.current = count;
    void setBadge({ count });
  }, [count, setBadge]);
  // The next office's number is its own.
  useEffect(
    () => () => {
      if (shown.current > 0) void setBadge({ count: 0 });
      shown.current = 0;
    },
    [setBadge],
  );
}

/** What has been reminded of, the latest last; ids and times alone, kept on this machine. */
const storageKey = 'vuoro.reminded';
const kept = 500;
const reminded = load();

function load(): Set<string> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.map(String) : []);
  } catch {
    // Being reminded twice is better than not opening the window.
    return new Set();
  }
}

function save(): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify([...reminded].slice(-kept)));
  } catch {
    // Storage is full or switched off: the reminder comes again at the next start.
  }
}
