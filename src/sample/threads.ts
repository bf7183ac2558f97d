import { atLocal, helsinki, instant, localDate, monthRange } from '../domain/time.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { needsAnswer } from '../domain/turn.ts';
import type { CommentClass, Language } from '../domain/words.ts';
import { progress } from './context.ts';
import type { Context } from './context.ts';
import { fill } from './fill.ts';
import type { MadePost } from './posts.ts';
import { random } from './random.ts';
import type { Random } from './random.ts';
import type { StockOpening } from './stock.ts';
import type { SampleComment, SampleThread, SampleVariant } from './types.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A desk where threads are opened; it counts the texts, so that none stands too often. */
export type Desk = {
  context: Context;
  chance: Random;
  posts: readonly MadePost[];
  threads: SampleThread[];
  /** What each thread began with, where it is from the stock. */
  openings: Map<SampleThread, StockOpening>;
  /** Since when a comment is not yet due: what waits there is added on purpose, see open.ts. */
  freshFrom: Instant;
  /** Puts a comment into a thread unless its text stands four times already; false when it does. */
  say: (
    thread: SampleThread,
    comment: { at: Instant; text: string; language: Language; class: CommentClass | null },
  ) => boolean;
  /** An opening that fits, seldom said and not lately; undefined when all are used up. */
  opening: (
    at: Instant,
    fits: (opening: StockOpening) => boolean,
  ) => { opening: StockOpening; use: number } | undefined;
  stats: { comments: number; swedish: number };
};

export function desk(context: Context, posts: readonly MadePost[]): Desk {
  const chance = random(context.seed, 'threads');
  const said = new Map<string, number>();
  const uses = new Map<StockOpening, { count: number; last: number }>();
  const stats = { comments: 0, swedish: 0 };
  return {
    context,
    chance,
    posts,
    threads: [],
    openings: new Map(),
    freshFrom: context.office.before(context.now, 6 * 60),
    stats,
    say: (thread, comment) => {
      const times = said.get(comment.text) ?? 0;
      if (times >= 4) return false;
      said.set(comment.text, times + 1);
      stats.comments += 1;
      if (comment.language === 'sv') stats.swedish += 1;
      const key = `comment-${String(stats.comments).padStart(4, '0')}`;
      thread.comments.push({ key, ...comment });
      return true;
    },
    opening: (at, fits) => {
      const moment = Date.parse(at);
      const free = context.stock.openings.filter((o) => {
        const used = uses.get(o);
        if (used === undefined) return fits(o);
        return used.count < 4 && Math.abs(moment - used.last) > 24 * day && fits(o);
      });
      const opening = chance.weighted(free, (o) => 1 / (1 + 6 * (uses.get(o)?.count ?? 0)));
      if (!opening) return undefined;
      const use = uses.get(opening)?.count ?? 0;
      uses.set(opening, { count: use + 1, last: moment });
      return { opening, use };
    },
  };
}

/** Residents' evenings and weekends weigh most; nights hardly count. */
function hourWeight(at: Instant): number {
  const clock = helsinki(at);
  const h = clock.getHours();
  const weight = h < 6 ? 0.04 : h < 9 ? 0.6 : h < 16 ? 0.45 : h < 18 ? 0.9 : h < 23 ? 1.7 : 0.5;
  return weight * (clock.getDay() % 6 === 0 ? 1.4 : 1);
}

/** A moment from `from` to `to`, early more likely than late, at a time when residents write. */
export function residentTime(chance: Random, from: Instant, to: Instant, bend = 2): Instant {
  const start = Date.parse(from);
  const length = Math.max(0, Date.parse(to) - start);
  const tries = Array.from({ length: 8 }, () =>
    instant(start + Math.floor(chance.next() ** bend * length)),
  );
  return chance.weighted(tries, hourWeight) ?? from;
}

/** Threads of the past months, answered and mostly closed; what is still open comes from open.ts. */
export function pastThreads(desk: Desk, settle: (thread: SampleThread, use: Use) => void): void {
  const { context, chance } = desk;
  for (const month of context.months) {
    const range = monthRange(month);
    const to = range.to < context.now ? range.to : context.now;
    const elapsed =
      (Date.parse(to) - Date.parse(range.from)) / (Date.parse(range.to) - Date.parse(range.from));
    const near = desk.posts.filter((p) => {
      const at = p.post.variants[0]?.publishedAt ?? null;
      return at !== null && at < to && Date.parse(at) > Date.parse(range.from) - 4 * day;
    });
    const hearings = near.filter(
      (p) => p.stock.topic === 'talous' || p.stock.topic === 'kaava',
    ).length;
    const july = month.endsWith('-07');
    const wanted = july ? chance.int(55, 62) : chance.int(62, 84) + Math.min(30, 5 * hearings);
    const there = desk.threads
      .flatMap((t) => t.comments)
      .filter((c) => c.at >= range.from && c.at < range.to).length;
    const missing = Math.round((wanted + 4 * progress(context, month)) * elapsed) - there;
    const target = desk.stats.comments + Math.max(0, missing);
    for (let tries = 0; desk.stats.comments < target && tries < 1200; tries += 1) {
      const made = chance.chance(0.05) ? null : (chance.weighted(near, heat) ?? null);
      const posted = made?.post.variants[0]?.publishedAt ?? null;
      const from = posted !== null && posted > range.from ? posted : range.from;
      const last = posted === null ? to : earlier(to, instant(Date.parse(posted) + 5 * day));
      if (last <= from) continue;
      const at = residentTime(chance, instant(Date.parse(from) + 9 * minute), last, posted ? 2 : 1);
      if (at >= last) continue;
      const settled = settledByNow(desk, at);
      const opened = openThread(desk, at, made, (o) => settled(o.class));
      if (opened) settle(opened.thread, opened);
    }
  }
}

export type Use = { opening: StockOpening; use: number };

/** Near the present only what needs no answer may come in here, or what is still answered in time. */
function settledByNow(desk: Desk, at: Instant): (of: CommentClass) => boolean {
  const inTime = at < desk.freshFrom && desk.context.office.after(at, 8 * 60) < desk.context.now;
  return (of) => inTime || needsAnswer({ class: of, needsAnswer: null }) !== true;
}

/** Opens a thread on a post, or on the page itself, with an opening that fits it. */
export function openThread(
  desk: Desk,
  at: Instant,
  made: MadePost | null,
  fits: (opening: StockOpening) => boolean,
  keepClass = true,
): (Use & { thread: SampleThread }) | undefined {
  const { chance, stats } = desk;
  const wantSwedish = chance.chance(stats.swedish < 0.12 * stats.comments ? 0.6 : 0.04);
  const general = (o: StockOpening): boolean =>
    fits(o) && (made ? fitsPost(o, made) : standsAlone(o, at));
  const found =
    (wantSwedish ? desk.opening(at, (o) => o.language === 'sv' && general(o)) : undefined) ??
    desk.opening(at, (o) => o.language !== 'sv' && general(o));
  if (!found) return undefined;
  const { opening, use } = found;
  const variant = made && variantFor(desk, made, opening.language, at);
  if (made && !variant) return undefined;
  const channel = variant?.channel ?? (opening.language === 'sv' ? 'fbsv' : 'fb');
  const thread = newThread(desk, chance, {
    channel,
    post: made?.post.key ?? null,
    link: variant?.link ?? null,
    themes: opening.themes,
  });
  const text = fill(opening.text, use, localDate(at), desk.context.office);
  const comment = { at, text, language: opening.language, class: keepClass ? opening.class : null };
  if (!desk.say(thread, comment)) return undefined;
  desk.threads.push(thread);
  desk.openings.set(thread, opening);
  return { thread, opening, use };
}

/** A thread in which nothing has been said yet; without a link of its post, under one of the page itself. */
export function newThread(
  { context, threads }: Desk,
  chance: Random,
  {
    link,
    ...where
  }: Pick<SampleThread, 'channel' | 'post' | 'themes'> & { link: SampleVariant['link'] },
): SampleThread {
  const home = context.stock.office.channels.find((c) => c.key === where.channel)?.url ?? '';
  return {
    // Numbered anew when all threads are there and in order.
    key: `thread-${threads.length + 1}`,
    ...where,
    link: `${link ?? `${home}/posts/${chance.digits(16)}`}?comment_id=${chance.digits(15)}`,
    comments: [],
    replies: [],
    referrals: [],
    routings: [],
    notes: [],
    moderations: [],
    attachments: [],
  };
}

function fitsPost(opening: StockOpening, made: MadePost): boolean {
  if (opening.topic !== made.stock.topic) return false;
  if (opening.posts) return opening.posts.includes(made.stock.key);
  return (
    made.stock.purpose !== 'image' || opening.class === 'opinion' || opening.class === 'thanks'
  );
}

function standsAlone(opening: StockOpening, at: Instant): boolean {
  const winter = !['05', '06', '07', '08', '09', '10'].includes(localDate(at).slice(5, 7));
  return opening.topic === 'yleinen' && (winter || !opening.themes.includes('talvi'));
}

/** Where a resident meets the post: Swedish speakers on the Swedish page where it stands there. */
function variantFor(
  desk: Desk,
  made: MadePost,
  language: Language,
  at: Instant,
): SampleVariant | undefined {
  const open = made.post.variants.filter((v) => v.publishedAt !== null && v.publishedAt < at);
  const swedish = open.find((v) => v.channel === 'fbsv');
  if (language === 'sv' && swedish) return swedish;
  return desk.chance.weighted(open, (v) => ({ fb: 5, ig: 2, yt: 0.4 })[v.channel] ?? 0);
}

/** What is asked draws comments; pictures draw likes. Money, plans and the village school draw most. */
function heat({ stock }: MadePost): number {
  const asked = stock.purpose === 'pull' || stock.purpose === 'network';
  const hot =
    stock.topic === 'talous' || stock.topic === 'kaava' || stock.key === 'kylakoulu' ? 1.8 : 1;
  return (asked ? 2 : stock.purpose === 'image' ? 0.45 : 0.9) * hot;
}

export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

export function dayAfter(context: Context, at: Instant, days: number): LocalDate {
  return context.office.shift(localDate(at), days);
}

export type Span = { from: Instant; to: Instant };

/** From the opening of one office day back to the opening of another; both count back from today. */
export function workdays({ context }: Desk, from: number, to: number): Span {
  const { office, today } = context;
  return {
    from: atLocal(office.shift(today, -from), '08:00'),
    to: atLocal(office.shift(today, -to), '08:00'),
  };
}

export function lastOf(thread: SampleThread): SampleComment {
  const comment = thread.comments.at(-1);
  if (!comment) throw new RangeError('A thread has at least one comment.');
  return comment;
}
