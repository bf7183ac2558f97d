import { addDays, atLocal, instant, localDate, localTime, weekday } from '../domain/time.ts';
import type { LocalDate, LocalTime, Month } from '../domain/time.ts';
import { progress } from './context.ts';
import type { Context } from './context.ts';
import { fill } from './fill.ts';
import { random } from './random.ts';
import type { Random } from './random.ts';
import type { StockPost } from './stock.ts';
import type { SamplePost, SampleVariant } from './types.ts';

/** A post with what it was made from and the how-manieth use of that text it is. */
export type MadePost = { post: SamplePost; stock: StockPost; use: number };

type Uses = Map<string, { count: number; last: LocalDate }>;
type Kind = 'dialogue' | 'image' | 'push';

const kindOf = (post: StockPost): Kind =>
  post.purpose === 'pull' || post.purpose === 'network' ? 'dialogue' : post.purpose;

/** Posts of thirteen months and the planned ones of the next five weeks, oldest first. */
export function makePosts(context: Context): MadePost[] {
  const chance = random(context.seed, 'posts');
  const uses: Uses = new Map();
  const carry = { dialogue: 0, image: 0 };
  const made: MadePost[] = [];
  const add = (stock: StockPost, date: LocalDate, time: LocalTime): void => {
    const use = uses.get(stock.key)?.count ?? 0;
    uses.set(stock.key, { count: use + 1, last: date });
    const key = `post-${String(made.length + 1).padStart(3, '0')}`;
    made.push({ stock, use, post: toPost(context, chance, { stock, use, date, time, key }) });
  };
  for (const month of context.months) {
    const slots = slotsOf(context, chance, month);
    const share = 0.12 + 0.16 * progress(context, month);
    carry.dialogue += share * slots.length;
    carry.image += 0.11 * slots.length;
    const wanted: Record<'dialogue' | 'image', number> = {
      dialogue: Math.round(carry.dialogue),
      image: Math.round(carry.image),
    };
    carry.dialogue -= wanted.dialogue;
    carry.image -= wanted.image;
    const kinds = shuffled(
      chance,
      slots
        .filter((slot) => !slot.fixed)
        .map((_, i): Kind =>
          i < wanted.dialogue ? 'dialogue' : i < wanted.dialogue + wanted.image ? 'image' : 'push',
        ),
    );
    slots.forEach((slot) => {
      const stock = slot.fixed ?? choose(context, chance, uses, slot.date, kinds.shift() ?? 'push');
      if (!stock) return;
      add(stock, slot.date, slot.time);
    });
  }
  planAhead(context, chance, uses, add);
  return made;
}

/** An annual post first (above all where residents decide), then whichever of the kind was used least; none twice within four weeks. */
function choose(
  context: Context,
  chance: Random,
  uses: Uses,
  date: LocalDate,
  kind: Kind,
): StockPost | undefined {
  const month = Number(date.slice(5, 7));
  const free = context.stock.posts.filter((p) => {
    const used = uses.get(p.key);
    const gap = p.yearly ? 250 : p.purpose === 'push' ? 12 : 26;
    return (
      p.day === undefined &&
      !(p.unplanned && date >= context.today) &&
      p.months.includes(month) &&
      (used === undefined || (used.count < (p.max ?? 3) && addDays(used.last, gap) <= date))
    );
  });
  const weight = (p: StockPost): number =>
    (p.level === 'empower' ? 40 : p.yearly ? 5 : 1) /
    (1 + (uses.get(p.key)?.count ?? 0)) /
    Math.sqrt(p.months.length);
  return (
    chance.weighted(
      free.filter((p) => kindOf(p) === kind),
      weight,
    ) ??
    chance.weighted(
      free.filter((p) => kindOf(p) === 'push'),
      weight,
    )
  );
}

type Slot = { date: LocalDate; time: LocalTime; fixed?: StockPost };

/** The times of a month's posts: mostly office days, sixteen to twenty-four of them, fewer in July. */
function slotsOf(context: Context, chance: Random, month: Month): Slot[] {
  const days: LocalDate[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  const count = month.endsWith('-07') ? chance.int(8, 10) : chance.int(17, 23);
  const slots: Slot[] = [];
  for (const stock of context.stock.posts) {
    if (stock.day === undefined || !stock.months.includes(Number(month.slice(5)))) continue;
    const date = `${month}-${String(stock.day).padStart(2, '0')}`;
    slots.push({ date, time: '09:00', fixed: stock });
  }
  while (slots.length < count) {
    const date =
      chance.weighted(days, (d) => {
        const full = slots.filter((s) => s.date === d).length;
        return (context.office.isOpen(d) ? 1 : 0.12) / (1 + 4 * full);
      }) ?? chance.pick(days);
    slots.push({ date, time: timeOf(context, chance, date) });
  }
  const sorted = slots.sort((a, b) => (a.date + a.time < b.date + b.time ? -1 : 1));
  // A published post is in the past by at least a few minutes: the Swedish one follows a little later.
  return sorted.filter(
    (s) => Date.parse(atLocal(s.date, s.time)) < Date.parse(context.now) - 1_800_000,
  );
}

function timeOf(context: Context, chance: Random, date: LocalDate): LocalTime {
  const hour =
    context.office.isOpen(date) && chance.chance(0.85) ? chance.int(8, 14) : chance.int(10, 18);
  return `${String(hour).padStart(2, '0')}:${String(chance.pick([0, 5, 15, 20, 30, 40, 45])).padStart(2, '0')}`;
}

function toPost(
  context: Context,
  chance: Random,
  {
    stock,
    use,
    date,
    time,
    key,
  }: { stock: StockPost; use: number; date: LocalDate; time: LocalTime; key: string },
): SamplePost {
  const at = atLocal(date, time);
  const published = at < context.now;
  const old = addDays(date, 24) < context.today;
  return {
    key,
    title: fill(stock.title, use, date, context.office),
    purpose: stock.purpose,
    participationLevel: stock.level,
    status: !published ? 'draft' : old ? 'wrapped' : 'published',
    date,
    time,
    ...answerersOf(context, stock),
    themes: stock.themes,
    variants: variantsOf(context, chance, { stock, use, date, at: published ? at : null }),
    metrics: [],
  };
}

/** Of what asks or discusses somebody answers, and the unit of the matter is booked. */
function answerersOf(
  context: Context,
  stock: StockPost,
): Pick<SamplePost, 'answeredBy' | 'expertUnit'> {
  if (kindOf(stock) !== 'dialogue') return { answeredBy: null, expertUnit: null };
  return { answeredBy: context.stock.phrases.answeredBy, expertUnit: stock.unit };
}

function variantsOf(
  context: Context,
  chance: Random,
  { stock, use, date, at }: { stock: StockPost; use: number; date: LocalDate; at: string | null },
): SampleVariant[] {
  const text = fill(stock.text, use, date, context.office);
  const channels: string[] = [...stock.channels];
  if (stock.sv !== undefined) channels.splice(1, 0, 'fbsv');
  const page = stock.link ?? stock.topic;
  return channels.map((channel, order): SampleVariant => {
    const home = context.stock.office.channels.find((c) => c.key === channel)?.url ?? '';
    const onWeb = channel === 'web';
    const platformId = onWeb ? null : chance.digits(channel === 'ig' ? 17 : 16);
    const swedish = channel === 'fbsv' && stock.sv !== undefined;
    const body = swedish ? fill(stock.sv ?? '', use, date, context.office) : text;
    return {
      channel,
      language: swedish ? 'sv' : 'fi',
      text:
        stock.link === undefined || onWeb
          ? body
          : `${body} lemmes.example/${swedish ? 'sv/' : ''}${page}`,
      link: at === null ? null : onWeb ? `${home}/${date}-${page}` : `${home}/posts/${platformId}`,
      platformId: at === null ? null : platformId,
      publishedAt: at === null ? null : instant(Date.parse(at) + order * 4 * 60_000),
    };
  });
}

/** The next five weeks: most of what is near is ready, what is far is an idea; one idea has no day at all. */
function planAhead(
  context: Context,
  chance: Random,
  uses: Uses,
  add: (stock: StockPost, date: LocalDate, time: LocalTime) => void,
): void {
  const { today } = context;
  const fixed = context.stock.posts.filter((p) => p.day !== undefined);
  const laterToday = localTime(instant(Date.parse(context.now) + 90 * 60_000));
  const days = [today, 1, 2, 4, 5, 7, 8, 11, 13, 15, 18, 20, 23, 26, 29, 32, 34].map((d) =>
    typeof d === 'string' ? d : addDays(today, d),
  );
  days.forEach((day, i) => {
    const isToday = day === today;
    const late = localDate(instant(Date.parse(context.now) + 90 * 60_000)) !== today;
    if (isToday && late) return;
    const date = isToday || weekday(day) < 6 ? day : addDays(day, 2);
    const kind: Kind = i % 3 === 1 ? 'dialogue' : i === 6 ? 'image' : 'push';
    const stock = choose(context, chance, uses, date, kind);
    if (stock) add(stock, date, isToday ? laterToday : timeOf(context, chance, date));
  });
  for (const stock of fixed) {
    for (let day = addDays(today, 1); day <= addDays(today, 35); day = addDays(day, 1)) {
      const fits =
        Number(day.slice(8)) === stock.day && stock.months.includes(Number(day.slice(5, 7)));
      if (fits) add(stock, day, '09:00');
    }
  }
}

/** The statuses of what is planned, set when all is in its place: by how near the day is. */
export function settlePlanned(context: Context, posts: readonly MadePost[]): void {
  const planned = posts.filter((p) => p.post.status === 'draft').map((p) => p.post);
  planned.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  planned.forEach((post, i) => {
    const near = post.date !== null && post.date <= addDays(context.today, 3);
    if (near && i % 3 !== 1) post.status = 'ready';
    else if (i >= planned.length - 5) post.status = 'idea';
  });
  const last = planned.at(-1);
  const second = planned.at(-2);
  if (second) second.time = null;
  if (last) {
    last.time = null;
    last.date = null;
  }
  if (planned[0]) planned[0].status = 'ready';
  // An idea has a title and no words yet.
  for (const post of planned.filter((p) => p.status === 'idea')) {
    post.variants = post.variants.slice(0, 1);
    for (const variant of post.variants) variant.text = '';
  }
}

function shuffled<T>(chance: Random, list: T[]): T[] {
  return list
    .map((item) => ({ item, order: chance.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
