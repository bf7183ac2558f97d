import { addDays, localDate } from '../domain/time.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Context } from './context.ts';
import { fill } from './fill.ts';
import type { MadePost } from './posts.ts';
import { random } from './random.ts';
import type { Random } from './random.ts';
import type { SamplePromise } from './types.ts';

/** What was promised with the posts that asked something, and what has come of it by now. */
export function makePromises(context: Context, posts: readonly MadePost[]): SamplePromise[] {
  const chance = random(context.seed, 'promises');
  const { office, today } = context;
  const made = posts
    .flatMap(({ post, stock, use }): Made[] => {
      const publishedAt = post.variants[0]?.publishedAt ?? null;
      if (stock.promise === undefined || publishedAt === null) return [];
      const madeOn = localDate(publishedAt);
      const asked = addDays(madeOn, stock.promise.weeks * 7 + 1);
      // Nobody decides in July: what would fall due then is promised for after the holidays.
      const dueOn = office.shift(asked.slice(5, 7) === '07' ? addDays(asked, 35) : asked, -1);
      return [{ post, stock, use, madeOn, dueOn }];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const due = made.filter((p) => p.dueOn < today);
  const ahead = made.filter((p) => p.dueOn >= today);

  return [
    ...due.map((p, i) => pastPromise(context, chance, p, i, due.length)),
    ...ahead.map((p, i) => comingPromise(context, p, i, ahead.length)),
  ];
}

type Made = MadePost & { madeOn: LocalDate; dueOn: LocalDate };

function pastPromise(
  context: Context,
  chance: Random,
  made: Made,
  i: number,
  count: number,
): SamplePromise {
  const { office, today, stock } = context;
  const promise = common(context, made);
  const { broken, withdrawn } = stock.phrases.promiseReasons;
  // The last one is late and still in the making; one was broken and one withdrawn on the way.
  const fromEnd = count - i;
  if (fromEnd === 1) return Object.assign(promise, { state: 'preparing' as const });
  if (fromEnd === 4) return Object.assign(promise, { state: 'broken' as const, reason: broken });
  if (fromEnd === 9) {
    return Object.assign(promise, { state: 'withdrawn' as const, reason: withdrawn });
  }
  const lateOn = office.shift(made.dueOn, chance.int(2, 9));
  const keptLate = i % 6 === 2 && lateOn < today;
  const toldOn = keptLate ? lateOn : before(context, made.madeOn, made.dueOn, chance.int(0, 4));
  return Object.assign(promise, {
    state: keptLate ? ('keptLate' as const) : ('keptOnTime' as const),
    decidedOn: before(context, made.madeOn, toldOn, chance.int(1, 6)),
    toldOn,
    outcome: outcomeOf(context, made),
  });
}

/** What is due first is decided and waits to be told; what is due last is still untouched. */
function comingPromise(context: Context, made: Made, i: number, count: number): SamplePromise {
  const promise = common(context, made);
  const decidedOn = context.office.shift(context.today, -1);
  if (i % 4 === 0 && i < count - 1 && decidedOn > made.madeOn) {
    const outcome = outcomeOf(context, made);
    return Object.assign(promise, { state: 'decided' as const, decidedOn, outcome });
  }
  const untouched = i === count - 1 || i % 4 === 2;
  return Object.assign(promise, { state: untouched ? ('open' as const) : ('preparing' as const) });
}

/** So many office days before a day, but not before the promise was made. */
function before(context: Context, from: LocalDate, to: LocalDate, days: number): LocalDate {
  const day = days === 0 ? to : context.office.shift(to, -days);
  return day > from ? day : from < to ? addDays(from, 1) : to;
}

function common(context: Context, made: Made): Omit<SamplePromise, 'state'> {
  const { post, stock, madeOn, dueOn } = made;
  return {
    post: post.key,
    text: fill(stock.promise?.text ?? '', made.use, madeOn, context.office),
    decidedBy: stock.promise?.unit ?? stock.unit,
    madeOn,
    dueOn,
  };
}

function outcomeOf(context: Context, { stock, use, madeOn }: Made): string {
  return fill(stock.promise?.outcome ?? '', use, madeOn, context.office);
}
