import { meetingChain } from '../domain/chain.ts';
import { reckonTurns, shutDays } from '../domain/recurrence.ts';
import { type LocalDate, type LocalTime, addDays, localDate } from '../domain/time.ts';
import type { Context } from './context.ts';
import { fill } from './fill.ts';
import { makeLayers } from './meetings.ts';
import { daysAgo, ideaOf, plannedOf, templateOf, textsOf } from './planned.ts';
import {
  type PlanningStock,
  type StockSeries,
  type StockSingle,
  readPlanningStock,
} from './planning-stock.ts';
import type {
  SampleChain,
  SampleLayer,
  SampleMode,
  SamplePlanned,
  SamplePlanning,
  SampleSeries,
} from './planning-types.ts';
import type { MadePost } from './posts.ts';
import { type Random, random } from './random.ts';
import type { SamplePromise } from './types.ts';

/**
 * What the calendar has beside the posts: layers, a meeting's posts, series, pictures, ideas, a past day of mourning
 * and the office's own templates. What is new lies ahead, so that no report changes.
 */
export function makePlanning(
  context: Context,
  posts: readonly MadePost[],
  promises: readonly SamplePromise[],
): SamplePlanning {
  // Its own chance, after all else was drawn: nothing of the rest depends on it.
  const chance = random(context.seed, 'planning');
  const stock = readPlanningStock();
  const layers = makeLayers(context, posts, stock.layers);
  const chain = makeChain(context, stock, layers);
  const series = stock.series.map((one) => makeSeries(context, chance, one));
  const taken = timesTaken(context, posts, series, chain);
  return {
    dialogueAim: stock.dialogueAim,
    layers,
    chain,
    series,
    posts: stock.posts.map((one) => makeSingle(context, chance, one, { taken, stock })),
    ideas: stock.ideas.map(({ officeDaysAgo, ...idea }) =>
      ideaOf(idea, idea.fi === undefined ? [] : ['fb', 'fbsv'], {
        context,
        on: context.today,
        createdAt: daysAgo(context, chance, officeDaysAgo),
      }),
    ),
    modes: [makeMourning(context, chance, { posts, promises }, stock.mourning)],
    postTemplate: { name: stock.templates.post.name, ...templateOf(stock.templates.post) },
    monthTemplate: {
      name: stock.templates.month.name,
      posts: stock.templates.month.posts.map((post) => ({ rule: post.rule, ...templateOf(post) })),
    },
  };
}

/** The posts about the next council meeting before which there is time to ask, and after which to tell. */
function makeChain(
  { today, office }: Context,
  { chain, layers }: PlanningStock,
  made: readonly SampleLayer[],
): SampleChain {
  const { name } = layers.council;
  const meeting = made
    .find((layer) => layer.name === name)!
    .events.find((event) => {
      const [before] = event.from > today ? meetingChain(event, today, office.isOpen) : [];
      return before?.part === 'before' && before.on > today;
    })!;
  return {
    layer: name,
    on: meeting.from,
    before: {
      time: chain.at,
      themes: chain.themes,
      texts: textsOf(chain, ['fb', 'fbsv'], (text) => fill(text, 0, meeting.from, office)),
    },
  };
}

function makeSeries(context: Context, chance: Random, stock: StockSeries): SampleSeries {
  const { today, office, closures } = context;
  const { rule, turns: count, skippedMonth, approval, changed } = stock;
  const shut = shutDays(closures);
  const isSkipped = (day: LocalDate) => Number(day.slice(5, 7)) === skippedMonth;
  // Two, as the very first may be one that is skipped.
  const soon = reckonTurns(rule, {
    first: today,
    notBefore: addDays(today, 1),
    end: { count: 3 },
    shut,
  });
  const first = soon.days.find((day) => !isSkipped(day))!;
  const { days } = reckonTurns(rule, { first, notBefore: first, end: { count }, shut });
  const createdAt = daysAgo(context, chance, chance.int(9, 15));
  const post = plannedOf(stock, { context, on: first, createdAt }, stock.at);
  const turn = days.slice(1).find((day) => office.isOpen(addDays(day, -1)))!;
  return {
    post: {
      ...post,
      status: approval === undefined ? 'draft' : 'ready',
      approval: fill(approval ?? '', 0, localDate(daysAgo(context, chance, 2)), office),
    },
    rule,
    turns: days,
    skipped: days.filter(isSkipped),
    changed: changed
      ? {
          turn,
          date: addDays(turn, -1),
          time: changed.at,
          title: changed.title,
          notes: changed.notes,
          texts: textsOf(changed, stock.places),
        }
      : null,
  };
}

/** The times of day that are taken on each day ahead, so that no two posts come out together by mistake. */
type Taken = Map<LocalDate, (LocalTime | null)[]>;

function timesTaken(
  { today, office }: Context,
  posts: readonly MadePost[],
  series: readonly SampleSeries[],
  chain: SampleChain,
): Taken {
  const taken: Taken = new Map();
  const take = (day: LocalDate | null, time: LocalTime | null) => {
    if (day !== null && day > today) taken.set(day, [...(taken.get(day) ?? []), time]);
  };
  for (const { post } of posts) take(post.date, post.time);
  for (const { post, turns, changed } of series) {
    for (const day of [post.date, ...turns]) {
      if (day === changed?.turn) take(changed.date, changed.time);
      else take(day, post.time);
    }
  }
  for (const { on } of meetingChain({ from: chain.on, to: chain.on }, today, office.isOpen)) {
    take(on, chain.before.time);
  }
  return taken;
}

/** On the quietest office day around the one it is meant for. */
function makeSingle(
  context: Context,
  chance: Random,
  stock: StockSingle,
  { taken, stock: { pictures } }: { taken: Taken; stock: PlanningStock },
): SamplePlanned {
  const { office, today } = context;
  const { officeDay, expiresAfterOfficeDays, picture } = stock;
  const days = [0, 1, -1].map((more) => office.shift(today, officeDay + more));
  const countOf = (day: LocalDate) => taken.get(day)?.length ?? 0;
  const date = days.toSorted((a, b) => countOf(a) - countOf(b))[0]!;
  const others = taken.get(date) ?? [];
  const times = ['09:30', '10:00', '11:00', '12:00', '13:00'];
  const free = times.filter((time) =>
    others.every((other) => other === null || Math.abs(minute(other) - minute(time)) >= 60),
  );
  const time = chance.pick(free.length > 0 ? free : times);
  taken.set(date, [...others, time]);
  const createdAt = daysAgo(context, chance, chance.int(2, 8));
  return {
    ...plannedOf(stock, { context, on: date, createdAt }, time),
    expiresOn:
      expiresAfterOfficeDays === undefined ? null : office.shift(date, expiresAfterOfficeDays),
    picture: picture ? { ...pictures[picture.of], ...shown(picture) } : null,
  };
}

function shown({ name, decorative, alts }: NonNullable<StockSingle['picture']>) {
  return { name, decorative, alts };
}

function minute(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Whose notices cannot wait: water, roads, schools and day care. */
const urgentUnits: ReadonlySet<string> = new Set(['vesilaitos', 'tekniset', 'sivistys', 'varhais']);

/** A past day on which the only post was one that could not wait. */
function makeMourning(
  { today }: Context,
  chance: Random,
  { posts, promises }: { posts: readonly MadePost[]; promises: readonly SamplePromise[] },
  { name, reason }: PlanningStock['mourning'],
): SampleMode {
  const busy = new Set(promises.map(({ toldOn }) => toldOn));
  const out = posts.flatMap(({ post, stock }) => {
    const at = post.variants[0]?.publishedAt;
    return at ? [{ post, unit: stock.unit, at, on: localDate(at) }] : [];
  });
  const alone = out.filter(
    ({ post, unit, on }) =>
      on < addDays(today, -9) &&
      post.purpose === 'push' &&
      urgentUnits.has(unit) &&
      !busy.has(on) &&
      out.filter((other) => other.on === on).length === 1,
  );
  const { post, at, on } = chance.pick(alone.slice(-4));
  const reasons = [{ post: post.key, reason, at }];
  return { kind: 'mourning', name, from: on, to: on, reasons };
}
