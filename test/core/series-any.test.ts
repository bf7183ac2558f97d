import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../src/contract/errors.ts';
import type { Call } from '../../src/contract/index.ts';
import type { SeriesRule } from '../../src/domain/recurrence.ts';
import type { Scope } from '../../src/domain/series.ts';
import { type LocalDate, addDays, weekday } from '../../src/domain/time.ts';
import { testCore } from '../support/core.ts';

/**
 * A series as a person would keep it on paper: the posts with the days of their turns, what the series has
 * alike, and the turns that were crossed out.
 */
type Paper = {
  posts: Record<string, PaperPost>;
  alike: Alike;
  crossedOut: LocalDate[];
  weekday: number;
  ended: boolean;
};
type Alike = { title: string; text: string; time: string };
type PaperPost = Omit<Alike, 'time'> & {
  time: string | null;
  turn: LocalDate | null;
  day: LocalDate | null;
  out: boolean;
};

const today = '2026-11-24';

/** What a command does to the paper, and to the core; undefined when the core refuses. */
type Command =
  | { do: 'title' | 'text' | 'time'; value: string; scope: Scope }
  | { do: 'move'; days: number; scope: Scope }
  | { do: 'toIdeas'; scope: Scope }
  | { do: 'remove'; scope: Scope }
  | { do: 'publish' }
  | { do: 'repeat'; weekday: number; days: number };

const scope = fc.constantFrom<Scope>('one', 'following');
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constantFrom('title', 'text'), value: fc.constantFrom('A', 'B', 'C'), scope }),
  fc.record({ do: fc.constant('time'), value: fc.constantFrom('09:30', '12:00'), scope }),
  fc.record({ do: fc.constant('move'), days: fc.integer({ min: -9, max: 9 }), scope }),
  fc.record({ do: fc.constant('toIdeas'), scope }),
  fc.constant<Command>({ do: 'remove', scope: 'one' }),
  fc.record({ do: fc.constant('remove'), scope }),
  fc.constant<Command>({ do: 'publish' }),
  fc.record({
    do: fc.constant('repeat'),
    // Often the rule that it has already.
    weekday: fc.constantFrom(2, 2, 2, 4),
    days: fc.integer({ min: 1, max: 40 }),
  }),
) as fc.Arbitrary<Command>;

function onPaper(before: Paper, id: string, command: Command, made: readonly string[]): Paper {
  const paper = structuredClone(before);
  const own = paper.posts[id]!;
  const start = own.turn;
  const later = Object.values(paper.posts).filter(
    (post) => start !== null && post.turn !== null && post.turn > start && !post.out,
  );
  const following = 'scope' in command && command.scope === 'following' && start !== null;
  switch (command.do) {
    case 'title':
    case 'text':
    case 'time': {
      // Only what changes follows; and without a day there is no time.
      if (own[command.do] === command.value) return paper;
      if (command.do === 'time' && own.day === null) return paper;
      const alike = paper.alike[command.do];
      own[command.do] = command.value;
      if (!following) return paper;
      for (const post of later) {
        if (post[command.do] === alike) post[command.do] = command.value;
      }
      paper.alike[command.do] = command.value;
      return paper;
    }
    case 'move': {
      if (own.out || own.day === null) return paper;
      own.day = addDays(own.day, command.days);
      if (!following) return paper;
      own.turn = addDays(start, command.days);
      for (const post of later) {
        const together = post.day === post.turn;
        post.turn = addDays(post.turn!, command.days);
        if (together) post.day = post.turn;
      }
      paper.crossedOut = paper.crossedOut.map((day) =>
        day > start ? addDays(day, command.days) : day,
      );
      paper.weekday = weekday(addDays(`2024-01-0${paper.weekday}`, command.days));
      return paper;
    }
    case 'toIdeas':
      if (!own.out) Object.assign(own, { day: null, time: null });
      return paper;
    case 'remove': {
      const gone = following ? [...later, ...(own.out ? [] : [own])] : [own];
      if (following) paper.ended = true;
      else if (own.turn !== null) paper.crossedOut.push(own.turn);
      const left = Object.entries(paper.posts).filter(([, post]) => !gone.includes(post));
      return { ...paper, posts: Object.fromEntries(left) };
    }
    case 'publish':
      own.out = true;
      return paper;
    case 'repeat': {
      // A post that left the series would begin another; the paper is of one.
      if (start === null) return paper;
      const days = repeatDays(start, command);
      if (days.length === 0) return paper;
      paper.weekday = command.weekday;
      paper.ended = false;
      for (const [postId, post] of Object.entries(paper.posts)) {
        if (!later.includes(post) || post.turn! < today || days.includes(post.turn!)) continue;
        const { title, text, time } = paper.alike;
        const untouched = post.day === post.turn && post.title === title && post.text === text;
        if (untouched && post.time === time) delete paper.posts[postId];
        else post.turn = null;
      }
      const known = new Set(Object.values(paper.posts).map(({ turn }) => turn));
      const missing = days.filter((day) => !known.has(day) && !paper.crossedOut.includes(day));
      for (const [index, day] of missing.entries()) {
        paper.posts[made[index] ?? `missing ${day}`] = {
          ...paper.alike,
          day,
          turn: day,
          out: false,
        };
      }
      return paper;
    }
  }
}

function repeatDays(
  start: LocalDate,
  { weekday: wanted, days }: Extract<Command, { do: 'repeat' }>,
) {
  return Array.from({ length: days }, (_, index) => addDays(start, index + 1)).filter(
    (day) => day >= today && weekday(day) === wanted,
  );
}

/** Does the same in the core. @returns the ids of what was made */
async function inCore(call: Call, id: string, command: Command): Promise<string[]> {
  const post = await call('post.get', { id });
  const [variant] = post.variants;
  const { variantId, channelId, language } = variant!;
  switch (command.do) {
    case 'title':
      await call('post.update', { id, title: command.value, scope: command.scope });
      return [];
    case 'text': {
      const { value: text, scope } = command;
      await call('variant.set', { postId: id, channelId, language, text, scope });
      return [];
    }
    case 'time':
      await call('post.update', { id, plannedAt: command.value, scope: command.scope });
      return [];
    case 'move': {
      const { plannedOn } = post;
      if (plannedOn === null) return [];
      const on = addDays(plannedOn, command.days);
      await call('post.move', { ids: [id], on, scope: command.scope });
      return [];
    }
    case 'toIdeas':
      await call('post.move', { ids: [id], on: null, scope: command.scope });
      return [];
    case 'remove':
      await call('post.remove', { ids: [id], scope: command.scope });
      return [];
    case 'publish':
      await call('variant.publish', { variantId, at: '2026-11-20T10:00:00.000Z', link: null });
      return [];
    case 'repeat': {
      if (post.seriesOn === null) return [];
      const rule = {
        kind: 'weekly',
        weeks: 1,
        weekdays: [command.weekday],
        onHoliday: 'keep',
      } satisfies SeriesRule;
      const end = { until: addDays(post.seriesOn, command.days) };
      return (await call('series.repeat', { postId: id, rule, end })).ids;
    }
  }
}

/** The core's own state, put on paper. */
async function seen(
  call: Call,
  seriesId: string,
  before: Paper,
  made: readonly string[],
): Promise<Paper> {
  const posts: Paper['posts'] = {};
  for (const id of new Set([...Object.keys(before.posts), ...made])) {
    const post = await call('post.get', { id }).catch(() => null);
    if (post === null) continue;
    const { title, plannedAt: time, plannedOn: day, seriesOn: turn, publishedAt } = post;
    posts[id] = { title, text: post.variants[0]!.text, time, day, turn, out: publishedAt !== null };
  }
  const series = await call('series.get', { id: seriesId }).catch(() => null);
  const rule = series?.rule;
  return {
    ...before,
    posts,
    weekday: rule?.kind === 'weekly' ? rule.weekdays[0]! : before.weekday,
  };
}

/** What random commands seldom come to: a turn is taken out, the others move, and the rule is given anew. */
const takenOutAndMoved: [number, Command][] = [
  [1, { do: 'remove', scope: 'one' }],
  [0, { do: 'move', days: 2, scope: 'following' }],
  [0, { do: 'repeat', weekday: 4, days: 38 }],
];

test('any commands on a series do what they would on paper, and each is undone as one', async () => {
  const { call } = await testCore();
  const [channel] = await call('channel.list', {});
  const place = { channelId: channel!.id, language: 'fi' } as const;

  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({ max: 5 }), command), { minLength: 3, maxLength: 12 }),
      async (commands) => {
        const { id: first } = await call('post.add', {
          title: 'A',
          plannedOn: today,
          plannedAt: '09:30',
        });
        await call('variant.set', { postId: first, ...place, text: 'A' });
        const { ids } = await call('series.repeat', {
          postId: first,
          rule: { kind: 'weekly', weeks: 1, weekdays: [2], onHoliday: 'keep' },
          end: { count: 5 },
        });
        const alike = { title: 'A', text: 'A', time: '09:30' };
        let paper: Paper = {
          posts: Object.fromEntries(
            [first, ...ids].map((id, index) => {
              const day = addDays(today, 7 * index);
              return [id, { ...alike, day, turn: day, out: false }];
            }),
          ),
          alike,
          crossedOut: [],
          weekday: 2,
          ended: false,
        };
        const { seriesId } = await call('post.get', { id: first });

        const undone: { paper: Paper; after: Paper }[] = [];
        for (const [pick, command] of commands) {
          const known = Object.keys(paper.posts);
          const id = known[pick % known.length];
          if (id === undefined) break;
          const made = await inCore(call, id, command).catch((error: unknown) => {
            if (error instanceof Refusal && error.code !== 'internal') return [];
            throw error;
          });
          const after = onPaper(paper, id, command, made);
          expect(await seen(call, seriesId!, after, made)).toEqual(after);
          if (JSON.stringify(after) !== JSON.stringify(paper)) undone.unshift({ paper, after });
          paper = after;
        }
        for (const { paper, after } of undone) {
          await call('history.undo', {});
          expect(await seen(call, seriesId!, paper, Object.keys(after.posts))).toEqual(paper);
        }
        // So that the next series has the days for itself.
        await call('post.remove', { ids: [first, ...ids] });
      },
    ),
    { numRuns: 25, examples: [[takenOutAndMoved]] },
  );
});
