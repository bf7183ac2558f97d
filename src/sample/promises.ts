import { addDays, localDate } from '../domain/time.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Context } from './context.ts';
import { closingText } from '../i18n/closing-text.ts';
import { translator } from '../i18n/index.ts';
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
  const preparingOn = before(context, made.madeOn, made.dueOn, 8);
  const milestones = stepsOf(context, made, preparingOn);
  if (fromEnd === 1) {
    return { ...promise, state: 'preparing', preparingOn, milestones };
  }
  if (fromEnd === 4) {
    const endedOn = addDays(made.dueOn, 1);
    return { ...promise, state: 'broken', reason: broken, endedOn, preparingOn };
  }
  if (fromEnd === 9) {
    const endedOn = before(context, made.madeOn, made.dueOn, 5);
    return { ...promise, state: 'withdrawn', reason: withdrawn, endedOn };
  }
  const lateOn = office.shift(made.dueOn, chance.int(2, 9));
  const keptLate = i % 6 === 2 && lateOn < today;
  const toldOn = keptLate ? lateOn : before(context, made.madeOn, made.dueOn, chance.int(0, 4));
  const decidedOn = before(context, made.madeOn, toldOn, chance.int(1, 6));
  const outcome = outcomeOf(context, made);
  return {
    ...promise,
    state: keptLate ? 'keptLate' : 'keptOnTime',
    preparingOn: preparingOn < decidedOn ? preparingOn : decidedOn,
    decidedOn,
    toldOn,
    outcome,
    how: stock.phrases.promiseClosing.how,
    // Every third has a post that tells; before that residents were told in the conversation.
    ...(i % 3 === 0 ? { closing: closingOf(context, made, outcome) } : {}),
    ...(fromEnd === 2 ? moveOf(context, made) : {}),
  };
}

/** The day was moved once, in good time. */
function moveOf(context: Context, { madeOn, dueOn }: Made): Pick<SamplePromise, 'move'> {
  const from = context.office.shift(dueOn, -6);
  const on = context.office.shift(from, -2);
  if (on <= madeOn) return {};
  return { move: { from, on, reason: context.stock.phrases.promiseReasons.moved } };
}

/** The first step is done, the second still to come. */
function stepsOf(
  { office, stock }: Context,
  { dueOn }: Made,
  preparingOn: LocalDate,
): SamplePromise['milestones'] {
  return stock.phrases.promiseSteps.map((name, i) => ({
    name,
    dueOn: i === 0 ? preparingOn : office.shift(dueOn, -1),
    doneOn: i === 0 ? preparingOn : null,
  }));
}

/** In Finnish, and so in the channels where Finnish is written. */
function closingOf(
  { stock }: Context,
  { post }: Made,
  outcome: string,
): NonNullable<SamplePromise['closing']> {
  const { title, said } = stock.phrases.promiseClosing;
  return {
    title: title.replace('{}', post.title),
    text: closingText(translator('fi'), { said, done: outcome, notAdopted: '' }),
    channels: post.variants.filter((v) => v.language === 'fi').map((v) => v.channel),
  };
}

/** What is due first is decided and waits to be told; what is due last is still untouched. */
function comingPromise(context: Context, made: Made, i: number, count: number): SamplePromise {
  const promise = common(context, made);
  const decidedOn = context.office.shift(context.today, -1);
  if (i % 4 === 0 && i < count - 1 && decidedOn > made.madeOn) {
    const outcome = outcomeOf(context, made);
    return { ...promise, state: 'decided', decidedOn, outcome };
  }
  // Of what came last nobody has taken hold yet.
  if (i === count - 1) return { ...promise, state: 'open', unit: null };
  if (i % 4 === 2) return { ...promise, state: 'open' };
  const soon = context.office.shift(made.madeOn, 2);
  const preparingOn = soon < context.today ? soon : made.madeOn;
  const milestones = stepsOf(context, made, preparingOn);
  return { ...promise, state: 'preparing', preparingOn, milestones };
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
    unit: stock.promise?.unit ?? stock.unit,
    madeOn,
    dueOn,
    milestones: [],
  };
}

function outcomeOf(context: Context, { stock, use, madeOn }: Made): string {
  return fill(stock.promise?.outcome ?? '', use, madeOn, context.office);
}
