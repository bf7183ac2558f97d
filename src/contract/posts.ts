import { z } from 'zod';
import { postWarnings } from '../domain/post-warnings.ts';
import type { Scope } from '../domain/series.ts';
import {
  languages,
  participationLevels,
  platforms,
  postStatuses,
  purposeParts,
  purposes,
} from '../domain/words.ts';
import { scope } from './series.ts';
import { postWarning } from './warnings.ts';
import {
  command,
  id,
  instantSchema,
  localDateSchema,
  localTimeSchema,
  monthSchema,
  name,
  nothing,
  ownText,
  query,
  webLink,
} from './define.ts';
import { postMedia } from './media.ts';
import { promiseTerms } from './promises.ts';

/** Where and in which language a post is to appear, and since when it does. */
const place = z.strictObject({
  variantId: id,
  channelId: id,
  name: z.string(),
  platform: z.enum(platforms),
  language: z.enum(languages),
  publishedAt: instantSchema.nullable(),
});

/** A post as the calendar's views draw it. */
export const postRow = z.strictObject({
  id,
  title: z.string(),
  purpose: z.enum(purposes).nullable(),
  participationLevel: z.enum(participationLevels).nullable(),
  status: z.enum(postStatuses),
  plannedOn: localDateSchema.nullable(),
  plannedAt: localTimeSchema.nullable(),
  /** The first of its variants. */
  publishedAt: instantSchema.nullable(),
  expiresOn: localDateSchema.nullable(),
  contentious: z.boolean(),
  seriesId: id.nullable(),
  places: z.array(place),
  themes: z.array(z.strictObject({ id, name: z.string() })),
  mediaCount: z.int(),
  /** The first of its media that has a picture in small, for `media.thumbnail`. */
  thumbnailId: id.nullable(),
  warnings: z.array(z.enum(postWarnings)),
});
export type PostRow = z.infer<typeof postRow>;

export const variant = place.extend({
  text: z.string(),
  link: z.string().nullable(),
  /** What kind of post the platform says it is. */
  form: z.string().nullable(),
});

export const postLink = z.strictObject({
  url: z.string().trim().min(1).max(2000),
  /** Written to the link as `utm_campaign` when the text is copied for a channel. */
  campaign: z.string().trim().max(120).nullable(),
});
export type PostLink = z.infer<typeof postLink>;

export const post = postRow.omit({ places: true, warnings: true }).extend({
  answeredBy: z.string().nullable(),
  /** Who is booked to answer what `answeredBy` cannot. */
  expertUnitId: id.nullable(),
  /** The last day on which the office answers. */
  answeredUntil: localDateSchema.nullable(),
  /** When an expired post was dealt with: taken down, or corrected. */
  expiryHandledOn: localDateSchema.nullable(),
  notes: z.string(),
  hashtags: z.string(),
  /** Who approved and how, in words. */
  approval: z.string(),
  links: z.array(postLink),
  variants: z.array(variant),
  media: z.array(postMedia),
  /** The day of its turn in the series, wherever it has been moved to. */
  seriesOn: localDateSchema.nullable(),
  warnings: z.array(postWarning),
  createdAt: instantSchema,
});
export type Post = z.infer<typeof post>;

/** What the communicator writes of a post; each field may be given alone. */
export const postFields = z.strictObject({
  title: name,
  purpose: z.enum(purposes).nullable(),
  participationLevel: z.enum(participationLevels).nullable(),
  plannedOn: localDateSchema.nullable(),
  plannedAt: localTimeSchema.nullable(),
  expiresOn: localDateSchema.nullable(),
  contentious: z.boolean(),
  answeredBy: z.string().trim().max(200).nullable(),
  expertUnitId: id.nullable(),
  answeredUntil: localDateSchema.nullable(),
  notes: ownText,
  hashtags: z.string().trim().max(2000),
  approval: z.string().trim().max(2000),
  links: z.array(postLink).max(20),
  themeIds: z.array(id).max(20),
});

const ids = z.array(id).min(1).max(1000);
const placeInput = z.strictObject({ channelId: id, language: z.enum(languages) });

/** Two posts of one series would move the later ones twice. */
const oneForFollowing: [
  (input: { ids: readonly string[]; scope: Scope }) => boolean,
  { path: string[]; message: string },
] = [
  ({ ids, scope }) => scope === 'one' || ids.length === 1,
  { path: ['scope'], message: 'followingOfMany' },
];
/** Why a post goes on in a mode, such as a mourning day, or with items of its checklist open. */
const goesOnReason = z.string().trim().max(2000).optional();

/** How many posts of each purpose, and of none. */
const meter = z.record(z.enum(purposeParts), z.int());

export const postProcedures = {
  /** Posts of the days `from <= day < to`: the day of publishing, else the planned one. */
  'post.list': query(
    z
      .strictObject({ from: localDateSchema, to: localDateSchema })
      .refine(({ from, to }) => from < to, { path: ['to'], message: 'endsBeforeStart' }),
    z.array(postRow),
  ),
  /** Posts without a day, the newest first. */
  'post.ideas': query(nothing, z.array(postRow)),
  'post.get': query(z.strictObject({ id }), post),
  /** Posts by purpose, this month and the one before, beside the office's own aim in per cent. */
  'post.meter': query(
    z.strictObject({ month: monthSchema }),
    z.strictObject({ month: meter, before: meter, aim: z.int().nullable() }),
  ),
  /** How many posts of each purpose stand on each day of a year that has any, in the order of the days. */
  'post.year': query(
    z.strictObject({ year: z.int().min(1970).max(2199) }),
    z.array(z.strictObject({ on: localDateSchema, posts: meter })),
  ),
  /** A post without a day is an idea, and one with a day a draft. */
  'post.add': command(
    postFields.partial().extend({
      title: name,
      places: z.array(placeInput).max(60).default([]),
    }),
    z.strictObject({ id }),
  ),
  'post.update': command(postFields.partial().extend({ id, scope }), nothing),
  /** Sets the day and, where it is given, the time. Without a time the post keeps its own. */
  'post.move': command(
    z
      .strictObject({
        ids,
        on: localDateSchema.nullable(),
        at: localTimeSchema.nullable().optional(),
        scope,
      })
      .refine(...oneForFollowing),
    nothing,
  ),
  /** Moves each by as many days, and its time of day by as many minutes, within the day. */
  'post.shift': command(
    z
      .strictObject({
        ids,
        days: z.int().min(-3660).max(3660),
        minutes: z.int().min(-1440).max(1440).default(0),
        scope,
      })
      .refine(...oneForFollowing),
    nothing,
  ),
  /**
   * New drafts with the same texts, links, themes and media; nothing of the publication. The first of them
   * stands on the day, and the others as far from it as they were.
   */
  'post.copy': command(
    z.strictObject({ ids, on: localDateSchema.nullable() }),
    z.strictObject({ ids }),
  ),
  'post.remove': command(z.strictObject({ ids, scope }).refine(...oneForFollowing), nothing),
  /**
   * On a day of a mode, and while required items of the checklist are open, a reason is asked for: see
   * `post.needsReason` and `post.needsChecklistReason`.
   */
  'post.setStatus': command(
    z.strictObject({
      ids,
      status: z.enum(postStatuses),
      reason: goesOnReason,
      checklistReason: goesOnReason,
    }),
    nothing,
  ),
  'post.setPurpose': command(
    z.strictObject({ ids, purpose: z.enum(purposes).nullable(), scope }).refine(...oneForFollowing),
    nothing,
  ),
  /** Like `thread.setThemes`: what is in `create` is made if there is none of that name. */
  'post.setThemes': command(
    z
      .strictObject({
        ids,
        add: z.array(id).max(20).default([]),
        remove: z.array(id).max(20).default([]),
        create: z.array(name).max(20).default([]),
        scope,
      })
      .refine(...oneForFollowing),
    nothing,
  ),
  /** An expired post was taken down or corrected. */
  'post.handleExpiry': command(z.strictObject({ id }), nothing),
  /** Makes or changes the text of a post for a channel and a language. */
  'variant.set': command(
    placeInput.extend({ postId: id, text: ownText, scope }),
    z.strictObject({ variantId: id }),
  ),
  'variant.remove': command(z.strictObject({ variantId: id, scope }), nothing),
  /** It is out: since when, and where. */
  'variant.publish': command(
    z.strictObject({
      variantId: id,
      at: instantSchema.optional(),
      link: webLink.nullable(),
      reason: goesOnReason,
      checklistReason: goesOnReason,
      /** What is promised, where nothing was planned; or why nothing is. See `post.needsPromise`. */
      promise: promiseTerms.optional(),
      withoutPromise: goesOnReason,
    }),
    nothing,
  ),
  /** It is not out after all. */
  'variant.unpublish': command(z.strictObject({ variantId: id }), nothing),
};
