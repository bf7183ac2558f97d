import type { Figures } from '../../../src/contract/figures.ts';
import { type Span, dayOf } from './calendar.ts';
import type { Known, Out } from './known.ts';
import { added, divided } from './numbers.ts';

/** What came out, and the post that made the period. */

export function postsOf({ posts }: Known, { from, to }: Span): Out[] {
  return posts.filter(({ firstOut }) => from <= firstOut && firstOut < to);
}

export function byPurpose(purposes: readonly (string | null)[]): Figures['posts']['byPurpose'] {
  const of = (value: string | null) => purposes.filter((purpose) => purpose === value).length;
  return {
    push: of('push'),
    pull: of('pull'),
    network: of('network'),
    image: of('image'),
    unset: of(null),
  };
}

export function postFigures(
  known: Known,
  posts: readonly Out[],
  chosen: string | null,
): Figures['posts'] {
  const counts = byPurpose(posts.map(({ purpose }) => purpose));
  const withPurpose = posts.length - counts.unset;
  const asking = posts.filter(({ purpose }) => purpose === 'pull' || purpose === 'network');
  const heard = asking.filter(({ comments }) => comments > 0);
  return {
    total: posts.length,
    byPurpose: counts,
    dialogueShare: divided(
      counts.pull + counts.network,
      withPurpose,
      posts.length === 0 ? 'noPosts' : 'noPurposes',
    ),
    asked: divided(heard.length, asking.length, posts.length === 0 ? 'noPosts' : 'nothingAsked'),
    best: best(known, posts, chosen),
  };
}

function best(
  { rows }: Known,
  posts: readonly Out[],
  chosen: string | null,
): Figures['posts']['best'] {
  let found = posts.find(({ id }) => id === chosen);
  if (!found) {
    for (const post of posts) {
      if (post.comments > 0 && (!found || isBetter(post, found))) found = post;
    }
  }
  if (!found) return null;
  const { id, title, purpose, firstOut, comments, variants } = found;
  const channels = rows.channels
    .filter((channel) => variants.some(({ channelId }) => channelId === channel.id))
    .map(({ name }) => name)
    .sort();
  return {
    id,
    title,
    purpose: purpose as NonNullable<Figures['posts']['best']>['purpose'],
    publishedOn: dayOf(firstOut),
    channels,
    comments,
    reactions: added(variants.map(({ reactions }) => reactions)),
    shares: added(variants.map(({ shares }) => shares)),
  };
}

/** More comments; of equals more reactions; of equals the earlier. */
function isBetter(a: Out, b: Out): boolean {
  if (a.comments !== b.comments) return a.comments > b.comments;
  const reactions = (post: Out) => added(post.variants.map((v) => v.reactions)).value ?? 0;
  if (reactions(a) !== reactions(b)) return reactions(a) > reactions(b);
  if (a.firstOut !== b.firstOut) return a.firstOut < b.firstOut;
  return a.id < b.id;
}
