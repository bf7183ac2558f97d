import { addDays, instant, localDate } from '../domain/time.ts';
import type { Instant } from '../domain/time.ts';
import type { Context } from './context.ts';
import type { MadePost } from './posts.ts';
import { random } from './random.ts';
import type { Random } from './random.ts';
import type { SampleMetrics, SampleOffice, SampleThread } from './types.ts';

const day = 86_400_000;

/** Followers on the first of each month: slow growth with an ordinary month's wobble. */
export function makeFollowers(context: Context): SampleOffice['followerCounts'] {
  const chance = random(context.seed, 'followers');
  return context.stock.office.channels
    .filter((c) => c.followers > 0)
    .flatMap((channel) => {
      let count = channel.followers;
      return context.months.map((month) => {
        const here = { channel: channel.key, date: `${month}-01`, count };
        count += Math.round(count * (0.002 + 0.011 * chance.next()));
        return here;
      });
    })
    .filter((c) => c.date <= context.today);
}

/** Sets each published variant's counts at one and at 28 days, as far as these are past. */
export function countPosts(
  context: Context,
  posts: readonly MadePost[],
  threads: readonly SampleThread[],
  followers: SampleOffice['followerCounts'],
): void {
  const chance = random(context.seed, 'figures');
  const written = new Map<string, Instant[]>();
  for (const thread of threads) {
    const key = `${thread.post} ${thread.channel}`;
    const at = [...thread.comments, ...thread.replies].map((c) => c.at);
    written.set(key, [...(written.get(key) ?? []), ...at]);
  }
  for (const { post, stock } of posts) {
    post.metrics = post.variants.flatMap((variant): SampleMetrics[] => {
      const { publishedAt, channel } = variant;
      if (publishedAt === null) return [];
      const fans = followers.filter(
        (f) => f.channel === channel && f.date <= addDays(localDate(publishedAt), 0),
      );
      const audience = fans.at(-1)?.count ?? 260;
      const asked = stock.purpose === 'pull' || stock.purpose === 'network';
      const pull =
        (asked ? 1.15 : stock.purpose === 'image' ? 1.3 : 0.9) * (0.55 + 0.9 * chance.next() ** 2);
      const talk = written.get(`${post.key} ${channel}`) ?? [];
      const first = counts(
        chance,
        channel,
        audience * 0.42 * pull * (1 + talk.length / 25),
        stock.purpose,
      );
      return [1, 28].flatMap((days): SampleMetrics[] => {
        const countedAt = instant(Date.parse(publishedAt) + days * day);
        if (countedAt >= context.now) return [];
        const grown = days === 1 ? 1 : 1.35 + ((first.views ?? 0) % 7) / 20;
        const values = Object.fromEntries(
          Object.entries(first).map(([metric, value]) => [metric, Math.round(value * grown)]),
        );
        // The platform's own count holds the page's answers too.
        const comments = talk.filter((at) => at <= countedAt).length;
        return [
          { channel, countedAt, values: channel === 'web' ? values : { ...values, comments } },
        ];
      });
    });
  }
}

function counts(
  chance: Random,
  channel: string,
  reached: number,
  purpose: string,
): SampleMetrics['values'] {
  const reach = Math.max(12, Math.round(reached));
  const views = Math.round(reach * (1.25 + 0.5 * chance.next()));
  if (channel === 'web') return { views };
  const liked = purpose === 'image' ? 0.05 : 0.016;
  const reactions = Math.round(reach * liked * (0.5 + chance.next()));
  if (channel === 'yt') return { views, reactions };
  // Instagram does not tell how often a post was shared.
  if (channel === 'ig') return { views, reach, reactions, saves: chance.int(0, 6) };
  return {
    views,
    reach,
    reactions,
    shares: Math.round(reach * 0.006 * (0.2 + 1.6 * chance.next())),
  };
}
