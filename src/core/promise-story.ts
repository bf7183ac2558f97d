import type { Promised } from '../contract/promises.ts';
import { storyOf } from '../domain/promise-story.ts';
import { dayOf } from '../domain/post-days.ts';
import { localDate } from '../domain/time.ts';
import type { Connection } from '../store/database.ts';
import { dueMoves, milestonesOf, promiseThemes } from '../store/promise-parts.ts';
import {
  closingPosts,
  forwardingsSince,
  heard,
  linksOfPromise,
  themesHeard,
} from '../store/promise-story.ts';
import { type StoredPromise, toAskedIn } from '../store/promises.ts';

/** A promise with all that came of it and its story. */
export function wholePromise(db: Connection, promise: StoredPromise): Promised {
  const { facts, channels, milestones: _, ...row } = promise;
  const { id, post, madeOn } = row;
  const milestones = milestonesOf(db, id);
  const moves = dueMoves(db, id);
  const nothing = { threads: 0, comments: 0, first: null, last: null };
  const said = post === null ? nothing : heard(db, post.id);
  const counts = new Map(
    themesHeard(db, post?.id ?? null).map((theme) => [theme.id, theme.threads]),
  );
  const closings = closingPosts(db, id).map((closing) => ({
    ...closing,
    day: dayOf({ ...closing, id: closing.postId }),
  }));
  const links = linksOfPromise(db, id);
  const linkIn = (channelId: string, closes: boolean) =>
    links.find((link) => link.channelId === channelId && link.closes === closes)?.link ?? null;

  return {
    ...row,
    channels: channels.map(toAskedIn),
    preparingOn: facts.preparingOn,
    milestones,
    themes: promiseThemes(db, id).map((theme) => ({
      ...theme,
      threads: counts.get(theme.id) ?? 0,
    })),
    threads: said.threads,
    comments: said.comments,
    closings: closings.map(({ postId, title, day }) => ({ postId, title, day })),
    timeline: storyOf({
      facts,
      text: row.text,
      firstDueOn: moves[0]?.from ?? row.dueOn,
      channels: channels.map((channel) => ({
        ...channel,
        askedLink: linkIn(channel.channelId, false),
        toldLink: channel.byPost === null ? null : linkIn(channel.channelId, true),
      })),
      heard: said,
      forwardings: forwardingsSince(db, id, madeOn),
      milestones,
      moves,
      decision: row.decision,
      decidedBy: row.decidedBy,
      reason: row.reason,
      planned: closings
        .filter(({ publishedAt }) => publishedAt === null)
        .map(({ title, day, createdAt }) => ({ title, on: day ?? localDate(createdAt) })),
    }),
  };
}
