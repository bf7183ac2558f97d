import { z } from 'zod';
import { fetchDays, fetchIntervals, fetchedPlatforms, fetchedThings } from '../domain/fetching.ts';
import { chore, command, errand, id, instantSchema, nothing, query } from './define.ts';
import { refusalData } from './errors-schema.ts';

const count = z.int().min(0);
/** A page's id, a handle, an address: what the platform's set-up page says. */
const account = z.string().trim().min(1).max(300);

/** A channel whose platform can be fetched from, and how that goes. */
export const fetchedChannel = z.strictObject({
  channelId: id,
  platform: z.enum(fetchedPlatforms),
  name: z.string(),
  /** Null: it has not been set up. */
  account: z.string().nullable(),
  /** Posts of so many days are looked at. */
  days: z.int(),
  /** In office hours; null: only when the user says so. */
  everyMinutes: z.int().nullable(),
  /** When a fetch last came to its end, and what it brought. */
  doneAt: instantSchema.nullable(),
  brought: z.strictObject({ new: count, changed: count }).nullable(),
  /** Why the last one did not; null when it did. */
  problem: refusalData.nullable(),
  /** The platform asks not to be asked before. */
  waitUntil: instantSchema.nullable(),
  /** It was broken off, and the next one goes on from there. */
  interrupted: z.boolean(),
  /** Posts looked at, of those known so far; null when nothing is under way. */
  running: z.strictObject({ done: count, total: count.nullable() }).nullable(),
});
export type FetchedChannel = z.infer<typeof fetchedChannel>;

/** A question that was sent out. */
export const sentRequest = z.strictObject({
  id,
  at: instantSchema,
  channelId: id.nullable(),
  host: z.string(),
  what: z.enum(fetchedThings),
  /** HTTP's; null when no answer came. */
  status: z.int().nullable(),
  /** Of the answer's text. */
  bytes: count.nullable(),
});
export type SentRequest = z.infer<typeof sentRequest>;

export const fetchResult = z.strictObject({
  new: count,
  changed: count,
  unchanged: count,
  rejected: count,
  requests: count,
});
export type FetchResult = z.infer<typeof fetchResult>;

export const fetchingProcedures = {
  /** The channels whose platform can be fetched from, set up or not. */
  'fetching.channels': query(nothing, z.array(fetchedChannel)),
  /** Sets a channel up, or changes how it is. Whether it may go out is the host's `fetching.allow`. */
  'fetching.setUp': command(
    z.strictObject({
      channelId: id,
      account,
      days: z.literal(fetchDays).optional(),
      everyMinutes: z.literal(fetchIntervals).nullable().optional(),
    }),
    nothing,
  ),
  /** What has been fetched stays. */
  'fetching.remove': command(z.strictObject({ channelId: id }), nothing),
  /** Asks who the account is, and nothing else. Refuses with `fetching.…`, which says what is wrong. */
  'fetching.test': errand(
    z.strictObject({ channelId: id, account }),
    z.strictObject({ name: z.string() }),
  ),
  /** Fetches from one channel, or goes on where the last fetch was broken off; joins one that is under way. */
  'fetching.run': errand(z.strictObject({ channelId: id }), fetchResult),
  /** Breaks off the fetch under way; what came stays, and the next one goes on from there. */
  'fetching.stop': errand(z.strictObject({ channelId: id }), nothing),
  /** Newest first, at most 500. */
  'fetching.requests': query(nothing, z.array(sentRequest)),
  /** Forgets what was sent out. */
  'fetching.forgetRequests': chore(nothing, nothing),
};
